import { inside, parsePage } from '../../../../test/builders/parsed-page.js';
import type { Plot } from './chart-axes.js';
import { shadeNames, shades, type Shade } from './chart-shades.js';
import { markup } from './markup.js';

const plot: Plot = { left: 30, right: 350, top: 40, bottom: 200 };
const shade = (from: number, to: number, name = 'A'): Shade => ({ from, to, name, title: `Stretch ${name}` });

function names(list: readonly Shade[]): string[] {
  return inside(parsePage(markup`${shadeNames(list, plot)}`.text).root, 'text').map(({ text }) => text);
}

describe('shades', () => {
  it('covers each stretch from its start to its end, over the whole height', () => {
    const { root } = parsePage(shades([shade(100, 150)], plot).text);
    expect(inside(root, 'rect', 'shade')[0]?.attributes).toMatchObject({
      x: '100',
      y: '40',
      width: '50',
      height: '160',
    });
  });

  it('hatches over the tint, so that grey paper shows it', () => {
    const { root } = parsePage(shades([shade(100, 150)], plot).text);
    const hatched = inside(root, 'rect').filter(({ attributes }) => attributes.fill === 'url(#hatch)');
    expect(hatched).toHaveLength(1);
    expect(inside(root, 'pattern')[0]?.attributes.id).toBe('hatch');
  });

  it('keeps the shortest stretch of a long run visible', () => {
    const { root } = parsePage(shades([shade(100, 100.1)], plot).text);
    expect(Number(inside(root, 'rect', 'shade')[0]?.attributes.width)).toBeGreaterThanOrEqual(2);
  });

  it('names each for those who point at it', () => {
    const { root } = parsePage(shades([shade(1, 2, 'A'), shade(3, 4, 'B')], plot).text);
    expect(inside(root, 'title').map(({ text }) => text)).toEqual(['Stretch A', 'Stretch B']);
  });
});

describe('shadeNames', () => {
  it('stand over the middle of their stretch', () => {
    const { root } = parsePage(markup`${shadeNames([shade(100, 150)], plot)}`.text);
    expect(inside(root, 'text')[0]?.attributes).toMatchObject({ x: '125', 'text-anchor': 'middle' });
  });

  it('do not run into each other', () => {
    expect(names([shade(100, 104, 'A'), shade(105, 109, 'B'), shade(118, 122, 'C')])).toEqual(['A', 'C']);
  });

  it('are all there when there is room', () => {
    expect(names([shade(50, 90, 'A'), shade(100, 140, 'B')])).toEqual(['A', 'B']);
    expect(names([])).toEqual([]);
  });
});
