import type { Page } from 'playwright-core';
import { addPerson, type Person } from '../integration/people.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { picture } from './browser.js';
import { overflow } from './overflow.js';
import { halfAnHour } from './sent-files.js';
import { sharedWithPractice } from './shared-with-practice.js';
import { startWebService, type WebService } from './web-service.js';

describe('the morning of a physio', () => {
  let web: WebService;
  let desk: Page;
  let home: Page;
  let runner: Person;

  beforeAll(async () => {
    web = await startWebService();
    const physio = await addPerson(web.database, { role: 'physio', name: 'Pia Physio' });
    runner = await addPerson(web.database, { name: 'Robin Runner' });
    desk = await web.visitAs(physio.id, { screen: 'desktop' });
    home = await web.visitAs(runner.id);
    await sharedWithPractice(desk.context(), home.context());
    await web.database.query(`insert into patient_seen select id, now() - interval '20 days' from patient`);
    await send(halfAnHour(9, 0.9));
  });
  afterAll(() => web.close());

  async function send(bytes: Uint8Array): Promise<string> {
    const ask = runner.at(web.service);
    const { id } = await uploadRun(ask, bytes, 'run.fit');
    await finishedRun(ask, id);
    return id;
  }

  /** The row of the patient in the work list. */
  async function row() {
    await desk.goto('/patients');
    const found = desk.getByRole('row').filter({ hasText: 'Robin Runner' });
    await found.waitFor();
    return found;
  }

  it('begins with the work list, goes over a review to a plan, and the next run is measured against it', async () => {
    await (await row()).getByText('One new run').waitFor();
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: 'Robin Runner' }).waitFor();
    await desk.locator('a[href*="/runs/"]').first().click();

    await desk.getByLabel('Comment to Robin Runner').fill('Quicker steps on easy runs, see the plan.');
    await desk.getByText(/^Saved \d\d:\d\d by/).waitFor();
    await desk.getByRole('button', { name: 'Sign …' }).click();
    await desk.getByRole('button', { name: 'Sign now' }).click();
    await desk.getByText('Signed. Robin Runner sees it now.').waitFor();

    const reviewed = await row();
    expect(await reviewed.getByText('new run').count()).toBe(0);

    await reviewed.getByRole('link', { name: 'Robin Runner' }).click();
    await desk.getByRole('link', { name: 'Plan', exact: true }).click();
    await desk.getByRole('button', { name: 'Set a plan' }).click();
    const own = Number((await desk.getByText(/^their own: \d+/).innerText()).match(/\d+/)?.[0]);
    const target = Math.round(own * 1.05);
    await desk.getByLabel(/^Steps per minute at /).fill(String(target));
    await desk.getByLabel('Choose an exercise').selectOption('Bridge');
    await desk.getByRole('button', { name: 'Add an exercise' }).click();
    await desk.getByRole('button', { name: 'Set this plan' }).click();
    await desk.getByText('Set by Pia Physio, version 1.').waitFor();

    await home.goto('/trend');
    await home.getByText('Set by Pia Physio, Physio on the River (plan 1).').waitFor();
    await home.getByText('Bridge (Core): 3 × 10, 3 times a week').waitFor();
    await picture(home, 'morning-plan-of-runner');
    expect(await overflow(home)).toEqual([]);
    const [workout] = await Promise.all([
      home.waitForEvent('download'),
      home.getByRole('link', { name: 'Workout of this week for the watch' }).click(),
    ]);
    expect(workout.suggestedFilename()).toMatch(/\.fit$/);

    // A file tells its beginning in whole seconds: the next one lies within the plan.
    await desk.waitForTimeout(1_100);
    const next = await send(halfAnHour(0, 0.9 * 1.05));
    await home.goto(`/runs/${next}`);
    const check = home.locator('#plan-check');
    await check.getByRole('heading', { name: 'Against the plan' }).waitFor();
    await check.getByRole('cell', { name: `${target} steps/min`, exact: true }).waitFor();
    await check.getByRole('cell', { name: /^(9\d|100) % of / }).waitFor();
    await picture(home, 'morning-check');

    await (await row()).getByText('One new run').waitFor();
    await desk.getByRole('link', { name: 'Robin Runner' }).click();
    await desk.locator(`a[href*="/runs/${next}"]`).first().click();
    await desk.locator('#plan-check').getByRole('heading', { name: 'Against the plan' }).waitFor();
  });
});
