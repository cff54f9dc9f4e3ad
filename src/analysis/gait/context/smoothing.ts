import type { Activity } from '../../activity/activity.js';
import { motions } from '../motion.js';
import type { RunContext } from '../run-context.js';
import type { RunSamples } from '../run-samples.js';
import { contextThresholds } from './context-thresholds.js';

const { smoothing } = contextThresholds;

/**
 * Returns over how many seconds the watch averaged speed and cadence before it wrote them, where that is 10 s or more;
 * undefined where neither shows it, or the recording is too sparse to tell. An average is known by its changes: they
 * go on from one sample to the next, or turn back exactly when what entered it leaves again.
 */
export function smoothedSeconds(
  { recordingIntervalS }: Pick<Activity, 'recordingIntervalS'>,
  run: RunSamples,
  motion: Uint8Array,
): RunContext['smoothedS'] {
  if (!(recordingIntervalS <= smoothing.maxIntervalS)) return undefined;
  const secondsOf = (column: Float64Array) => {
    const seconds = averagedSamples(changesOf(column, run, motion)) * recordingIntervalS;
    return seconds >= smoothing.minS ? seconds : undefined;
  };
  const speed = secondsOf(run.speedMps);
  const cadence = secondsOf(run.cadenceSpm);
  if (speed === undefined && cadence === undefined) return undefined;
  return { ...(speed !== undefined && { speed }), ...(cadence !== undefined && { cadence }) };
}

/** Change from each sample to the next while running; NaN where there is none. */
function changesOf(column: Float64Array, { broken }: RunSamples, motion: Uint8Array): Float64Array {
  const changes = new Float64Array(Math.max(0, Math.min(column.length, smoothing.mostSamples) - 1)).fill(NaN);
  for (let i = 0; i < changes.length; i++) {
    const isRunning = motion[i] === motions.running && motion[i + 1] === motions.running;
    if (isRunning && !broken[i]) changes[i] = column[i + 1] - column[i];
  }
  return withoutJumps(changes);
}

/** Leaves out changes of another size than usual: a new pace is the runner's, not the watch's. */
function withoutJumps(changes: Float64Array): Float64Array {
  let sum = 0;
  let count = 0;
  for (const change of changes) {
    if (Number.isNaN(change)) continue;
    sum += Math.abs(change);
    count++;
  }
  const jump = (8 * sum) / count;
  return changes.map((change) => (Math.abs(change) > jump ? NaN : change));
}

/**
 * Over how many samples the values behind these changes were averaged; 1 when they were not, or nobody can tell. Averages of
 * what wanders have changes that go on for nearly so long; averages of what flutters have changes that turn back then.
 */
function averagedSamples(changes: Float64Array): number {
  const next = correlation(changes, 1);
  if (Number.isNaN(next)) return 1;
  if (next < smoothing.minCorrelation) {
    const turn = deepestLag(changes, smoothing.minTurnLag, smoothing.maxS);
    return turn.correlation < smoothing.turnCorrelation ? turn.lag : 1;
  }
  let apart = 2;
  while (apart < smoothing.maxS && correlation(changes, apart) > smoothing.apartCorrelation) apart++;
  const turn = deepestLag(changes, apart, Math.min(smoothing.maxS, 2 * apart));
  return turn.correlation < smoothing.turnCorrelation ? turn.lag : apart;
}

/** The lag, of those from `from` to `to`, at which changes turn back most. */
function deepestLag(changes: Float64Array, from: number, to: number): { lag: number; correlation: number } {
  let deepest = { lag: from, correlation: Infinity };
  for (let lag = from; lag <= to; lag++) {
    const here = correlation(changes, lag);
    if (here < deepest.correlation) deepest = { lag, correlation: here };
  }
  return deepest;
}

/** Correlation of changes with those `lag` samples later, about 0 as mean; NaN with too few of them. */
function correlation(changes: Float64Array, lag: number): number {
  let product = 0;
  let square = 0;
  let pairs = 0;
  for (let i = lag; i < changes.length; i++) {
    const squares = changes[i - lag] ** 2 + changes[i] ** 2;
    // Not so where one of them is NaN.
    if (!(squares >= 0)) continue;
    product += changes[i - lag] * changes[i];
    square += squares / 2;
    pairs++;
  }
  return pairs >= smoothing.minChanges && square > 0 ? product / square : NaN;
}
