import { insertManyRuns } from '../builders/many-runs.js';
import { shortFit } from '../integration/fixtures.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { eventually } from '../integration/service-process.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { openStage, type Stage } from './stage.js';

describe('the first look at the list', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.end());

  it('leads to the first upload and to the sample', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.getByRole('heading', { name: 'Your first run' }).waitFor();
    await picture(page, 'runs-empty');
    expect(await page.getByRole('link', { name: 'See a sample report first' }).getAttribute('href')).toBe(
      '/sample',
    );
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('shows a run that arrived from elsewhere, and follows its analysis', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.getByRole('heading', { name: 'Your first run' }).waitFor();
    const { id } = await uploadRun(stage.ask, shortFit(3), 'from the watch.fit');
    await page.getByRole('link', { name: /from the watch\.fit/ }).waitFor({ timeout: 60_000 });
    await finishedRun(stage.ask, id);
    await page.getByText(/against \d+ expected|as expected/).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it('deletes a run only after asking', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    const more = page.getByRole('button', { name: /^More about the run/ });
    await more.click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await picture(page, 'runs-delete');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await more.click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Your first run' }).waitFor();
    await eventually('the deletion', async () => {
      const { runs } = (await (await stage.ask('/api/v1/runs')).json()) as { runs: unknown[] };
      return runs.length === 0;
    });
    await page.context().close();
  });
});

describe('a list of 10,000 runs', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ WORKER: 'off' });
    await insertManyRuns(stage.database, stage.runner.id, 10_000);
  });
  afterAll(() => stage.end());

  it('grows downwards and stays small in the page', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/runs');
    await page.getByText('50 runs so far').waitFor();
    for (let wanted = 100; wanted <= 500; wanted += 50) {
      // Rows that come into the page may push its end further down: whoever looks for it goes on scrolling.
      await eventually('the page', () =>
        page.evaluate<boolean>(
          `scrollTo(0, document.documentElement.scrollHeight),
           Number.parseInt(document.querySelector('main p[role=status]').textContent) >= ${wanted}`,
        ),
      );
    }
    // Rows that were scrolled past go a moment after they left the screen.
    await eventually('the page', async () => {
      const rows = await page.locator('tbody th').count();
      return rows > 20 && rows <= 200;
    });
    await page.context().close();
  });

  it('is filtered and searched, and the address remembers how', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'road' }).check();
    await page.getByRole('checkbox', { name: 'likely' }).check();
    await page.waitForURL(/verdict=likely/);
    await picture(page, 'runs-filter');
    await page.getByRole('searchbox').fill('Gansbaai');
    await page.waitForURL(/q=Gansbaai/);
    await page.reload();
    await eventually('the page', () =>
      page.evaluate<boolean>(`document.querySelectorAll('.run-card').length > 0`),
    );
    const cards = await page.locator('.run-card').allInnerTexts();
    expect(cards.length).toBeLessThan(10);
    expect(
      cards.filter((card) => !/likely/.test(card) || !/road/.test(card) || !/Gansbaai/.test(card)),
    ).toEqual([]);
    await page.getByRole('button', { name: 'Show all runs' }).click();
    await page.getByText('50 runs so far').waitFor();
    await page.context().close();
  });

  it('leads from two runs to both side by side, by keyboard', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/runs');
    const boxes = page.getByRole('checkbox', { name: /^Choose the run of/ });
    await boxes.nth(0).focus();
    await page.keyboard.press('Space');
    await page.getByText('One run chosen; choose one more').waitFor();
    await boxes.nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: 'Compare' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare\?a=[0-9a-f-]{36}&b=[0-9a-f-]{36}/);
    await page.context().close();
  });
});
