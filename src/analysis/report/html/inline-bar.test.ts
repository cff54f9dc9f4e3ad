import { inside, parsePage } from '../../../../test/builders/parsed-page.js';
import { inlineBar } from './inline-bar.js';

function filledWidth(share: number, flagged = false): string | undefined {
  const [bar] = inside(parsePage(inlineBar(share, flagged).text).root, 'rect', 'filled');
  return bar?.attributes.width;
}

describe('inlineBar', () => {
  it.each([
    [0, '0'],
    [0.256, '25.6'],
    [1, '100'],
  ])('fills %d of its width', (share, width) => {
    expect(filledWidth(share)).toBe(width);
  });

  it.each([
    [-0.5, '0'],
    [1.7, '100'],
    [NaN, '0'],
    [Infinity, '0'],
  ])('stays inside its track for %d', (share, width) => {
    expect(filledWidth(share)).toBe(width);
  });

  it('marks what was flagged', () => {
    const { root } = parsePage(inlineBar(0.5, true).text);
    expect(inside(root, 'rect', 'filled flagged')).toHaveLength(1);
  });

  it('is an ornament: the number stands beside it in words', () => {
    expect(parsePage(inlineBar(0.5).text).elements[0]?.attributes['aria-hidden']).toBe('true');
  });
});
