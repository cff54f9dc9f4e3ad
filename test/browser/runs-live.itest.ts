import type { Page } from 'playwright-core';
import { insertManyRuns } from '../builders/many-runs.js';
import { shortFit } from '../integration/fixtures.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { eventually } from '../integration/service-process.js';
import { aRun, choose, file } from './sent-files.js';
import { openStage, type Stage } from './stage.js';

describe('the list, and what happens meanwhile', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await finishedRun(stage.ask, (await uploadRun(stage.ask, shortFit(1), 'earlier.fit')).id);
  });
  afterAll(() => stage.end());

  it('knows the run whose report was read in between, however long that took', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.getByRole('link', { name: /earlier\.fit/ }).waitFor();
    await choose(page, [file('single.fit', aRun(1))]);
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    // As if a minute had gone by: no stream tells of it any more.
    await stage.database.query('alter table run disable trigger run_change');
    await stage.database.query(`update run set changed_at = changed_at - interval '1 minute'`);
    await stage.database.query('alter table run enable trigger run_change');
    await page.getByRole('link', { name: 'All runs' }).click();
    const card = page.locator('.run-card').filter({ hasText: 'single.fit' });
    await card.getByText(/against \d+ expected|as expected/).waitFor();
    await page.context().close();
  });

  it('is asked for where no events come', async () => {
    const page = await stage.page();
    await page.route('**/api/v1/runs/events*', (route) => route.abort('connectionreset'));
    await page.goto('/runs');
    await choose(page, [file('unheard-1.fit', aRun(11)), file('unheard-2.fit', aRun(12))]);
    await page.getByText('2 of 2 files are done').waitFor({ timeout: 60_000 });
    for (const name of ['unheard-1.fit', 'unheard-2.fit']) {
      const card = page.locator('.run-card').filter({ hasText: name });
      await card.getByText(/against \d+ expected|as expected/).waitFor();
    }
    await page.context().close();
  });

  it('is searched for what the address says, when that changes', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.getByRole('searchbox').fill('nothing has this name');
    await page.getByText('No run fits').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Runs' }).click();
    await page.getByRole('link', { name: /earlier\.fit/ }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.context().close();
  });
});

describe('a long list', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ WORKER: 'off' });
    await insertManyRuns(stage.database, stage.runner.id, 300);
  });
  afterAll(() => stage.end());

  const loadRuns = (page: Page, wanted: number) =>
    eventually('the page', () =>
      page.evaluate<boolean>(
        `scrollTo(0, document.documentElement.scrollHeight),
         Number.parseInt(document.querySelector('main p[role=status]').textContent) >= ${wanted}`,
      ),
    );

  it('stays under its reader, with the dialog that was opened from it, when runs arrive', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/runs');
    await page.getByText('50 runs so far').waitFor();
    await loadRuns(page, 150);
    await page
      .getByRole('button', { name: /^More about the run/ })
      .last()
      .click();
    await page.getByRole('menuitem', { name: 'Diary' }).click();
    const form = page.getByRole('dialog', { name: /^Diary/ });
    await form.getByRole('radio', { name: '4' }).first().check();
    const count = async () => Number.parseInt(await page.locator('main p[role=status]').innerText(), 10);
    const before = await count();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/api/v1/runs?') && asked.push(request.url()));
    await uploadRun(stage.ask, shortFit(1), 'newest.fit');
    await eventually('the new run', async () => (await count()) === before + 1);
    expect(asked).toEqual([]);
    expect(await form.getByRole('radio', { name: '4' }).first().isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.evaluate('scrollTo(0, 0)');
    await page.getByRole('link', { name: /newest\.fit/ }).waitFor();
    await page.context().close();
  });

  it('follows a run that waits, also where the stream of events never opens', async () => {
    const page = await stage.page();
    await page.route('**/api/v1/runs/events*', () => undefined);
    await page.goto('/runs?q=newest');
    const card = page.locator('.run-card').filter({ hasText: 'newest.fit' });
    await card.getByText('waiting for its analysis').waitFor();
    await stage.database.query(
      `update run set status = 'reported', verdict_level = 'none', verdict_confidence = 'high', headline = '',
                      outcome = 'read' where status = 'queued'`,
    );
    await card.getByText('not seen').waitFor();
    await page.context().close();
  });
});
