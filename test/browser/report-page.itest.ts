import { encodeFit } from '../../synth/encode-fit.js';
import { runWithLongStepStretch, treadmillRun } from '../../synth/run-builders.js';
import { addPerson } from '../integration/people.js';
import { uploadRun } from '../integration/runs-client.js';
import { eventually } from '../integration/service-process.js';
import { picture } from './browser.js';
import { overflow } from './overflow.js';
import { analysed, longSteps, openReport } from './open-report.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.end());

describe('the report of a run on screen', () => {
  it.each(['phone', 'desktop'] as const)('says first what was found, then shows it (%s)', async (screen) => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen });
    const order = await page.locator('.report section[id]').evaluateAll((all) => all.map(({ id }) => id));
    await picture(page, 'report');
    const tooWide = await overflow(page);
    await page.context().close();
    expect(order.slice(0, 4)).toEqual(['verdict', 'seek-help', 'numbers', 'pace']);
    expect(order.indexOf('what-to-do')).toBeLessThan(order.indexOf('limits'));
    expect(order.indexOf('limits')).toBeLessThan(order.indexOf('along'));
    expect(order.indexOf('along')).toBeLessThan(order.indexOf('route'));
    expect(tooWide).toEqual([]);
  });

  it('moves one cursor through all charts, by keys too, and says where it is', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'desktop' });
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
    await page.context().close();
    expect(said).toMatch(/3\.\d\d km · 20:\d\d, Cadence 14\d steps\/min/);
    expect(values[0]).toMatch(/^14\d steps\/min$/);
    expect(values.every((value) => value !== '')).toBe(true);
    expect([ring, dot]).toEqual(['visible', 'visible']);
  });

  it('zooms all charts into what was dragged over, fetches it in detail, and shows everything again', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'desktop' });
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
    await page.context().close();
    // A fifth of 40 minutes, and a quarter of that more at either side.
    expect(Number(asked.get('toS')) - Number(asked.get('fromS'))).toBeCloseTo(720, -2);
  });

  it('zooms under two fingers, slides under one, and shows everything again', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'phone' });
    const plot = page.locator('.along-charts .u-over').first();
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (!box) throw new Error('The chart is not on the page.');
    const fingers = await page.context().newCDPSession(page);
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
    await page.context().close();
  });

  it('is followed from the upload to the report without a reload', async () => {
    const page = await stage.page();
    const bytes = encodeFit(runWithLongStepStretch({ durationS: 2400, seed: 42 }));
    const { id } = await uploadRun(stage.ask, bytes, 'now.fit');
    await page.goto(`/runs/${id}`);
    await page.locator('#verdict').waitFor();
    await page.context().close();
  });
});

describe('the route as others would see it', () => {
  const asOthers = 'As others would see it';

  it('is shown in its place: the charts and the switch stay as they are', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'desktop' });
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
    await page.context().close();
    expect([isFocused, stayed, isZoomed]).toEqual([true, 1, true]);
  });

  it('is a sentence where they see nothing of it', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'desktop' });
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
    await page.context().close();
  });
});

describe('the runs beside a run', () => {
  it('are one press away, in the order of the list, and end where it ends', async () => {
    const newest = Date.UTC(2031, 4, 14, 6);
    const day = 86_400_000;
    const of = (seed: number, startTimeMs: number) =>
      encodeFit(runWithLongStepStretch({ seed, startTimeMs, durationS: 2400 }));
    const earlier = await analysed(stage, of(51, newest - day), 'earlier.fit');
    const later = await analysed(stage, of(52, newest), 'later.fit');
    const page = await openReport(stage, earlier);
    await page.getByRole('link', { name: 'Later run' }).click();
    await page.waitForURL(`**/runs/${later}`);
    await page.locator('#verdict').waitFor();
    const isEnd = await page.getByRole('button', { name: 'Later run' }).isDisabled();
    await page.getByRole('link', { name: 'Earlier run' }).click();
    await page.waitForURL(`**/runs/${earlier}`);
    await page.context().close();
    expect(isEnd).toBe(true);
  });
});

describe('what a runner corrects on the page', () => {
  it('doubles the cadence or does not, at one click each way', async () => {
    const id = await analysed(stage, encodeFit(runWithLongStepStretch({ seed: 43 })), 'feet.fit');
    const page = await openReport(stage, id);
    const corrections = page.locator('#corrections');
    await corrections.getByRole('button', { name: 'It counts both feet' }).click();
    await corrections
      .getByRole('button', { name: 'It counts one foot' })
      .and(page.locator(':enabled'))
      .waitFor();
    const said = await corrections.textContent();
    const halved = await (await stage.ask(`/api/v1/runs/${id}/corrections`)).json();
    await corrections.getByRole('button', { name: 'Undo' }).click();
    await corrections
      .getByRole('button', { name: 'It counts both feet' })
      .and(page.locator(':enabled'))
      .waitFor();
    const undone = await (await stage.ask(`/api/v1/runs/${id}/corrections`)).json();
    await page.context().close();
    expect(said).toContain('both feet: taken as it is');
    expect(halved).toEqual({ cadenceCounted: 'bothFeet' });
    expect(undone).toEqual({});
  });

  it('sets the distance of a treadmill run', async () => {
    const id = await analysed(stage, encodeFit(treadmillRun({ seed: 44 })), 'belt.fit');
    const page = await openReport(stage, id);
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
    await page.context().close();
  });

  it('says so when nothing is known of it, and asks again', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await stage.page();
    await page.route('**/corrections', (route) => route.fulfill({ status: 403, json: { title: 'No' } }));
    await page.goto(`/runs/${id}`);
    await page.locator('#corrections').getByRole('alert').waitFor();
    await page.context().close();
  });
});

describe('a file without a report', () => {
  it('says why, gives the file back and can be deleted', async () => {
    const id = await analysed(stage, Buffer.from('Dear runner,'), 'letter.fit');
    const page = await stage.page();
    await page.goto(`/runs/${id}`);
    await page.getByRole('alert').filter({ hasText: 'This is not a FIT, GPX or TCX file' }).waitFor();
    await picture(page, 'report-failed');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Original file' }).click();
    expect((await download).suggestedFilename()).toBe('letter.fit');
    await page.getByRole('button', { name: 'Delete this run' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    await page.waitForURL('**/runs');
    await page.context().close();
    expect((await stage.ask(`/api/v1/runs/${id}`)).status).toBe(404);
  });

  it('looks like nothing at all where the run is somebody else’s', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const stranger = await addPerson(stage.database);
    const page = await stage.page({}, stranger);
    await page.goto(`/runs/${id}`);
    await page.getByText('There is nothing here').waitFor();
    expect(await page.locator('.report').count()).toBe(0);
    await page.context().close();
  });
});
