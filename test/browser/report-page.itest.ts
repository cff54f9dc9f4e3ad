import type { Browser, BrowserContext, Page } from 'playwright-core';
import { encodeFit } from '../synth/encode-fit.js';
import { runWithLongStepStretch, treadmillRun } from '../synth/run-builders.js';
import { addPerson, addSession, type Ask, type Person } from '../integration/people.js';
import {
  createDataDir,
  eventually,
  startProcess,
  type ServiceProcess,
} from '../integration/service-process.js';
import { createTestDatabase, type TestDatabase } from '../integration/test-database.js';
import { openBrowser, picture, visitor, type Visit } from './browser.js';

let database: TestDatabase;
let dataDir: ReturnType<typeof createDataDir>;
let service: ServiceProcess;
let browser: Browser;
let runner: Person;
let ask: Ask;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = createDataDir();
  service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
  browser = await openBrowser();
  runner = await addPerson(database, { name: 'Ada' });
  ask = runner.at(service);
});

afterAll(async () => {
  await browser.close();
  await service.kill();
  await database.drop();
  dataDir.remove();
});

async function send(bytes: Uint8Array, name: string): Promise<string> {
  const response = await ask('/api/v1/runs', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
    },
    body: new Uint8Array(bytes),
  });
  return ((await response.json()) as { id: string }).id;
}

async function analysed(id: string): Promise<string> {
  await eventually(`the end of run ${id}`, async () => {
    const { status } = (await (await ask(`/api/v1/runs/${id}`)).json()) as { status: string };
    return status === 'reported' || status === 'failed';
  });
  return id;
}

async function signedIn(visit: Visit = {}): Promise<BrowserContext> {
  const context = await visitor(browser, service.url, visit);
  const cookie = await addSession(database, dataDir, runner.id);
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)];
  await context.addCookies([{ name, value, url: service.url }]);
  return context;
}

const longSteps = () => encodeFit(runWithLongStepStretch({ durationS: 2400, seed: 41 }));

async function openReport(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/runs/${id}`);
  await page.locator('.along-charts .u-over').first().waitFor();
  return page;
}

describe('the report of a run on screen', () => {
  it.each(['phone', 'desktop'] as const)('says first what was found, then shows it (%s)', async (screen) => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen });
    const page = await openReport(context, id);
    const order = await page.locator('.report section[id]').evaluateAll((all) => all.map(({ id }) => id));
    await picture(page, 'report');
    const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    await context.close();
    expect(order.slice(0, 4)).toEqual(['verdict', 'seek-help', 'numbers', 'pace']);
    expect(order.indexOf('what-to-do')).toBeLessThan(order.indexOf('limits'));
    expect(order.indexOf('limits')).toBeLessThan(order.indexOf('along'));
    expect(order.indexOf('along')).toBeLessThan(order.indexOf('route'));
    expect(isWide).toBe(false);
  });

  it('moves one cursor through all charts, by keys too, and says where it is', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'desktop' });
    const page = await openReport(context, id);
    const charts = page.locator('.along-charts');
    await charts.focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowRight');
    const spoken = charts.getByRole('status');
    await spoken.filter({ hasText: 'steps/min' }).waitFor();
    const values = await page.locator('.channel-value').allTextContents();
    const ring = await page.locator('.cursor-ring').getAttribute('visibility');
    const dot = await page.locator('.cursor-dot').getAttribute('visibility');
    const said = await spoken.textContent();
    await context.close();
    expect(said).toMatch(/3\.\d\d km · 20:\d\d, Cadence 14\d steps\/min/);
    expect(values[0]).toMatch(/^14\d steps\/min$/);
    expect(values.every((value) => value !== '')).toBe(true);
    expect([ring, dot]).toEqual(['visible', 'visible']);
  });

  it('zooms all charts into what was dragged over, fetches it in detail, and shows everything again', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'desktop' });
    const page = await openReport(context, id);
    const plot = page.locator('.along-charts .u-over').first();
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (!box) throw new Error('The chart is not on the page.');
    const everything = page.getByRole('button', { name: 'Show everything' });
    await everything.and(page.locator(':disabled')).waitFor();
    const detail = page.waitForRequest((request) => /series\?.*fromS=/.test(request.url()));
    await page.mouse.move(box.x + box.width * 0.4, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 40, { steps: 4 });
    await page.mouse.up();
    const asked = new URL((await detail).url()).searchParams;
    await page.keyboard.press('Tab');
    await everything.click();
    await everything.and(page.locator(':disabled')).waitFor();
    await context.close();
    // A fifth of 40 minutes, and a quarter of that more at either side.
    expect(Number(asked.get('toS')) - Number(asked.get('fromS'))).toBeCloseTo(720, -2);
  });

  it('zooms under two fingers, slides under one, and shows everything again', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'phone' });
    const page = await openReport(context, id);
    const plot = page.locator('.along-charts .u-over').first();
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (!box) throw new Error('The chart is not on the page.');
    const fingers = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...shares: number[]) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: shares.map((share, id) => ({ x: box.x + box.width * share, y: box.y + 40, id })),
      });
    const everything = page.getByRole('button', { name: 'Show everything' });
    const detail = async (ask: () => Promise<unknown>) => {
      const asked = page.waitForRequest((request) => /series\?.*fromS=/.test(request.url()));
      await ask();
      return Number(new URL((await asked).url()).searchParams.get('fromS'));
    };
    const pinch = async () => {
      await touch('touchStart', 0.4, 0.6);
      for (const apart of [0.15, 0.2, 0.3]) await touch('touchMove', 0.5 - apart, 0.5 + apart);
      await touch('touchEnd');
    };
    const slide = async () => {
      await touch('touchStart', 0.9);
      for (const share of [0.7, 0.5, 0.3, 0.1]) await touch('touchMove', share);
      await touch('touchEnd');
    };
    await everything.and(page.locator(':disabled')).waitFor();
    const fromS = await detail(pinch);
    await everything.and(page.locator(':enabled')).waitFor();
    expect(await detail(slide)).toBeGreaterThan(fromS);
    await everything.click();
    await everything.and(page.locator(':disabled')).waitFor();
    await context.close();
  });

  it('is followed from the upload to the report without a reload', async () => {
    const context = await signedIn();
    const id = await send(encodeFit(runWithLongStepStretch({ durationS: 2400, seed: 42 })), 'now.fit');
    const page = await context.newPage();
    await page.goto(`/runs/${id}`);
    await page.locator('#verdict').waitFor();
    await context.close();
  });
});

describe('the route as others would see it', () => {
  const asOthers = 'As others would see it';

  it('is shown in its place: the charts and the switch stay as they are', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'desktop' });
    const page = await openReport(context, id);
    const route = page.locator('#route .route');
    const own = await route.locator('.route-line').evaluateAll((all) => all.map((line) => line.outerHTML));
    await page.locator('.along-charts').evaluate((charts) => charts.setAttribute('data-before', ''));
    await page.getByRole('button', { name: 'Closer', exact: true }).click();
    await page.getByRole('switch', { name: asOthers }).press('Space');
    await eventually('the route of others', async () => {
      const lines = await route
        .locator('.route-line')
        .evaluateAll((all) => all.map((line) => line.outerHTML));
      return lines.length > 0 && lines.join() !== own.join();
    });
    const isFocused = await page
      .getByRole('switch', { name: asOthers })
      .evaluate((field) => field.matches(':focus'));
    const stayed = await page.locator('.along-charts[data-before]').count();
    const isZoomed = await page.getByRole('button', { name: 'Show everything' }).isEnabled();
    await context.close();
    expect([isFocused, stayed, isZoomed]).toEqual([true, 1, true]);
  });

  it('is a sentence where they see nothing of it', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'desktop' });
    const page = await openReport(context, id);
    await page.route(/series\?.*as=others/, async (route) => {
      const series = (await (await route.fetch()).json()) as { timeS: number[]; channels: object };
      const nowhere = series.timeS.map(() => null);
      await route.fulfill({
        json: { ...series, channels: { ...series.channels, latitudeDeg: nowhere, longitudeDeg: nowhere } },
      });
    });
    await page.getByRole('switch', { name: asOthers }).press('Space');
    await page.locator('#route').getByText('Others see nothing of this route.').waitFor();
    await page.getByRole('switch', { name: asOthers }).press('Space');
    await page.locator('#route .route').waitFor();
    await context.close();
  });
});

describe('the runs beside a run', () => {
  it('are one press away, in the order of the list, and end where it ends', async () => {
    const newest = Date.UTC(2031, 4, 14, 6);
    const day = 86_400_000;
    const of = (seed: number, startTimeMs: number) =>
      encodeFit(runWithLongStepStretch({ seed, startTimeMs, durationS: 2400 }));
    const earlier = await analysed(await send(of(51, newest - day), 'earlier.fit'));
    const later = await analysed(await send(of(52, newest), 'later.fit'));
    const context = await signedIn();
    const page = await openReport(context, earlier);
    await page.getByRole('link', { name: 'Later run' }).click();
    await page.waitForURL(`**/runs/${later}`);
    await page.locator('#verdict').waitFor();
    const isEnd = await page.getByRole('button', { name: 'Later run' }).isDisabled();
    await page.getByRole('link', { name: 'Earlier run' }).click();
    await page.waitForURL(`**/runs/${earlier}`);
    await context.close();
    expect(isEnd).toBe(true);
  });
});

describe('what a runner corrects on the page', () => {
  it('doubles the cadence or does not, at one click each way', async () => {
    const id = await analysed(await send(encodeFit(runWithLongStepStretch({ seed: 43 })), 'feet.fit'));
    const context = await signedIn();
    const page = await openReport(context, id);
    const corrections = page.locator('#corrections');
    await corrections.getByRole('button', { name: 'It counts both feet' }).click();
    await corrections
      .getByRole('button', { name: 'It counts one foot' })
      .and(page.locator(':enabled'))
      .waitFor();
    const said = await corrections.textContent();
    const halved = await (await ask(`/api/v1/runs/${id}/corrections`)).json();
    await corrections.getByRole('button', { name: 'Undo' }).click();
    await corrections
      .getByRole('button', { name: 'It counts both feet' })
      .and(page.locator(':enabled'))
      .waitFor();
    const undone = await (await ask(`/api/v1/runs/${id}/corrections`)).json();
    await context.close();
    expect(said).toContain('both feet: taken as it is');
    expect(halved).toEqual({ cadenceCounted: 'bothFeet' });
    expect(undone).toEqual({});
  });

  it('sets the distance of a treadmill run', async () => {
    const id = await analysed(await send(encodeFit(treadmillRun({ seed: 44 })), 'belt.fit'));
    const context = await signedIn();
    const page = await openReport(context, id);
    const corrections = page.locator('#corrections');
    await corrections.getByLabel('Distance, km').fill('7.5');
    await corrections.getByLabel('Distance, km').press('Enter');
    await page.locator('.run-line', { hasText: '7.50 km' }).waitFor();
    expect(await page.locator('#route').count()).toBe(0);
    const inFile = page.locator('.run-line', { hasNotText: '7.50 km' });
    await corrections.getByRole('button', { name: 'As in the file' }).click();
    await inFile.waitFor();
    await eventually(
      'the field',
      async () => (await corrections.getByLabel('Distance, km').inputValue()) !== '7.5',
    );
    await context.close();
  });

  it('says so when nothing is known of it, and asks again', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn();
    const page = await context.newPage();
    await page.route('**/corrections', (route) => route.fulfill({ status: 403, json: { title: 'No' } }));
    await page.goto(`/runs/${id}`);
    await page.locator('#corrections').getByRole('alert').waitFor();
    await context.close();
  });
});

describe('a file without a report', () => {
  it('says why, gives the file back and can be deleted', async () => {
    const id = await analysed(await send(Buffer.from('Dear runner,'), 'letter.fit'));
    const context = await signedIn();
    const page = await context.newPage();
    await page.goto(`/runs/${id}`);
    await page.getByRole('alert').filter({ hasText: 'This is not a FIT, GPX or TCX file' }).waitFor();
    await picture(page, 'report-failed');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Original file' }).click();
    expect((await download).suggestedFilename()).toBe('letter.fit');
    await page.getByRole('button', { name: 'Delete this run' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    await page.waitForURL('**/runs');
    await context.close();
    expect((await ask(`/api/v1/runs/${id}`)).status).toBe(404);
  });

  it('looks like nothing at all where the run is somebody else’s', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const stranger = await addPerson(database);
    const context = await visitor(browser, service.url);
    const cookie = await addSession(database, dataDir, stranger.id);
    const at = cookie.indexOf('=');
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: service.url }]);
    const page = await context.newPage();
    await page.goto(`/runs/${id}`);
    await page.getByText('There is nothing here').waitFor();
    expect(await page.locator('.report').count()).toBe(0);
    await context.close();
  });
});

describe('the report on paper', () => {
  it('is the drawn charts and the words, without anything to press', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'desktop' });
    const page = await openReport(context, id);
    await page.emulateMedia({ media: 'print' });
    const shown = await Promise.all(
      [
        '#chart-along',
        '#chart-pace',
        '#route svg',
        '.along-charts',
        '#corrections',
        '.run-aside',
        '.run-bar',
      ].map((selector) => page.locator(selector).first().isVisible()),
    );
    await context.close();
    expect(shown).toEqual([true, true, true, false, false, false, false]);
  });

  it.each([
    ['A4', 210, 297],
    ['Letter', 216, 279],
  ])('fits %s: nothing is cut at its side, and page one holds what was found', async (format, ...sizeMm) => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'desktop' });
    const page = await openReport(context, id);
    await page.emulateMedia({ media: 'print' });
    const [width, height] = [sizeMm[0] - 2 * 15, sizeMm[1] - 2 * 14].map(toPixels);
    await page.setViewportSize({ width, height });
    await picture(page, `report-paper-${format}`);
    const cut = await page.evaluate<string[]>(beyondThePage);
    const numbers = await page.locator('#numbers').boundingBox();
    const pdf = await page.pdf({ format });
    await context.close();
    expect(cut).toEqual([]);
    expect((numbers?.y ?? Infinity) + (numbers?.height ?? 0)).toBeLessThan(height);
    // All advice and every threshold are opened on paper.
    expect(pagesOf(pdf)).toBeGreaterThan(4);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(12);
  });

  it('loses nothing in grey: the marks of a legend differ in shape or in brightness', async () => {
    const id = await analysed(await send(longSteps(), 'long.fit'));
    const context = await signedIn({ screen: 'desktop' });
    const page = await openReport(context, id);
    await page.emulateMedia({ media: 'print' });
    const legends = await page.evaluate<string[][]>(marksInGrey);
    await context.close();
    expect(legends.length).toBeGreaterThan(1);
    for (const marks of legends) expect(new Set(marks).size).toBe(marks.length);
  });
});

/** What sticks out of the page or is hidden in a box that would have to be scrolled. */
const beyondThePage = `[...document.querySelectorAll('.report *')]
  .filter((element) => !element.closest('svg') || element.matches('svg, svg text'))
  .filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    const { overflowX } = getComputedStyle(element);
    const scrolls = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    return width > 1 && (right > innerWidth + 1 || scrolls);
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

/** Each legend's marks without their hues: shape, width, dash, and how bright to a quarter. */
const marksInGrey = `(() => {
  const bright = (colour) => {
    const parts = colour.match(/[\\d.]+/g);
    if (!parts || parts[3] === '0') return 'none';
    return Math.round((0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]) / 64);
  };
  const markOf = (shape) => {
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(shape);
    const form = ['d', 'r', 'x1', 'width', 'transform'].map((name) => shape.getAttribute(name));
    return [shape.tagName, form, bright(fill), bright(stroke), strokeWidth, strokeDasharray].join();
  };
  return [...document.querySelectorAll('.report .legend')].map((legend) =>
    [...legend.querySelectorAll('svg')].map((swatch) => [...swatch.querySelectorAll('*')].map(markOf).join(' ')),
  );
})()`;

/** What is left between the margins of the page, CSS pixels. */
function toPixels(mm: number): number {
  return Math.floor((mm / 25.4) * 96);
}

/** So many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
