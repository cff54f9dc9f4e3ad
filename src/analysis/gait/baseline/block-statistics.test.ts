import { seededChance } from '../../../../synth/seeded-chance.js';
import { type Block, blockStatistics } from './block-statistics.js';
import type { LnWindow } from './ln-windows.js';
import { medianOf } from './median.js';
import { windowCovariance } from './window-covariance.js';

const spreads = { withinSd: 0.013, betweenSd: 0.015, correlation: 0.8 };

/** Windows of uneven lengths with holes between them. */
function irregularWindows(count: number, seed: number): LnWindow[] {
  const chance = seededChance(seed);
  let atS = 60;
  return Array.from({ length: count }, () => {
    const startS = atS + (chance.uniform() < 0.2 ? 400 * chance.uniform() : 0);
    const endS = startS + 45 + 15 * chance.uniform();
    atS = endS;
    return { startS, endS, x: 0.1 * chance.normal(), y: 0.02 * chance.normal() };
  });
}

/** Σ as the evidence writes it down, entry by entry. */
function denseCovariance(windows: readonly LnWindow[]): number[][] {
  const minutes = windows.map(({ startS, endS }) => (startS + endS) / 120);
  const middle = (minutes[0] + minutes[minutes.length - 1]) / 2;
  const hours = minutes.map((minute) => (minute - middle) / 60);
  const middleX = medianOf(windows.map(({ x }) => x));
  return windows.map((a, i) =>
    windows.map((b, k) => {
      const shared = 0.7 * spreads.correlation ** Math.abs(minutes[i] - minutes[k]);
      const inside = spreads.withinSd ** 2 * (shared + (i === k ? 0.3 : 0));
      const slope = 0.06 ** 2 * (a.x - middleX) * (b.x - middleX);
      return inside + spreads.betweenSd ** 2 + 0.02 ** 2 * hours[i] * hours[k] + slope;
    }),
  );
}

/** Solves by elimination: cubic, and beyond doubt. */
function denseSolve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, vector[k]]);
  rows.forEach((pivot, k) => {
    rows.forEach((row, i) => {
      const factor = row[k] / pivot[k];
      if (i !== k) pivot.forEach((value, j) => (row[j] -= factor * value));
    });
  });
  return rows.map((row, k) => row[row.length - 1] / row[k]);
}

function denseBlock(windows: readonly LnWindow[], { first, last }: Block) {
  const indicator = windows.map((_, k) => (k >= first && k <= last ? 1 : 0));
  const weights = denseSolve(denseCovariance(windows), indicator);
  const information = weights.reduce((sum, weight, k) => sum + weight * indicator[k], 0);
  const product = weights.reduce((sum, weight, k) => sum + weight * windows[k].y, 0);
  return { delta: product / information, se: 1 / Math.sqrt(information) };
}

const residualsOf = (windows: readonly LnWindow[]) => Float64Array.from(windows, ({ y }) => y);
const anyBlock = { minWindows: 4, maxWindows: 15, follows: () => true };

describe('the blocks of a run', () => {
  test.each([1, 2, 3, 4])('are estimated as by inverting the whole covariance (run %i)', (seed) => {
    const windows = irregularWindows(20 + 3 * seed, seed);
    const blocks = blockStatistics(residualsOf(windows), windowCovariance(windows, spreads), anyBlock);
    expect(blocks.length).toBeGreaterThan(150);
    for (const block of blocks.filter((_, k) => k % 5 === 0)) {
      const dense = denseBlock(windows, block);
      expect(Math.abs(block.delta - dense.delta)).toBeLessThan(1e-8);
      expect(Math.abs(block.se - dense.se)).toBeLessThan(1e-8);
    }
  });

  test('have 4 to 15 windows, and none lies across a long gap', () => {
    const windows = irregularWindows(40, 9);
    const follows = (k: number) => k !== 20;
    const blocks = blockStatistics(residualsOf(windows), windowCovariance(windows, spreads), {
      ...anyBlock,
      follows,
    });
    const lengths = blocks.map(({ first, last }) => last - first + 1);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([4, 15]);
    expect(blocks.filter(({ first, last }) => first < 20 && last >= 20)).toEqual([]);
    expect(blocks.some(({ last }) => last === 39)).toBe(true);
  });

  test('of 30,000 windows are as many as their number allows, and take no quadratic work', () => {
    const windows = irregularWindows(30_000, 5);
    const blocks = blockStatistics(residualsOf(windows), windowCovariance(windows, spreads), anyBlock);
    // A dense covariance would have 900 million entries: neither memory nor the time limit of a test would allow it.
    expect(blocks.length).toBeLessThan(12 * windows.length);
    expect(blocks.every(({ delta, se }) => Number.isFinite(delta) && se > 0)).toBe(true);
  });

  test('of an even run with one drop are lowest where the drop is', () => {
    const windows = irregularWindows(40, 3).map((one, k) => ({ ...one, y: k >= 10 && k < 16 ? -0.05 : 0 }));
    const blocks = blockStatistics(residualsOf(windows), windowCovariance(windows, spreads), anyBlock);
    const best = blocks.reduce((a, b) => (b.delta / b.se < a.delta / a.se ? b : a));
    expect([best.first, best.last]).toEqual([10, 15]);
    expect(best.delta).toBeCloseTo(-0.05, 2);
  });
});
