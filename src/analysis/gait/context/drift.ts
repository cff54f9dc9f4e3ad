import type { Activity } from '../../activity/activity.js';
import { lengthS } from '../find-stretches.js';
import type { Window } from '../gait-analysis.js';
import { stepLengthM } from '../judge-window.js';
import type { Drift } from '../run-context.js';
import { windowMedian } from '../window-medians.js';
import { contextThresholds } from './context-thresholds.js';
import { fitDrift, type DriftPoint } from './drift-fit.js';

const { drift: limits } = contextThresholds;

/**
 * Returns how cadence changed over the run with speed and grade taken out: by level, judged windows alone, and a line of
 * ln cadence on time and ln speed. Undefined with fewer than 20 judged minutes, and where the watch guessed the speed
 * from the arm, since then speed and cadence are one signal. Cadence in spm, changes in per cent per hour. E5, W.
 */
export function lateRunDrift(
  { speedKind }: Pick<Activity, 'speedKind'>,
  windows: readonly Window[],
): Drift | undefined {
  const judged = windows.filter(({ unjudged }) => unjudged === undefined);
  const judgedS = lengthS(judged);
  const isEnough = judgedS >= limits.minJudgedS && judged.length >= limits.minWindows;
  if (!isEnough || speedKind === 'inferred') return undefined;
  const { drift, driftSe, slope } = fitDrift(centredPoints(judged));
  const halfWidth = limits.sds * driftSe;
  const slopePctPerHour = asPct(drift);
  const lowPctPerHour = asPct(drift - halfWidth);
  const highPctPerHour = asPct(drift + halfWidth);
  return {
    slopePctPerHour,
    lowPctPerHour,
    highPctPerHour,
    ...thirds(judged, judgedS, slope),
    direction: directionOf(slopePctPerHour, lowPctPerHour, highPctPerHour),
    judgedS,
  };
}

/**
 * What the interval allows to say. A change counts when its interval excludes none at all and it is beyond what nearly all
 * of a runner's ordinary runs show: twice their spread (W: SD 2.2 % per hour). Steady: all that the interval holds is
 * within that.
 */
export function directionOf(slopePct: number, lowPct: number, highPct: number): Drift['direction'] {
  const ordinary = limits.ordinaryPctPerHour;
  if (highPct < 0 && slopePct < -2 * ordinary) return 'slower';
  if (lowPct > 0 && slopePct > 2 * ordinary) return 'quicker';
  return lowPct > -2 * ordinary && highPct < 2 * ordinary ? 'steady' : 'unclear';
}

function centredPoints(windows: readonly Window[]): DriftPoint[] {
  const points = windows.map(({ startS, endS, speedMps, cadenceSpm }) => ({
    hours: (startS + endS) / 2 / 3600,
    x: Math.log(speedMps),
    y: Math.log(cadenceSpm),
  }));
  const mean = (of: (point: DriftPoint) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const middle = { hours: mean(({ hours }) => hours), x: mean(({ x }) => x), y: mean(({ y }) => y) };
  return points.map(({ hours, x, y }) => ({ hours: hours - middle.hours, x: x - middle.x, y: y - middle.y }));
}

/** First and last third of the judged time, each brought to the pace in the middle of both by the slope. */
function thirds(
  judged: readonly Window[],
  judgedS: number,
  slope: number,
): Pick<Drift, 'speedMps' | 'first' | 'last'> {
  const first: Window[] = [];
  const last: Window[] = [];
  let beforeS = 0;
  for (const window of judged) {
    const third = (beforeS + (window.endS - window.startS) / 2) / judgedS;
    if (third < 1 / 3) first.push(window);
    else if (third > 2 / 3) last.push(window);
    beforeS += window.endS - window.startS;
  }
  const speedMps = windowMedian([...first, ...last], (window) => window.speedMps) ?? NaN;
  const stepsAt = (windows: readonly Window[]) => {
    const cadenceSpm = cadenceAt(speedMps, windows, slope);
    return { cadenceSpm, stepLengthM: stepLengthM(speedMps, cadenceSpm) };
  };
  return { speedMps, first: stepsAt(first), last: stepsAt(last) };
}

function cadenceAt(speedMps: number, windows: readonly Window[], slope: number): number {
  let sum = 0;
  for (const window of windows) {
    const toPace = slope * Math.log(speedMps / window.speedMps);
    sum += (window.endS - window.startS) * (Math.log(window.cadenceSpm) + toPace);
  }
  return Math.exp(sum / lengthS(windows));
}

function asPct(change: number): number {
  return 100 * Math.expm1(change);
}
