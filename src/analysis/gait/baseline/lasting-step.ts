import { dot } from './dot.js';
import type { LastingStep } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';
import { medianOf } from './median.js';
import type { RunLevel, RunLevels } from './run-levels.js';

const { step: limits, between, runToRun } = baselineThresholds;

/** A lasting step, and the place of the first run after it. */
export interface FoundStep {
  readonly first: number;
  readonly step: LastingStep;
}

/**
 * Finds the latest lasting change of level in runs in order of time: at least three runs before and three after it, all of
 * the first three after it on its side, more than runs that go together from one to the next (0.33) show by chance, and
 * better than a steady drift explains. A change of watch at the same run needs less. Undefined when there is none.
 *
 * Of 100 steady histories of 20 runs about one shows a step.
 */
export function lastingStep({ levels, slopeVariance }: RunLevels): FoundStep | undefined {
  let found: FoundStep | undefined;
  for (let from = 0; ;) {
    const next = strongestStep(levels.slice(from), slopeVariance);
    if (!next) return found;
    found = { ...next, first: from + next.first };
    from = found.first;
  }
}

interface Candidate extends FoundStep {
  readonly strength: number;
}

function strongestStep(levels: readonly RunLevel[], slopeVariance: number): FoundStep | undefined {
  let strongest: Candidate | undefined;
  const history = whitened(levels);
  for (let first = limits.minRuns; first <= levels.length - limits.minRuns; first++) {
    const candidate = stepAt(levels, first, { history, slopeVariance });
    if (candidate && candidate.strength > (strongest?.strength ?? 0)) strongest = candidate;
  }
  return strongest;
}

function stepAt(
  levels: readonly RunLevel[],
  first: number,
  { history, slopeVariance }: { readonly history: Whitened; readonly slopeVariance: number },
): Candidate | undefined {
  const before = levels.slice(0, first);
  const after = levels.slice(first);
  const newDevice = changesDevice(before, after);
  const needed = newDevice ? limits.newDevice : limits;
  const { change, variance, noise, overDrift } = history.step(first);
  const apart = medianOf(after.map(({ meanX }) => meanX)) - medianOf(before.map(({ meanX }) => meanX));
  const z = Math.abs(change) / Math.sqrt(variance + slopeVariance * apart ** 2);
  const isClear = Math.abs(change) >= needed.minChange && z >= needed.minZ && stays(before, after, change);
  if (!isClear || (!newDevice && overDrift < limits.overDrift * noise)) return undefined;
  return {
    first,
    strength: z / needed.minZ,
    step: {
      sinceMs: after[0].run.startTimeMs,
      changePct: 100 * Math.expm1(change),
      runsSince: after.length,
      newDevice,
    },
  };
}

/** Whether all of the first runs after it, and most of the later ones, lie beyond the middle of those before it. */
function stays(before: readonly RunLevel[], after: readonly RunLevel[], change: number): boolean {
  const usual = medianOf(before.map(({ value }) => value));
  const isBeyond = ({ value }: RunLevel) => Math.sign(value - usual) === Math.sign(change);
  return (
    after.slice(0, limits.minRuns).every(isBeyond) && after.filter(isBeyond).length >= 0.8 * after.length
  );
}

/** Whether the watch is another one from here on, on most runs of either side. */
function changesDevice(before: readonly RunLevel[], after: readonly RunLevel[]): boolean {
  const now = after[0].run.device;
  const last = before[before.length - 1].run.device;
  if (now === null || last === null || now === last) return false;
  const share = (levels: readonly RunLevel[]) =>
    levels.filter(({ run }) => run.device === now).length / levels.length;
  return share(after) > 0.5 && share(before) < 0.5;
}

interface StepFit {
  readonly change: number;
  readonly variance: number;
  /** Variance of one run given the one before it. */
  readonly noise: number;
  /** By how much the step leaves smaller squares than a drift. */
  readonly overDrift: number;
}

interface Whitened {
  readonly step: (first: number) => StepFit;
}

/** Takes out of the levels what goes along from run to run, so that ordinary least squares holds. */
function whitened(levels: readonly RunLevel[]): Whitened {
  const size = levels.length;
  const one = white(Float64Array.from(levels, () => 1));
  const values = without(one, white(Float64Array.from(levels, ({ value }) => value)));
  const drift = without(one, white(Float64Array.from(levels, (_, k) => k)));
  const total = dot(values, values);
  const driftSquares = total - dot(drift, values) ** 2 / dot(drift, drift);
  const step = (first: number): StepFit => {
    const indicator = Float64Array.from(levels, (_, k) => (k >= first ? 1 : 0));
    const column = without(one, white(indicator));
    const information = dot(column, column);
    const product = dot(column, values);
    const squares = Math.max(0, total - product ** 2 / information);
    const prior = between.worthRuns * between.sd ** 2 * (1 - runToRun ** 2);
    const noise = (prior + squares) / (between.worthRuns + size - 2);
    return {
      change: product / information,
      variance: noise / information,
      noise,
      overDrift: driftSquares - squares,
    };
  };
  return { step };
}

function white(column: Float64Array): Float64Array {
  return column.map((value, k) =>
    k === 0 ? value * Math.sqrt(1 - runToRun ** 2) : value - runToRun * column[k - 1],
  );
}

/** What of a column cannot be told by another one. */
function without(other: Float64Array, column: Float64Array): Float64Array {
  const share = dot(other, column) / dot(other, other);
  return column.map((value, k) => value - share * other[k]);
}
