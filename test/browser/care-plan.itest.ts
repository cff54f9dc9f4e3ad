import type { Page } from 'playwright-core';
import { addPerson, type Person } from '../integration/people.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { halfAnHour } from './sent-files.js';
import { sharedWithPractice } from './shared-with-practice.js';
import { startWebService, type WebService } from './web-service.js';

describe('the plan of a patient, in the browser', () => {
  let web: WebService;
  let physio: Person;
  let runner: Person;
  let patientId: string;

  beforeAll(async () => {
    web = await startWebService();
    physio = await addPerson(web.database, { role: 'physio', name: 'Pia Physio' });
    runner = await addPerson(web.database, { name: 'Robin Runner' });
    await send(halfAnHour(9, 1));
    const [desk, home] = [await web.visitAs(physio.id), await web.visitAs(runner.id)];
    ({ patientId } = await sharedWithPractice(desk.context(), home.context()));
  });
  afterAll(() => web.close());

  async function send(bytes: Uint8Array): Promise<void> {
    const ask = runner.at(web.service);
    const { id } = await uploadRun(ask, bytes, 'run.fit');
    await finishedRun(ask, id);
  }

  async function planOf(): Promise<Page> {
    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto(`/patients/${patientId}?show=plan`);
    return desk;
  }

  /** At both widths at which somebody in a practice sees it. */
  async function pictures(desk: Page, name: string): Promise<void> {
    for (const width of [768, 1280]) {
      await desk.setViewportSize({ width, height: 900 });
      await picture(desk, name);
    }
  }

  it('is set with exercises and words, asks for a reason beyond 10 %, and measures the next run', async () => {
    const desk = await planOf();
    await desk.getByText('No plan is going on.').waitFor();
    await desk.getByRole('button', { name: 'Set a plan' }).click();
    const steps = desk.getByLabel('Steps per minute at 5:57 /km');
    const own = Number((await desk.getByText(/^their own: \d+$/).innerText()).replace(/\D/g, ''));
    await steps.fill(String(Math.round(own * 1.125)));
    await desk.getByText(/^their own: \d+ \(\+1[23]\.\d %\): more than 10 %/).waitFor();
    await desk.getByRole('button', { name: 'Set this plan' }).click();
    await desk.getByText('A target lies more than 10 % from their own steps. Write why.').waitFor();
    await desk.getByLabel('Why further than 10 %').fill('These were theirs before the winter.');
    await pictures(desk, 'plan-far');
    await steps.fill(String(Math.round(own * 1.05)));
    await desk.getByText(/^their own: \d+ \(\+5 %\)$/).waitFor();
    expect(await desk.getByLabel('Why further than 10 %').count()).toBe(0);
    await desk.getByLabel('Choose an exercise').selectOption('Plank');
    await desk.getByRole('button', { name: 'Add an exercise' }).click();
    await desk.getByLabel('Choose an exercise').selectOption('Squat');
    await desk.getByRole('button', { name: 'Add an exercise' }).click();
    await desk.getByRole('group', { name: 'Plank' }).getByLabel('Seconds each').fill('30');
    await desk.getByLabel('To Robin Runner').fill('Twice a week, easy runs only.');
    await desk.getByLabel('Weeks').fill('6');
    await pictures(desk, 'plan-form');
    expect(await seriousViolations(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Set this plan' }).click();
    await desk.getByText('Set by Pia Physio, version 1.').waitFor();
    await desk.getByText('Plank: 3 × 30 s, 3 times a week').waitFor();
    expect(await desk.getByText('before the winter').count()).toBe(0);
    await desk.getByText('No run under this plan so far.').waitFor();

    // A file tells its beginning in whole seconds: the next one lies within the plan.
    await desk.waitForTimeout(1_100);
    await send(halfAnHour(0, 1.05));
    await desk.reload();
    await desk.getByText(/of the judged time of one run the steps were those of the plan/).waitFor();
    await desk.locator('.plan-results').getByText('100 %').waitFor();
    await pictures(desk, 'plan-followed');
    expect(await seriousViolations(desk)).toEqual([]);
  });

  it('that a colleague changed meanwhile is shown beside one’s own; nothing is lost', async () => {
    const [one, other] = [await planOf(), await planOf()];
    for (const desk of [one, other]) await desk.getByRole('button', { name: 'Change the plan' }).click();
    await one.getByLabel('To Robin Runner').fill('Three times a week.');
    await one.getByRole('button', { name: 'Set this plan' }).click();
    await one.getByText('version 2.').waitFor();
    await other.getByLabel('To Robin Runner').fill('Once a week is enough.');
    await other.getByRole('button', { name: 'Set this plan' }).click();
    await other.getByText('Another plan was set meanwhile').waitFor();
    await other.getByText('Once a week is enough.').waitFor();
    await other.getByText('Three times a week.').waitFor();
    await pictures(other, 'plan-conflict');
    await other.getByRole('button', { name: 'Set mine in its place' }).click();
    await other.getByText('version 3.').waitFor();
    await other.getByText('version 2, Pia Physio').click();
    await other.getByText('Three times a week.').waitFor();
    await pictures(other, 'plan-versions');
  });

  it('is ended by the practice', async () => {
    const desk = await planOf();
    await desk.getByRole('button', { name: 'End the plan' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'End the plan' }).click();
    await desk.getByText('No plan is going on.').waitFor();
  });
});
