import { bandPath, coordinate, domainOf, linearScale, padded, pathOf, ticksOf } from './chart-scale.js';

describe('domainOf', () => {
  it('holds all finite values', () => {
    expect(domainOf([3, 1, 2], 0)).toEqual({ min: 1, max: 3 });
  });

  it('widens evenly to the least span, so that equal values have an axis', () => {
    expect(domainOf([5, 5], 2)).toEqual({ min: 4, max: 6 });
  });

  it('leaves out what is not a number', () => {
    expect(domainOf([NaN, 1, Infinity, 3, -Infinity], 0)).toEqual({ min: 1, max: 3 });
  });

  it('does not exist without a finite value', () => {
    expect(domainOf([], 1)).toBeUndefined();
    expect(domainOf([NaN], 1)).toBeUndefined();
  });
});

describe('padded', () => {
  it('adds a share of the span on both sides', () => {
    expect(padded({ min: 0, max: 10 }, 0.1)).toEqual({ min: -1, max: 11 });
  });
});

describe('linearScale', () => {
  it('maps the ends of the domain to the ends of the drawing', () => {
    const scale = linearScale({ min: 2, max: 4 }, 100, 300);
    expect([scale(2), scale(3), scale(4)]).toEqual([100, 200, 300]);
  });

  it('runs downwards when the drawing does', () => {
    const scale = linearScale({ min: 0, max: 1 }, 200, 0);
    expect([scale(0), scale(0.25), scale(1)]).toEqual([200, 150, 0]);
  });
});

describe('ticksOf', () => {
  it('gives multiples of the finest step that is not too many', () => {
    expect(ticksOf({ min: 142, max: 183 }, [5, 10, 20], 6)).toEqual([150, 160, 170, 180]);
  });

  it('includes the ends of the domain when they are round', () => {
    expect(ticksOf({ min: 0, max: 10 }, [2, 5], 6)).toEqual([0, 2, 4, 6, 8, 10]);
  });

  it('gives none rather than too many', () => {
    expect(ticksOf({ min: 0, max: 1e9 }, [1, 2], 6)).toEqual([]);
  });

  it('gives none when no multiple lies inside', () => {
    expect(ticksOf({ min: 1, max: 4 }, [5], 6)).toEqual([]);
  });
});

describe('coordinate', () => {
  it.each([
    [1, '1'],
    [1.04, '1'],
    [1.05, '1.1'],
    [123.456, '123.5'],
    [-0.25, '-0.2'],
  ])('writes %d with at most one decimal as %s', (value, text) => {
    expect(coordinate(value)).toBe(text);
  });
});

describe('pathOf', () => {
  it('moves to the first point and draws to the others', () => {
    expect(
      pathOf([
        { x: 0, y: 1 },
        { x: 2, y: 3.14 },
      ]),
    ).toBe('M0 1L2 3.1');
  });

  it('is empty without points', () => {
    expect(pathOf([])).toBe('');
  });
});

describe('bandPath', () => {
  it('goes along the upper edge and back along the lower one', () => {
    const upper = [
      { x: 0, y: 0 },
      { x: 9, y: 0 },
    ];
    const lower = [
      { x: 0, y: 5 },
      { x: 9, y: 5 },
    ];
    expect(bandPath(upper, lower)).toBe('M0 0L9 0L9 5L0 5Z');
  });

  it('is empty without points', () => {
    expect(bandPath([], [])).toBe('');
  });
});
