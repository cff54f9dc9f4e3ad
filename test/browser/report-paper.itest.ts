import { picture } from './browser.js';
import { analysed, longSteps, openReport } from './open-report.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.end());

describe('the report on paper', () => {
  it('is the drawn charts and the words, without anything to press', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'desktop' });
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
    await page.context().close();
    expect(shown).toEqual([true, true, true, false, false, false, false]);
  });

  it.each([
    ['A4', 210, 297],
    ['Letter', 216, 279],
  ])('fits %s: nothing is cut at its side, and page one holds what was found', async (format, ...sizeMm) => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'desktop' });
    await page.emulateMedia({ media: 'print' });
    const [width, height] = [sizeMm[0] - 2 * 15, sizeMm[1] - 2 * 14].map(toPixels);
    await page.setViewportSize({ width, height });
    await picture(page, `report-paper-${format}`);
    const cut = await page.evaluate<string[]>(beyondThePage);
    const numbers = await page.locator('#numbers').boundingBox();
    const pdf = await page.pdf({ format });
    await page.context().close();
    expect(cut).toEqual([]);
    expect((numbers?.y ?? Infinity) + (numbers?.height ?? 0)).toBeLessThan(height);
    // All advice and every threshold are opened on paper.
    expect(pagesOf(pdf)).toBeGreaterThan(4);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(12);
  });

  it('loses nothing in grey: the marks of a legend differ in shape or in brightness', async () => {
    const id = await analysed(stage, longSteps(), 'long.fit');
    const page = await openReport(stage, id, { screen: 'desktop' });
    await page.emulateMedia({ media: 'print' });
    const legends = await page.evaluate<string[][]>(marksInGrey);
    await page.context().close();
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
