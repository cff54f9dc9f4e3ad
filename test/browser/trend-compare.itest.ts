import type { Trend } from '../../src/analysis/report/trend/trend.js';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { eventually } from '../integration/service-process.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { openStage, type Stage } from './stage.js';

const weekMs = 7 * 24 * 3_600_000;

describe('weeks of runs', () => {
  let stage: Stage;
  const ids: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    const lastMs = Date.now() - weekMs;
    for (let week = 7; week >= 0; week--) {
      const cadenceFactor = week > 3 ? 0.95 : 1;
      const run = steadyRun({
        durationS: 1200,
        seed: 300 + week,
        cadenceFactor,
        startTimeMs: lastMs - week * weekMs,
      });
      const { id } = await uploadRun(stage.ask, encodeFit(run), `week-${week}.fit`);
      await finishedRun(stage.ask, id);
      ids.push(id);
    }
  });
  afterAll(() => stage.end());

  it('say in a sentence what changed, and hold the numbers in a table', async () => {
    const page = await stage.page();
    await page.goto('/trend?weeks=26');
    await page.getByText(/At your usual pace you take \d+ % more steps/).waitFor();
    await page.getByText('The weeks as a table').click();
    expect(await page.getByRole('region', { name: 'The weeks as a table' }).locator('tbody tr').count()).toBe(
      8,
    );
    await picture(page, 'trend-table');
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator('label', { hasText: /^4$/ }).click();
    await page.waitForURL(/weeks=4/);
    await eventually('the page', () =>
      page.evaluate<boolean>(`document.querySelectorAll('.week-details tbody tr').length === 4`),
    );
    await page.context().close();
  });

  it('are read week by week with the keyboard', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/trend');
    const slider = page.getByRole('slider', { name: 'Week' });
    await slider.focus();
    const last = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await eventually('the page', () =>
      page.evaluate<boolean>(
        `document.querySelector('[role=slider]').getAttribute('aria-valuetext') !== '${last}'`,
      ),
    );
    await page.context().close();
  });

  it('lead to a plan within what may be asked of steps, which can be ended', async () => {
    const page = await stage.page();
    await page.goto('/trend');
    await page.getByRole('button', { name: 'Set the steps by hand' }).click();
    const field = page.getByRole('textbox', { name: /steps per minute at/ }).first();
    // Nobody is told to change steps that need no change.
    expect(await field.inputValue()).toBe('');
    const [, most] = /at most (\d+)/.exec(await page.locator('.plan-row').first().innerText()) ?? [];
    const chosen = Number(most) - 4;
    await field.fill(String(chosen + 30));
    await page.getByText('That is more than 10 % above your steps of now: too much at once.').waitFor();
    await page.getByRole('button', { name: 'Start the plan' }).click();
    await picture(page, 'trend-plan-form');
    await field.fill(String(chosen));
    await page.getByRole('button', { name: 'Start the plan' }).click();
    await page.getByText(/^Week 1 of 4, since/).waitFor();
    await picture(page, 'trend-plan');
    const { current } = (await (await stage.ask('/api/v1/plan')).json()) as {
      current: { targets: { cadenceSpm: number }[] };
    };
    expect(current.targets[0].cadenceSpm).toBe(chosen);
    await page.getByRole('button', { name: 'Start with the target of my newest report' }).click();
    await page
      .getByRole('dialog', { name: 'Start a new plan?' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    const wrongClock = await stage.page();
    await wrongClock.clock.setFixedTime(Date.now() + 60 * 24 * 3_600_000);
    await wrongClock.goto('/trend');
    await wrongClock.getByText(/^Week 1 of 4, since/).waitFor();
    await wrongClock.context().close();
    await page.getByRole('button', { name: 'End the plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the plan' }).click();
    await page.getByText('No plan is going on.').waitFor();
    await page.context().close();
  });

  it('keep the chosen week and the open plan when more weeks come, with more paces', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.route('**/api/v1/trend?weeks=26', async (route) => {
      const trend = (await (await route.fetch()).json()) as Trend;
      await route.fulfill({ json: withSlowerPace(trend) });
    });
    await page.goto('/trend?weeks=4');
    await page.getByRole('button', { name: 'Set the steps by hand' }).click();
    const fields = page.getByRole('textbox', { name: /steps per minute at/ });
    await fields.first().fill('170');
    const week = page.getByRole('slider', { name: 'Week' });
    const newest = await week.getAttribute('aria-valuetext');
    await page.locator('label', { hasText: /^26$/ }).click();
    await fields.nth(1).waitFor();
    const values = await Promise.all((await fields.all()).map((field) => field.inputValue()));
    const shown = await week.getAttribute('aria-valuetext');
    await page.context().close();
    expect(values).toEqual(['', '170']);
    expect(shown).toBe(newest);
  });

  it('stand in each report as they led up to its run', async () => {
    const page = await stage.page();
    await page.goto(`/runs/${ids[0]}`);
    await page.locator('#trend').getByText('So far all runs are of one week', { exact: false }).waitFor();
    expect(await page.locator('#trend table').count()).toBe(0);
    await page.goto(`/runs/${ids[3]}`);
    await page.locator('#trend table').waitFor();
    expect(await page.locator('#trend tbody tr').count()).toBe(4);
    await page.context().close();
  });

  it('two of them stand side by side, with one cursor through both charts', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/compare');
    await page.getByRole('button', { name: /^First run/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /km/ }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Second run/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /km/ }).first().click();
    await page.waitForURL(`**/compare?a=${ids[0]}&b=${ids[7]}`);
    await page
      .getByText(/more than 4 % is not ordinary/)
      .first()
      .waitFor();
    expect(await page.getByText('more than ordinary', { exact: true }).count()).toBeGreaterThan(0);
    await page.getByRole('group', { name: 'Cadence along both runs' }).focus();
    await page.keyboard.press('ArrowRight');
    const words = /first run: \d+ steps\/min, .* · second run: \d+ steps\/min/;
    await page.locator('.two-readout').getByText(words).waitFor();
    await page.getByRole('status').getByText(words).waitFor();
    await picture(page, 'compare');
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('a stranger’s run is none to compare with', async () => {
    const page = await stage.page();
    await page.goto(`/compare?a=${ids[0]}&b=01900000-0000-7000-8000-000000000000`);
    await page.getByText('There is nothing here').waitFor();
    await page.context().close();
  });
});

/** The same weeks with a pace below the others. */
function withSlowerPace(trend: Trend): Trend {
  const twice = <Item>([first, ...rest]: readonly Item[]) => [first, first, ...rest];
  const [slowest, ...others] = trend.speedsMps;
  return {
    ...trend,
    speedsMps: [slowest - 0.5, slowest, ...others],
    weeks: trend.weeks.map((week) => ({ ...week, atSpeeds: twice(week.atSpeeds) })),
    runs: trend.runs.map((run) => ({ ...run, atSpeeds: twice(run.atSpeeds) })),
  };
}
