import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { addPerson, type Person } from '../integration/people.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { longSteps } from './open-report.js';
import { aRun } from './sent-files.js';
import { sharedWithPractice } from './shared-with-practice.js';
import { startWebService, type WebService } from './web-service.js';

const words = {
  stretch: 'Here the steps get longer although the pace stays.',
  reason: 'The path goes downhill there: long steps are to be expected.',
  comment: 'Well run. We look at the last ten minutes together on Monday.',
  amended: 'Well run. Correction: we meet on Tuesday.',
};

describe('a run is reviewed', () => {
  let web: WebService;
  let physio: Person;
  let colleague: Person;
  let assistant: Person;
  let runner: Person;
  let patientId: string;
  let [runId, otherId]: string[] = [];

  beforeAll(async () => {
    web = await startWebService();
    physio = await addPerson(web.database, { role: 'physio', name: 'Pia Physio' });
    colleague = await addPerson(web.database, { role: 'physio', name: 'Cleo Colleague' });
    assistant = await addPerson(web.database, { role: 'physio', name: 'Asta Assistant' });
    runner = await addPerson(web.database, { name: 'Robin Runner' });
    const desk = await web.visitAs(physio.id);
    const home = await web.visitAs(runner.id);
    ({ patientId } = await sharedWithPractice(desk.context(), home.context()));
    await addMember(colleague, 'physio');
    await addMember(assistant, 'assistant');
    const ask = runner.at(web.service);
    [runId, otherId] = await Promise.all([analysed(longSteps()), analysed(aRun(1))]);
    const noted = { painDuring: 3, painAfter: 4, places: ['lowBack'], signs: [] };
    await ask(`/api/v1/diary/${runId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(noted),
    });
    await finishedRun(ask, runId);
    await Promise.all([desk, home].map((page) => page.context().close()));

    async function analysed(bytes: Uint8Array): Promise<string> {
      const { id } = await uploadRun(ask, bytes, 'evening.fit');
      await finishedRun(ask, id);
      return id;
    }
  });
  afterAll(() => web.close());

  async function addMember(person: Person, role: string): Promise<void> {
    await web.database.query(
      `insert into practice_member (id, practice_id, account_id, role) select $1, id, $2, $3 from practice`,
      [uuidv7(), person.id, role],
    );
  }

  async function inGermanAndDark(person: Person): Promise<void> {
    const profile = { heightM: 1.78, units: 'metric', language: 'de', theme: 'dark' };
    const answer = await person.at(web.service)('/api/v1/profile', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(profile),
    });
    expect(answer.status).toBe(200);
  }

  /** The review page of a run as somebody of the practice sees it. */
  async function opened(person: Person, run: string): Promise<Page> {
    const page = await web.visitAs(person.id, { screen: 'desktop' });
    await page.goto(`/patients/${patientId}/runs/${run}`);
    await page.locator('.along-charts .u-over').first().waitFor();
    await page.getByLabel('Comment to Robin Runner').waitFor();
    return page;
  }

  const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d by/).waitFor();

  it('is marked, judged otherwise, commented, signed, and read by the runner', async () => {
    const desk = await opened(physio, runId);
    await desk.getByRole('heading', { name: 'What Robin Runner noted' }).waitFor();
    await desk.getByText(/during the run/i).waitFor();
    await desk.getByRole('button', { name: /^Mark A: / }).click();
    await desk.getByLabel('Comment on stretch 1').fill(words.stretch);
    await desk.getByRole('radio', { name: 'I see it differently' }).check();
    expect(await desk.getByRole('button', { name: 'Sign …' }).isDisabled()).toBe(true);
    await desk.getByText('Say why before you sign.').waitFor();
    await desk.getByLabel('Why').fill(words.reason);
    await desk.getByLabel('Comment to Robin Runner').fill(words.comment);
    await saved(desk);
    await seen(desk, 'review-draft');
    expect(await seriousViolations(desk)).toEqual([]);

    const home = await web.visitAs(runner.id);
    await home.goto(`/runs/${runId}`);
    await home.locator('#verdict').waitFor();
    expect(await home.getByText(words.comment).count()).toBe(0);

    await desk.getByRole('button', { name: 'Sign …' }).click();
    const step = desk.getByRole('dialog', { name: 'Sign this review?' });
    await step.getByText('it cannot be changed any more').waitFor();
    await seen(desk, 'review-sign');
    await step.getByRole('button', { name: 'Sign now' }).click();
    await desk.getByText('Signed. Robin Runner sees it now.').waitFor();
    await desk.getByText(/^Version 1: Pia Physio/).waitFor();
    await desk.getByRole('button', { name: 'Write an amendment' }).waitFor();

    await home.reload();
    const review = home.locator('#reviews');
    await review.getByRole('heading', { name: /^Reviewed by Pia Physio, Physio on the River, / }).waitFor();
    for (const text of [words.stretch, words.reason, words.comment]) await review.getByText(text).waitFor();
    await review.getByText('The program said when it was signed:').waitFor();
    await review.getByText('Pia Physio sees it differently:').waitFor();
    await review.getByRole('button', { name: 'Show stretch 1 on the charts' }).click();
    await home.getByRole('button', { name: 'Show everything' }).and(home.locator(':enabled')).waitFor();
    expect(await seriousViolations(home)).toEqual([]);
    await seen(home, 'review-runner', [360, 1280]);
    await home.getByRole('link', { name: 'All runs' }).click();
    await home.getByText('reviewed by a practice').waitFor();
    expect(await home.getByText('reviewed by a practice').count()).toBe(1);
    await Promise.all([desk, home].map((page) => page.context().close()));
  });

  it('is amended by a new version beside the signed one', async () => {
    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto(`/patients/${patientId}/runs/${runId}`);
    await desk.getByRole('button', { name: 'Write an amendment' }).click();
    const comment = desk.getByLabel('Comment to Robin Runner');
    expect(await comment.inputValue()).toBe(words.comment);
    await comment.fill(words.amended);
    await saved(desk);
    await desk.getByRole('button', { name: 'Sign …' }).click();
    await desk.getByRole('button', { name: 'Sign now' }).click();
    await desk.getByText(/^Version 2: Pia Physio/).waitFor();
    await desk.getByText('An earlier version').click();
    await desk.getByText(words.comment).waitFor();
    await seen(desk, 'review-amended');
    for (const [button, ending] of [
      ['For the record (PDF)', '.pdf'],
      ['File in FHIR format', '.json'],
    ]) {
      const coming = desk.waitForEvent('download');
      await desk.getByRole('button', { name: button }).first().click();
      expect((await coming).suggestedFilename().endsWith(ending)).toBe(true);
    }

    const home = await web.visitAs(runner.id);
    await home.goto(`/runs/${runId}`);
    await home.getByText(words.amended).waitFor();
    expect(await home.getByText(words.comment).isVisible()).toBe(false);
    await home.getByText('An earlier version').click();
    await home.getByText(words.comment).waitFor();
    await Promise.all([desk, home].map((page) => page.context().close()));
  });

  it('by two at once loses nothing: whoever comes second sees both texts and chooses', async () => {
    const [one, other] = await Promise.all([opened(physio, otherId), opened(colleague, otherId)]);
    await one.getByLabel('Comment to Robin Runner').fill('From Pia.');
    await saved(one);
    await other.getByLabel('Comment to Robin Runner').fill('From Cleo.');
    await other.getByRole('radio', { name: 'I see it differently' }).check();
    await other.getByLabel('Why').fill('Because of the wind.');
    const conflict = other.getByRole('group', { name: 'Somebody else wrote here too' });
    await conflict.getByText('From Pia.').waitFor();
    await conflict.getByText('From Cleo.').waitFor();
    await seen(other, 'review-conflict');
    expect(await seriousViolations(other)).toEqual([]);
    await conflict
      .getByRole('radiogroup', { name: 'Verdict' })
      .getByRole('radio', { name: 'Keep yours' })
      .check();
    await conflict
      .getByRole('radiogroup', { name: 'Comment on the run' })
      .getByRole('radio', { name: 'Keep both' })
      .check();
    await conflict.getByRole('button', { name: 'Go on with this' }).click();
    await saved(other);
    await one.reload();
    await one.getByText('Saved', { exact: false }).first().waitFor();
    expect(await one.getByLabel('Comment to Robin Runner').inputValue()).toBe('From Pia.\n\nFrom Cleo.');
    expect(await one.getByLabel('Why').inputValue()).toBe('Because of the wind.');
    await Promise.all([one, other].map((page) => page.context().close()));
  });

  it('is prepared by an assistant, who is told why there is nothing to sign with', async () => {
    const desk = await opened(assistant, otherId);
    await desk.getByText('A physio of the practice reads it and signs it.').waitFor();
    expect(await desk.getByRole('button', { name: 'Sign …' }).count()).toBe(0);
    await desk.getByLabel('Comment to Robin Runner').fill('Prepared by Asta.');
    await desk.getByText(/^Saved \d\d:\d\d by Asta Assistant/).waitFor();
    await desk.context().close();
  });

  it('keeps what could not be saved when the page is left and opened again', async () => {
    const desk = await opened(physio, otherId);
    await desk.route('**/review', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await desk.getByLabel('Comment to Robin Runner').fill('Not to be lost.');
    await desk.getByText('Not saved. What you wrote stays here.').waitFor();
    await desk.getByRole('link', { name: 'All runs of Robin Runner' }).click();
    await desk.locator('.patient-runs li').first().waitFor();
    await desk.unroute('**/review');
    await desk.goBack();
    await desk.getByLabel('Comment to Robin Runner').waitFor();
    expect(await desk.getByLabel('Comment to Robin Runner').inputValue()).toBe('Not to be lost.');
    await desk.getByRole('button', { name: 'Save again' }).click();
    await saved(desk);
    await desk.context().close();
  });

  it('is dropped for everybody as long as it is not signed', async () => {
    const desk = await opened(physio, otherId);
    await desk.getByLabel('Comment to Robin Runner').fill('Dropped a moment later.');
    await desk.getByRole('button', { name: 'Drop the draft' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Drop the draft' }).click();
    await desk.getByText('Nothing written yet').waitFor();
    const theirs = await opened(colleague, otherId);
    expect(await theirs.getByLabel('Comment to Robin Runner').inputValue()).toBe('');
    await Promise.all([desk, theirs].map((page) => page.context().close()));
  });

  it('is not dropped over what a colleague wrote meanwhile: both texts are shown', async () => {
    const desk = await opened(physio, otherId);
    await desk.getByLabel('Comment to Robin Runner').fill('Dropped by Pia.');
    await saved(desk);
    const theirs = await opened(colleague, otherId);
    await theirs.getByLabel('Comment to Robin Runner').fill('Not to be lost, says Cleo.');
    await theirs.getByText(/^Saved \d\d:\d\d by Cleo Colleague/).waitFor();
    await desk.getByRole('button', { name: 'Drop the draft' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Drop the draft' }).click();
    const conflict = desk.getByRole('group', { name: 'Somebody else wrote here too' });
    await conflict.getByText('Dropped by Pia.').waitFor();
    await conflict.getByText('Not to be lost, says Cleo.').waitFor();
    expect(await desk.getByRole('dialog').count()).toBe(0);
    await theirs.reload();
    await theirs.getByLabel('Comment to Robin Runner').waitFor();
    expect(await theirs.getByLabel('Comment to Robin Runner').inputValue()).toBe(
      'Not to be lost, says Cleo.',
    );
    await Promise.all([desk, theirs].map((page) => page.context().close()));
  });

  it('is reached by keys, which sign nothing, type nothing and can be switched off', async () => {
    const desk = await opened(physio, otherId);
    const focused = () => desk.locator(':focus').evaluateAll((all) => all.at(0)?.id);
    await desk.keyboard.press('c');
    expect(await focused()).toBe('review-comment');
    await desk.keyboard.type(' sc');
    expect(await desk.getByLabel('Comment to Robin Runner').inputValue()).toMatch(/ sc$/);
    await saved(desk);
    await desk.getByRole('heading', { name: 'Review', exact: true }).click();
    await desk.keyboard.press('Escape');
    await desk.locator(':focus').evaluateAll((all) => all.forEach((one) => one.blur()));
    await desk.keyboard.press('s');
    expect(await focused()).toBe('review-sign');
    expect(await desk.getByRole('dialog').count()).toBe(0);
    await desk.locator(':focus').evaluateAll((all) => all.forEach((one) => one.blur()));
    await desk.getByRole('switch', { name: 'Single letters do this' }).uncheck();
    await desk.reload();
    await desk.getByLabel('Comment to Robin Runner').waitFor();
    expect(await desk.getByRole('switch', { name: 'Single letters do this' }).isChecked()).toBe(false);
    await desk.keyboard.press('c');
    expect(await focused()).not.toBe('review-comment');
    await desk.context().close();
  });

  it('stands beside another one of the patient, with one cursor through both', async () => {
    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto(`/patients/${patientId}?show=runs`);
    await desk
      .getByRole('checkbox', { name: /^Choose the run of/ })
      .first()
      .check();
    await desk.getByText('One run chosen; choose one more').waitFor();
    await desk
      .getByRole('checkbox', { name: /^Choose the run of/ })
      .nth(1)
      .check();
    await desk.getByRole('link', { name: 'Compare' }).click();
    await desk.getByRole('heading', { name: 'Two runs of Robin Runner' }).waitFor();
    await desk.locator('.two-along .u-over').first().hover();
    const cursors = desk.locator('.two-along .u-cursor-x');
    const places = await cursors.evaluateAll((lines) =>
      lines.map((line) => (line as unknown as { style: { transform: string } }).style.transform),
    );
    expect(places).toHaveLength(2);
    expect(places[0]).toBe(places[1]);
    // A pointer that rests on the chart would leave it as soon as the page moves, and take the cursor with it.
    await desk.mouse.move(0, 0);
    await desk.getByRole('group', { name: 'Cadence along both runs' }).focus();
    await desk.keyboard.press('ArrowRight');
    await desk
      .locator('.two-readout')
      .getByText(/(first|second) run: \d+ steps\/min/)
      .waitFor();
    await seen(desk, 'patient-compare');
    await desk.context().close();
  });

  it('reads in German and in the dark, on screen and on paper', async () => {
    await inGermanAndDark(physio);
    const desk = await web.visitAs(physio.id, { screen: 'desktop', theme: 'dark' });
    await desk.goto(`/patients/${patientId}/runs/${runId}`);
    await desk.getByText(/^Fassung 2: Pia Physio/).waitFor();
    await desk.locator('.along-charts .u-over').first().waitFor();
    expect(await seriousViolations(desk)).toEqual([]);
    await seen(desk, 'review-dark-german');
    // Their run is analysed anew with it, and is not shown to the practice meanwhile.
    await inGermanAndDark(runner);
    const home = await web.visitAs(runner.id, { theme: 'dark' });
    await home.goto(`/runs/${runId}`);
    await home.getByRole('heading', { name: /^Beurteilt von Pia Physio/ }).waitFor();
    await home.locator('.along-charts .u-over').first().waitFor();
    expect(await seriousViolations(home)).toEqual([]);
    await seen(home, 'review-runner-dark-german', [360, 1280]);
    await home.emulateMedia({ media: 'print' });
    expect(await home.locator('#reviews').isVisible()).toBe(true);
    expect(await home.getByRole('button', { name: /in den Kurven zeigen/ }).count()).toBe(0);
    await seen(home, 'review-runner-paper', [768]);
    await Promise.all([desk, home].map((page) => page.context().close()));
  });
});

/** Pictures at these widths. */
async function seen(page: Page, name: string, widths: readonly number[] = [768, 1280]): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await picture(page, name);
  }
  if (before) await page.setViewportSize(before);
}
