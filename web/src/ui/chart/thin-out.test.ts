import { Thinner } from './thin-out.js';

const hours = 3;
const seconds = Float64Array.from({ length: hours * 3600 }, (_, second) => second);
const thinOut = (...asked: Parameters<Thinner['of']>) => new Thinner().of(...asked);
const all = { min: 0, max: seconds.length - 1 };

describe('what is left of a line for so many pixels', () => {
  it('is every value where there are few', () => {
    const x = [0, 1, 2, 3];
    expect(thinOut(x, [[5, null, 7, 8]], { min: 0, max: 3 }, 100)).toEqual({
      x,
      lines: [[5, null, 7, 8]],
    });
  });

  it('holds each single peak and dip, at most two rows a column', () => {
    const values = new Float64Array(seconds.length).fill(160);
    values[5_000] = 240;
    values[9_001] = 90;
    const { x, lines } = thinOut(seconds, [values], all, 300);
    expect(x.length).toBeLessThanOrEqual(600);
    expect(lines[0]).toHaveLength(x.length);
    expect(Math.max(...lines[0].map(Number))).toBe(240);
    expect(Math.min(...lines[0].map(Number))).toBe(90);
  });

  it('keeps a hole a hole', () => {
    const values = Float64Array.from(seconds, (second) => (second > 4_000 && second < 6_000 ? NaN : 160));
    const { x, lines } = thinOut(seconds, [values], all, 300);
    const inHole = lines[0].filter((_, row) => x[row] > 4_100 && x[row] < 5_900);
    expect(inHole.length).toBeGreaterThan(0);
    expect(inHole.every((value) => value === null)).toBe(true);
  });

  it('reaches beyond both edges of what is shown, so that the line does', () => {
    const { x } = thinOut(seconds, [seconds], { min: 100.5, max: 110.5 }, 300);
    expect([x[0], x.at(-1)]).toEqual([100, 112]);
  });

  it('is written over by the next one, with nothing left of the one before', () => {
    const thinner = new Thinner();
    const wide = thinner.of(seconds, [seconds, seconds], all, 300);
    const near = thinner.of(seconds, [seconds], { min: 100.5, max: 110.5 }, 300);
    expect(near).toBe(wide);
    expect(near).toEqual(thinOut(seconds, [seconds], { min: 100.5, max: 110.5 }, 300));
    expect(thinner.of(seconds, [seconds], all, 200)).toEqual(thinOut(seconds, [seconds], all, 200));
  });

  it('rises in x', () => {
    const { x } = thinOut(seconds, [seconds], { min: 17, max: 9_999 }, 211);
    expect(x.every((value, row) => row === 0 || value >= x[row - 1])).toBe(true);
  });
});
