import type { Page } from 'playwright-core';
import { addPerson, type Person } from '../integration/people.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { longSteps } from './open-report.js';
import { aRun } from './sent-files.js';
import { startWebService, type WebService } from './web-service.js';

const password = 'a long walk in the rain';
const practice = 'Physio on the River';

describe('sharing with a practice, in the browser', () => {
  let web: WebService;
  let physio: Person;
  let runner: Person;

  beforeAll(async () => {
    web = await startWebService();
    physio = await addPerson(web.database, { role: 'physio', name: 'Pia Physio' });
    runner = await addPerson(web.database, { name: 'Robin Runner', password });
    const ask = runner.at(web.service);
    for (const bytes of [longSteps(), aRun(1)]) {
      const { id } = await uploadRun(ask, bytes, 'evening.fit');
      await finishedRun(ask, id);
    }
  });
  afterAll(() => web.close());

  /** Makes an invitation on the page of the practice and returns its link. */
  async function invited(page: Page): Promise<string> {
    await page.goto('/practice');
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    return page.getByLabel('Link', { exact: true }).innerText();
  }

  async function signIn(page: Page): Promise<void> {
    await page.getByLabel('E-mail').fill(runner.email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  it('goes from an invitation by consent to a report, is seen by the runner, and ends at once', async () => {
    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto('/patients');
    await desk.getByText('You work in no practice yet').waitFor();
    await desk.getByRole('link', { name: 'To the practice' }).click();
    await desk.getByRole('button', { name: 'Make the practice' }).click();
    await desk.getByText('A practice needs a name.').waitFor();
    await desk.getByLabel('Name of the practice').fill(practice);
    await desk.getByRole('button', { name: 'Make the practice' }).click();
    await desk.getByRole('heading', { name: practice }).waitFor();
    const link = await invited(desk);
    await picture(desk, 'practice-invited');

    const asked: string[] = [];
    const home = await web.visit();
    home.on('request', (request) => asked.push(request.url(), request.headers().referer ?? ''));
    await home.goto(link);
    await home.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(home.url()).not.toContain('token');
    await signIn(home);
    await home.getByRole('heading', { name: `${practice} would like to see your runs` }).waitFor();
    expect(new URL(home.url()).pathname + new URL(home.url()).hash).toBe('/care/invitation');
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? '';
    expect(asked.filter((address) => address.includes(token) && !address.startsWith(link))).toEqual([]);
    await home.getByText('It does not diagnose or treat').waitFor();
    expect(await home.getByRole('checkbox', { name: /^Routes/ }).isDisabled()).toBe(true);
    await home.getByRole('checkbox', { name: /^Curves/ }).check();
    await picture(home, 'consent');
    expect(await seriousViolations(home)).toEqual([]);
    await home.getByRole('button', { name: `Share with ${practice}` }).click();
    await home.getByRole('heading', { name: `You share with ${practice} now` }).waitFor();

    await desk.goto('/patients');
    await desk.getByRole('link', { name: 'Robin Runner' }).waitFor();
    await desk.getByText('New here, not looked at yet').waitFor();
    await desk.getByRole('checkbox', { name: 'Choose Robin Runner' }).check();
    await picture(desk, 'patients-chosen');
    await desk.getByLabel('Show').selectOption('pain-rising');
    await desk.getByText('Nobody fits').waitFor();
    await desk.getByLabel('Show').selectOption('new-patient');
    await desk.getByRole('button', { name: 'Mark one as seen' }).click();
    await desk.getByText('Nobody fits').waitFor();
    await desk.getByLabel('Show').selectOption('');
    await desk.getByText('nothing new').waitFor();
    await desk.locator('body').click({ position: { x: 2, y: 2 } });
    await desk.keyboard.press('j');
    expect(await desk.evaluate('document.activeElement.textContent')).toBe('Robin Runner');
    await desk.keyboard.press('/');
    await desk.keyboard.type('robin');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: 'Robin Runner' }).waitFor();
    await desk.locator('.patient-runs a').first().click();
    await desk.locator('.along-charts .u-over').first().waitFor();
    expect(await desk.getByText('Correct what the file says').count()).toBe(0);
    await picture(desk, 'patient-report');

    await home.getByRole('link', { name: 'To what I share' }).click();
    await home.getByText(`Pia Physio, ${practice}`).waitFor();
    await home.getByRole('link', { name: 'read the report of a run' }).waitFor();
    await picture(home, 'sharing');
    expect(await seriousViolations(home)).toEqual([]);
    await home.getByRole('button', { name: 'End it' }).click();
    await home.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await home.getByText('You share nothing with this practice any more.').waitFor();

    await desk.getByRole('link', { name: 'All runs of Robin Runner' }).click();
    await desk.getByRole('heading', { name: /shares nothing with your practice/ }).waitFor();
    await picture(desk, 'patient-gone');
  });

  it('takes a code that the runner made, and the practice’s log tells of it', async () => {
    const home = await web.visitAs(runner.id);
    await home.goto('/sharing');
    await home.getByRole('button', { name: 'Make a code for a practice' }).click();
    await home.getByRole('checkbox', { name: /^Diary/ }).check();
    await home.getByLabel('Shared until').fill('2001-01-01');
    await home.getByRole('button', { name: 'Agree and make the code' }).click();
    await home.getByText('This day is over.').waitFor();
    await home.getByLabel('Shared until').fill('');
    await home.getByRole('button', { name: 'Agree and make the code' }).click();
    const code = await home.getByLabel('Code', { exact: true }).innerText();
    await picture(home, 'sharing-code');
    await home.getByRole('button', { name: 'I have handed it over' }).click();
    expect(await home.getByText(code).count()).toBe(0);

    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto('/care/invitation');
    await desk.getByLabel('Code').fill('not-a-code');
    await desk.getByRole('button', { name: 'See what it is for' }).click();
    await desk.getByText('This code is not good').waitFor();
    await desk.getByLabel('Type another code').fill(code);
    await desk.getByRole('button', { name: 'See what it is for' }).click();
    await desk.getByRole('button', { name: 'Add Robin Runner to the patients' }).click();
    await desk.getByRole('link', { name: 'To the patients' }).click();
    await desk.getByRole('link', { name: 'Robin Runner' }).click();
    const places = desk.getByRole('navigation', { name: 'What Robin Runner shares' });
    await places.getByRole('link', { name: 'Diary' }).click();
    await desk.getByText('Robin Runner has noted nothing').waitFor();

    await places.getByRole('link', { name: 'Overview' }).click();
    await desk.locator('.patient-runs a').first().click();
    await desk.getByText('Robin Runner does not share the curves').waitFor();
    expect(await desk.getByRole('button', { name: 'Later run' }).isDisabled()).toBe(true);
    await desk.getByRole('link', { name: 'Earlier run' }).waitFor();
    const newest = desk.url();
    await desk.keyboard.press('ArrowLeft');
    await desk.getByText('For 9 minutes your steps were long').waitFor();
    await desk.getByRole('link', { name: 'Later run' }).waitFor();
    await desk.keyboard.press('ArrowRight');
    await desk.waitForURL(newest);

    await desk.goto('/practice');
    await desk.getByRole('button', { name: 'Show the log' }).click();
    await desk.getByText('The log is whole').waitFor();
    await desk.getByRole('cell', { name: 'read the diary' }).first().waitFor();
    await picture(desk, 'practice-log');
    expect(await seriousViolations(desk)).toEqual([]);
  });

  it('is narrowed by the runner and ended by the practice, each told to the other', async () => {
    const home = await web.visitAs(runner.id);
    await home.goto('/sharing');
    await home.getByRole('button', { name: 'Change', exact: true }).click();
    await home.getByText('Read again what you agree to').waitFor();
    expect(await home.getByRole('checkbox', { name: /^Diary/ }).isChecked()).toBe(true);
    await home.getByRole('checkbox', { name: /^Diary/ }).uncheck();
    await home.getByRole('button', { name: 'Share this from now on' }).click();
    await home.getByText('Diary: not shared').first().waitFor();
    await home.getByText(/earlier agreements?$/).click();
    await home.getByText(/: you changed it$/).waitFor();
    await picture(home, 'sharing-changed');

    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto('/patients');
    await desk.getByRole('link', { name: 'Robin Runner' }).click();
    const places = desk.getByRole('navigation', { name: 'What Robin Runner shares' });
    await places.getByRole('link', { name: 'Diary' }).click();
    await desk.getByText('Robin Runner does not share the diary.').waitFor();
    await desk.getByRole('button', { name: 'End sharing' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'End sharing' }).click();
    await desk.getByText('Nobody shares runs with your practice yet').waitFor();

    await home.reload();
    await home.getByText('You share nothing with this practice any more.').waitFor();
    await home.getByText(/earlier agreements?$/).click();
    await home.getByText(/: the practice ended it$/).waitFor();
    await home.getByRole('button', { name: 'Share again' }).click();
    await home.getByRole('button', { name: 'Share this from now on' }).click();
    await home.getByText('Diary: not shared').first().waitFor();
  });

  it('says that the log is not whole when the service says so', async () => {
    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.route('**/api/v1/care/practice/audit*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), isWhole: false } });
    });
    await desk.goto('/practice');
    await desk.getByRole('button', { name: 'Show the log' }).click();
    await desk.getByRole('alert').getByText('The log is not whole').waitFor();
    await picture(desk, 'practice-log-broken');
  });

  it('says no without telling anybody, and the invitation stays', async () => {
    const link = await invited(await web.visitAs(physio.id));
    const home = await web.visitAs(runner.id);
    await home.goto(link);
    await home.getByRole('button', { name: 'No', exact: true }).click();
    await home.getByRole('heading', { name: 'Nothing is shared' }).waitFor();
    await home.goto('/care/invitation');
    await home.getByLabel('Code').fill(link);
    await home.getByRole('button', { name: 'See what it is for' }).click();
    await home.getByRole('heading', { name: `${practice} would like to see your runs` }).waitFor();
  });

  it('keeps one owner at least, and lets colleagues come and go', async () => {
    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto('/practice');
    await desk.getByLabel('What Pia Physio is here').selectOption('assistant');
    await desk.getByText('A practice needs an owner.').waitFor();
    await desk.getByRole('radio', { name: /^A colleague/ }).check();
    await desk.getByRole('button', { name: 'Make the invitation' }).click();
    const link = await desk.getByLabel('Link', { exact: true }).innerText();

    const runnersPage = await web.visitAs(runner.id);
    await runnersPage.goto(link);
    await runnersPage.getByText('Your account is not one of a physio.').waitFor();

    const colleague = await addPerson(web.database, { role: 'physio', name: 'Cleo Colleague' });
    const theirs = await web.visitAs(colleague.id);
    await theirs.goto(link);
    await theirs.getByRole('heading', { name: `${practice} invites you to work there` }).waitFor();
    await picture(theirs, 'member-invited');
    await theirs.getByRole('button', { name: `Work in ${practice}` }).click();
    await theirs.goto('/practice');
    await theirs.getByRole('radio', { name: /^A patient/ }).waitFor();
    expect(await theirs.getByRole('radio', { name: /^A colleague/ }).count()).toBe(0);
    await theirs.getByRole('link', { name: 'To the patients' }).click();
    await theirs.getByRole('link', { name: 'Robin Runner' }).waitFor();

    await desk.goto('/practice');
    await desk.locator('li', { hasText: 'Cleo Colleague' }).getByRole('button', { name: 'Remove' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await desk.getByText('Cleo Colleague', { exact: true }).waitFor({ state: 'detached' });
    await theirs.getByRole('link', { name: 'Robin Runner' }).click();
    await theirs.getByRole('heading', { name: /shares nothing with your practice/ }).waitFor();
  });

  it('shows a runner none of the pages of a practice', async () => {
    const page = await web.visitAs(runner.id);
    for (const address of ['/patients', '/practice']) {
      await page.goto(address);
      await page.getByText('There is nothing here').waitFor();
    }
  });
});
