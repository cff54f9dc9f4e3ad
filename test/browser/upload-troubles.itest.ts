import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picture } from './browser.js';
import { aRun, choose, file, onUpload, rowOf } from './sent-files.js';
import { openStage, type Stage } from './stage.js';

const states = (page: Page) => page.locator('.upload-state').allInnerTexts();
const allDone = (page: Page, count: number) =>
  page.getByText(`${count} of ${count} files are done`).waitFor({ timeout: 60_000 });

describe('files by other ways, and in hard times', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.end());

  const openRuns = async (): Promise<Page> => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/runs');
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('takes a whole folder, each file with the folders that it stood in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'runs-'));
    try {
      mkdirSync(join(folder, '2019', 'May'), { recursive: true });
      writeFileSync(join(folder, 'first.fit'), aRun(1));
      writeFileSync(join(folder, '2019', 'May', 'second.fit'), aRun(2));
      writeFileSync(join(folder, '2019', 'cover.jpg'), 'no run');
      const page = await openRuns();
      await page.getByTestId('folder').setInputFiles(folder);
      await allDone(page, 3);
      const ends = await Promise.all(
        ['/first.fit', '/2019/May/second.fit', '/2019/cover.jpg'].map((name) =>
          rowOf(page, name).locator('.upload-state').innerText(),
        ),
      );
      expect(ends).toEqual(['analysed', 'analysed', 'left out']);
      await page.context().close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes several files that are dropped anywhere on the page', async () => {
    const page = await openRuns();
    const bytes = [aRun(11), aRun(12)].map((run) => Buffer.from(run).toString('base64'));
    const transfer = await page.evaluateHandle(
      `(() => {
        const transfer = new DataTransfer();
        ${JSON.stringify(bytes)}.forEach((text, n) => transfer.items.add(
          new File([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], 'dropped-' + n + '.fit')));
        return transfer;
      })()`,
    );
    await page.dispatchEvent('.drop-page', 'dragenter', { dataTransfer: transfer });
    await page.getByText('Let go, and they are read').waitFor();
    await page.dispatchEvent('.drop-page', 'drop', { dataTransfer: transfer });
    await allDone(page, 2);
    expect(await states(page)).toEqual(['analysed', 'analysed']);
    await page.context().close();
  });

  it('leads to every run of a file that holds several', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await choose(page, [file('two-runs.fit', Buffer.concat([aRun(15), aRun(16)]))]);
    const row = rowOf(page, 'two-runs.fit');
    await row.getByText('One more run stands in this file.').waitFor({ timeout: 60_000 });
    await picture(page, 'upload-two-runs');
    const first = await row.getByRole('link', { name: 'Read the report' }).getAttribute('href');
    const second = await row.getByRole('link', { name: 'run 2' }).getAttribute('href');
    expect([first, second]).toEqual([expect.stringContaining('/runs/'), expect.stringContaining('/runs/')]);
    expect(second).not.toBe(first);
    await page.context().close();
  });

  it('waits while the service is away for a while, and then sends every file', async () => {
    const page = await openRuns();
    let refusals = 5;
    await onUpload(page, (route) =>
      refusals-- > 0
        ? route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: { title: 'Away' } })
        : undefined,
    );
    await choose(
      page,
      [21, 22, 23, 24].map((number) => file(`away-${number}.fit`, aRun(number))),
    );
    await page.getByText('The service asks to wait a moment').waitFor();
    await allDone(page, 4);
    expect(await states(page)).toEqual(['analysed', 'analysed', 'analysed', 'analysed']);
    expect(refusals).toBeLessThan(0);
    await page.context().close();
  });

  it('tries a file again whose connection says nothing any more', async () => {
    const page = await stage.page();
    await page.clock.install();
    await page.goto('/runs');
    let isSilent = true;
    await onUpload(page, (route) => {
      if (!isSilent) return undefined;
      isSilent = false;
      // Neither answered nor refused.
      return new Promise((resolve) => route.request().frame().page().once('close', resolve));
    });
    await choose(page, [file('silent.fit', aRun(31)), file('photo.jpg', new Uint8Array([1]))]);
    await rowOf(page, 'silent.fit').getByText('being sent').waitFor();
    await page.clock.runFor(95_000);
    await rowOf(page, 'silent.fit').getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it('ends a file whose run is deleted before its analysis is done', async () => {
    const page = await openRuns();
    await page.route(/\/runs\/[0-9a-f-]{36}$/, async (route) => {
      if (route.request().method() === 'GET')
        await stage.ask(new URL(route.request().url()).pathname, { method: 'DELETE' });
      await route.continue();
    });
    await choose(page, [file('gone.fit', aRun(41)), file('photo.jpg', new Uint8Array([1]))]);
    await allDone(page, 2);
    expect(await states(page)).toEqual(['deleted', 'left out']);
    await picture(page, 'upload-deleted');
    await page.context().close();
  });

  it('what arrived before the browser was closed stands in the list, the rest does not', async () => {
    const page = await openRuns();
    let sent = 0;
    await onUpload(page, (route) => (sent++ < 4 ? undefined : route.abort('connectionreset')));
    await choose(
      page,
      Array.from({ length: 9 }, (_, n) => file(`half-way-${n}.fit`, aRun(50 + n))),
    );
    await page.getByText('4 analysed').waitFor({ timeout: 60_000 });
    await page.context().close();
    const next = await stage.page();
    await next.goto('/runs?q=half-way');
    await next.getByText('4 runs').waitFor();
    expect(await next.getByRole('link', { name: /half-way-/ }).count()).toBe(4);
    await next.context().close();
  });
});
