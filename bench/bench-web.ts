import type { Browser, BrowserContext, Page } from 'playwright-core';
import { encodeFit } from '../synth/encode-fit.js';
import { steadyRun } from '../synth/run-builders.js';
import { openBrowser } from '../test/browser/browser.js';
import { signedIn } from '../test/browser/signed-in.js';
import { ms, quantile } from './medians.js';
import type { RunningService } from './running-service.js';

const opened = 7;
const panSteps = 90;
const longTaskMs = 50;

/** What a runner's browser meets: bytes of the first load, time to a usable report, tasks that hold up panning. */
export async function benchWeb(service: RunningService): Promise<void> {
  const browser = await openBrowser();
  try {
    await benchFirstLoad(browser, service.url);
    const runId = await longRun(service);
    const context = await signedIn(browser, service, service.runner, { screen: 'desktop' });
    await benchReportPage(context, runId);
    await benchPan(context, runId);
  } finally {
    await browser.close();
  }
}

async function benchFirstLoad(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ baseURL: url });
  const scripts: Promise<{ responseBodySize: number }>[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) scripts.push(request.sizes());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(scripts)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  await page.close();
  console.log('first load of the web app, nobody signed in');
  console.log(`  JavaScript, compressed   ${(bytes / 1000).toFixed(0)} kB (limit 250 kB)`);
}

/** Three hours at one record a second, with running dynamics, analysed. */
async function longRun(service: RunningService): Promise<string> {
  const ask = service.runner.at(service);
  const bytes = encodeFit(steadyRun({ durationS: 3 * 3600, seed: 31, dynamics: true }));
  const sent = await ask('/api/v1/runs', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  const { id, reportUrl } = (await sent.json()) as { id: string; reportUrl: string };
  while (!(await ask(reportUrl)).ok) await new Promise((resolve) => setTimeout(resolve, 50));
  return id;
}

async function benchReportPage(context: BrowserContext, runId: string): Promise<void> {
  const times: number[] = [];
  for (let round = -1; round < opened; round++) {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`/runs/${runId}`);
    await usable(page);
    if (round >= 0) times.push(performance.now() - start);
    await page.close();
  }
  console.log(
    `report page of a 3 h run at 1 Hz, from navigation until its charts can be touched, ${opened} times`,
  );
  console.log(`  median ${ms(quantile(times, 0.5))} (limit 1000 ms)`);
}

/** The verdict can be read and the charts are drawn. */
async function usable(page: Page): Promise<void> {
  await page.locator('#verdict h1').waitFor();
  await page.locator('.chart-plot canvas').first().waitFor();
}

/** Run in the page: counts what would drop an interaction. */
const countLongTasks = `globalThis.counted = { tasks: 0, longest: 0 };
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) {
    if (duration <= ${longTaskMs}) continue;
    counted.tasks++;
    counted.longest = Math.max(counted.longest, duration);
  }
}).observe({ entryTypes: ['longtask'] })`;

async function benchPan(context: BrowserContext, runId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`/runs/${runId}`);
  await usable(page);
  const chart = page.locator('.chart-plot').first();
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('The chart has no place on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  for (let n = 0; n < 5; n++) await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  // The detail of what is shown has to be there: panning is what is measured.
  await page.waitForTimeout(1_500);
  await page.evaluate(countLongTasks);
  for (let step = 0; step < panSteps; step++) {
    await page.mouse.wheel(Math.sin(step / 9) * 60, 0);
    await page.waitForTimeout(16);
  }
  const counted = await page.evaluate<{ tasks: number; longest: number }>('counted');
  console.log(`panning it over ${panSteps} steps`);
  console.log(`  tasks over ${longTaskMs} ms: ${counted.tasks} (limit 0), longest ${ms(counted.longest)}`);
  await page.close();
}
