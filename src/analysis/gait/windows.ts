import type { UnjudgedReason, Window } from './gait-analysis.js';
import { expectedCadenceSpm, levelOf, zOf } from './expectation.js';
import { motionCodes } from './motion.js';
import { thresholds } from './thresholds.js';
import type { JudgedTimeline } from './timeline.js';
import { WeightedValues } from './weighted-quantile.js';

/** What windows are compared with. */
export interface Comparison {
  readonly heightM: number;
  readonly sdLn: number;
}

/** The samples of one window: `from` up to, not including, `to`. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts uninterrupted running into windows of 60 s or 200 m, whichever ends first, and judges each by the gates of
 * section 3 of the evidence. Windows come in order and do not overlap.
 */
export function windowsOf(judged: JudgedTimeline, comparison: Comparison): Window[] {
  return piecesOf(judged).map((piece) => windowOf(judged, piece, comparison));
}

/** Running without a break, cut at the end of the first minute and wherever a window is full. */
function piecesOf(judged: JudgedTimeline): Piece[] {
  const { timeS, distanceM, motion } = judged.timeline;
  const { maxS, maxM } = thresholds.window;
  const { skipStartS } = thresholds.judged;
  const pieces: Piece[] = [];
  let from = -1;
  const close = (to: number): void => {
    if (from >= 0) pieces.push({ from, to });
    from = -1;
  };
  for (let i = 0; i < timeS.length; i++) {
    if (motion[i] !== motionCodes.running) {
      close(i);
      continue;
    }
    const full = from >= 0 && (timeS[i] - timeS[from] >= maxS || distanceM[i] - distanceM[from] >= maxM);
    const firstMinuteEnds = from >= 0 && timeS[from] < skipStartS && timeS[i] >= skipStartS;
    if (full || firstMinuteEnds) close(i);
    if (from < 0) from = i;
    if (judged.breakAfter[i]) close(i + 1);
  }
  close(timeS.length);
  return pieces;
}

function windowOf(judged: JudgedTimeline, { from, to }: Piece, comparison: Comparison): Window {
  const { timeline, holdS } = judged;
  const last = to - 1;
  const speed = new WeightedValues();
  const cadence = new WeightedValues();
  const grade = new WeightedValues();
  for (let i = from; i < to; i++) {
    speed.add(timeline.speedMps[i], holdS[i]);
    if (timeline.cadenceSpm[i] > 0) cadence.add(timeline.cadenceSpm[i], holdS[i]);
    grade.add(timeline.gradePct[i], holdS[i]);
  }
  const startS = timeline.timeS[from];
  const endS = timeline.timeS[last] + holdS[last];
  const speedMps = speed.median();
  const cadenceSpm = cadence.median();
  const expected = expectedCadenceSpm(speedMps, comparison.heightM);
  const ratio = cadenceSpm / expected;
  const values = {
    startS,
    endS,
    startM: timeline.distanceM[from],
    endM: endDistance(judged, last),
    speedMps,
    cadenceSpm,
    stepLengthM: (60 * speedMps) / cadenceSpm,
    gradePct: grade.median(),
    expectedCadenceSpm: expected,
    ratio,
    z: zOf(ratio, comparison.sdLn),
  };
  const measured = { speedS: speed.weight, cadenceS: cadence.weight, acceleratingS: 0 };
  measured.acceleratingS = acceleratingS(judged, from, to);
  const unjudged = gate(values, measured);
  return unjudged ? { ...values, level: 'none', unjudged } : { ...values, level: levelOf(ratio) };
}

/** Where the last sample's time ends: at the next sample, unless a break lies between. */
function endDistance({ timeline, holdS, breakAfter }: JudgedTimeline, last: number): number {
  const { distanceM, speedMps } = timeline;
  if (!breakAfter[last] && last + 1 < distanceM.length) return distanceM[last + 1];
  return distanceM[last] + (speedMps[last] > 0 ? speedMps[last] * holdS[last] : 0);
}

function acceleratingS(judged: JudgedTimeline, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    if (judged.accelerationMps2[i] > thresholds.judged.maxAccelerationMps2) sum += judged.holdS[i];
  }
  return sum;
}

interface Measured {
  readonly speedS: number;
  readonly cadenceS: number;
  readonly acceleratingS: number;
}

type WindowValues = Omit<Window, 'level' | 'unjudged'>;

/** The first gate that keeps a window from being judged; undefined when it may be. */
function gate(window: WindowValues, measured: Measured): UnjudgedReason | undefined {
  const limits = thresholds.judged;
  const lengthS = window.endS - window.startS;
  const enoughS = limits.minMeasuredShare * lengthS;
  if (window.startS < limits.skipStartS) return 'firstMinute';
  if (lengthS < thresholds.window.minS) return 'shortPiece';
  if (measured.speedS < enoughS) return 'noSpeed';
  if (measured.cadenceS < enoughS) return 'noCadence';
  if (window.cadenceSpm < limits.minCadenceSpm || window.cadenceSpm > limits.maxCadenceSpm) {
    return 'cadenceOutOfRange';
  }
  if (window.speedMps < limits.minSpeedMps) return 'tooSlow';
  if (window.speedMps > limits.maxSpeedMps) return 'tooFast';
  if (window.gradePct > limits.maxAbsGradePct) return 'uphill';
  if (window.gradePct < -limits.maxAbsGradePct) return 'downhill';
  if (measured.acceleratingS > limits.maxAcceleratingShare * lengthS) return 'accelerating';
  return undefined;
}
