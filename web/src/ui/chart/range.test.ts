import { panned, within, zoomed } from './range.js';

const full = { min: 0, max: 1000 };

describe('what is shown of a chart', () => {
  it('keeps the place that is pointed at while it is zoomed', () => {
    expect(zoomed(full, full, 0.5, 200)).toEqual({ min: 100, max: 600 });
  });

  it('never leaves the run', () => {
    expect(within({ min: 900, max: 1100 }, full)).toEqual({ min: 800, max: 1000 });
    expect(within({ min: -500, max: 2000 }, full)).toEqual(full);
    expect(zoomed({ min: 0, max: 100 }, full, 4, 100)).toEqual({ min: 0, max: 400 });
  });

  it('stops at both ends when it is moved', () => {
    expect(panned({ min: 100, max: 200 }, full, -300)).toEqual({ min: 0, max: 100 });
    expect(panned({ min: 100, max: 200 }, full, 5000)).toEqual({ min: 900, max: 1000 });
  });

  it('is zoomed in no further than a few samples', () => {
    const { min, max } = zoomed(full, full, 1e-9, 500);
    expect(max - min).toBeCloseTo(2.5);
    expect(min).toBeCloseTo(498.75);
  });

  it('is whole again after zooming out as far as it goes', () => {
    expect(zoomed({ min: 400, max: 500 }, full, 1e9, 450)).toEqual(full);
  });
});
