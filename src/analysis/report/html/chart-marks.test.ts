import { parsePage } from '../../../../test/builders/parsed-page.js';
import { markAt, markIcon, type MarkKind } from './chart-marks.js';

const kinds: readonly MarkKind[] = ['none', 'possible', 'likely', 'unjudged'];

function corners(kind: MarkKind): number {
  const [mark] = parsePage(markAt(kind, { x: 50, y: 50 }, 3).text).elements;
  return mark?.name === 'path' ? (mark.attributes.d ?? '').split(/[LM]/).length - 1 : 0;
}

describe('markAt', () => {
  it('tells levels apart by shape and not only by colour', () => {
    expect(corners('none')).toBe(0);
    expect(corners('possible')).toBe(4);
    expect(corners('likely')).toBe(3);
  });

  it.each(kinds)('carries the class for the colour of %s', (kind) => {
    const [mark] = parsePage(markAt(kind, { x: 1, y: 2 }, 3).text).elements;
    expect(mark?.attributes.class).toBe(`mark ${kind}`);
  });

  it('stands where it was put', () => {
    const [mark] = parsePage(markAt('none', { x: 12.34, y: 56.78 }, 3).text).elements;
    expect(mark?.attributes).toMatchObject({ cx: '12.3', cy: '56.8', r: '3' });
  });
});

describe('markIcon', () => {
  it.each(kinds)('is left out of what a screen reader says, since words stand beside %s', (kind) => {
    const [icon] = parsePage(markIcon(kind).text).elements;
    expect(icon?.attributes['aria-hidden']).toBe('true');
  });
});
