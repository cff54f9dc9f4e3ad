import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { damagedFit, notAnActivity, shortFit } from '../integration/fixtures.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { picture } from './browser.js';
import { seriousViolations } from './axe.js';
import { aRun, choose, file, onUpload, rowOf } from './sent-files.js';
import { openStage, type Stage } from './stage.js';

/** The first run again, as a watch records it that writes every third second. */
const otherWatch = (): Uint8Array =>
  encodeFit(steadyRun({ durationS: 900, seed: 1, sampling: { everyS: 3 } }));
const aSwim = (): Uint8Array =>
  encodeFit(steadyRun({ durationS: 300, speedMps: 1.1, sport: 'swimming', subSport: 'openWater' }));

const uploadsOf = (page: Page) => page.getByRole('region', { name: 'Your files' });

/** Answers the next upload in the place of the service, the ones after it not. */
async function answerOnce(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  let isAnswered = false;
  await onUpload(page, (route) => {
    if (isAnswered) return undefined;
    isAnswered = true;
    return answer(route);
  });
}

describe('sending files', () => {
  let stage: Stage;
  let known: string;

  beforeAll(async () => {
    stage = await openStage();
    known = (await uploadRun(stage.ask, shortFit(1), 'first.fit')).id;
    await finishedRun(stage.ask, known);
  });
  afterAll(() => stage.end());

  it('thirty at once: every one ends with what became of it, and the list can be kept', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/runs');
    await choose(page, [
      ...Array.from({ length: 22 }, (_, n) => file(`run-${n}.fit`, aRun(n + 1))),
      file('same-bytes.fit', shortFit(1)),
      file('other-watch.fit', otherWatch()),
      file('cut-off.fit', damagedFit()),
      file('swim.fit', aSwim()),
      file('noise.fit', notAnActivity()),
      file('=cmd.gpx', Buffer.from('no xml at all')),
      file('photo.jpg', notAnActivity()),
      file('<img src=x onerror=alert(1)> 🏃.fit', aRun(99)),
    ]);
    await page.getByText('30 of 30 files are done').waitFor({ timeout: 120_000 });
    await picture(page, 'upload-results');
    const ends = {
      'run-0.fit': 'analysed',
      'same-bytes.fit': 'duplicate',
      'other-watch.fit': 'duplicate',
      'cut-off.fit': 'partly read',
      'swim.fit': 'no run in it',
      'noise.fit': 'refused',
      'photo.jpg': 'left out',
      'onerror=alert(1)> 🏃.fit': 'analysed',
    };
    for (const [name, end] of Object.entries(ends)) {
      expect([name, await rowOf(page, name).locator('.upload-state').innerText()]).toEqual([name, end]);
    }
    expect(await rowOf(page, 'same-bytes.fit').getByRole('link').getAttribute('href')).toBe(`/runs/${known}`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const csv = readFileSync(await (await saved).path(), 'utf8');
    expect(csv.startsWith('\uFEFFFile,Outcome,Reason,Run,Start\r\n')).toBe(true);
    expect(csv).toContain("\r\n'=cmd.gpx,refused,");
    expect(csv.trim().split('\r\n')).toHaveLength(31);
    expect(await seriousViolations(page)).toEqual([]);
    const recording = rowOf(page, 'other-watch.fit');
    await recording.getByRole('button', { name: 'Import anyway' }).click();
    await recording.getByText('analysed', { exact: true }).waitFor();
    await page.context().close();
  });

  it('takes a duplicate in when asked to, as a run of its own', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await choose(page, [file('again.fit', shortFit(1)), file('photo.jpg', notAnActivity())]);
    const again = rowOf(page, 'again.fit');
    await again.getByRole('button', { name: 'Import anyway' }).click();
    await again.getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await picture(page, 'upload-results');
    await page.context().close();
  });

  it('one file leads to its report', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await choose(page, [file('alone.fit', aRun(200))]);
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    await page.context().close();
  });

  it('goes on where the connection broke off, and calls no file a duplicate of itself', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await answerOnce(page, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await choose(page, [file('broken-off.fit', aRun(210)), file('photo.jpg', notAnActivity())]);
    await rowOf(page, 'broken-off.fit').getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it('waits offline and goes on by itself', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await choose(page, [file('offline.fit', aRun(220)), file('photo.jpg', notAnActivity())]);
    await page.getByText('It goes on by itself when the network is back').waitFor();
    await picture(page, 'upload-offline');
    await page.context().setOffline(false);
    await rowOf(page, 'offline.fit').getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it('waits as long as a busy service asks, and for its runner when the disk is full', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await answerOnce(page, (route) =>
      route.fulfill({ status: 429, headers: { 'retry-after': '1' }, json: { title: 'Slowly, please' } }),
    );
    await choose(page, [file('busy.fit', aRun(230)), file('photo.jpg', notAnActivity())]);
    await page.getByText('The service asks to wait a moment').waitFor();
    await rowOf(page, 'busy.fit').getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await answerOnce(page, (route) =>
      route.fulfill({ status: 507, json: { title: 'Full', detail: 'Make room, then send it again.' } }),
    );
    await choose(page, [file('full.fit', aRun(231))]);
    await page.getByText('Make room, then send it again.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await rowOf(page, 'full.fit').getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it('says why a file is refused, and tries again when asked to', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await answerOnce(page, (route) =>
      route.fulfill({
        status: 413,
        json: { code: 'too-large', detail: 'A file may have 64 MB.' },
      }),
    );
    await choose(page, [file('large.fit', aRun(240)), file('photo.jpg', notAnActivity())]);
    const row = rowOf(page, 'large.fit');
    await row.getByText('The file is too large. A file may have 64 MB.').waitFor();
    await row.getByRole('button', { name: 'Try again' }).click();
    await row.getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it('goes on on other pages, and what arrived stands in the list after the tab was closed', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.route('**/api/v1/runs', async (route) => {
      const isLater = route.request().postDataBuffer()?.includes('later.fit') ?? false;
      await (isLater ? route.abort('connectionreset') : route.fallback());
    });
    await choose(page, [file('arrived.fit', aRun(250)), file('later.fit', aRun(251))]);
    await page.getByRole('navigation').getByRole('link', { name: 'Profile' }).click();
    const bar = page.getByRole('status', { name: 'Your files' });
    await bar.getByText('Sending 1 of 2 files').waitFor();
    await picture(page, 'upload-bar');
    await bar.getByRole('link', { name: 'Look' }).click();
    await rowOf(page, 'arrived.fit').getByText('analysed', { exact: true }).waitFor({ timeout: 60_000 });
    expect(await page.evaluate('typeof window.onbeforeunload')).toBe('function');
    await page.close();
    const next = await stage.page();
    await next.goto('/runs?q=arrived');
    await next.getByRole('link', { name: /arrived\.fit/ }).waitFor();
    await next.goto('/runs?q=later.fit');
    await next.getByText('No run fits').waitFor();
    await next.context().close();
  });

  it('stops what was not sent when told to', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.route('**/api/v1/runs', async (route) => {
      if (route.request().method() !== 'POST') await route.fallback();
    });
    await choose(page, [file('a.fit', aRun(260)), file('b.fit', aRun(261))]);
    await uploadsOf(page).getByRole('button', { name: 'Stop' }).click();
    await page.getByText('2 stopped').waitFor();
    await page.context().close();
  });
});
