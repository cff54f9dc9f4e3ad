import { heldMeans } from '../held-means.js';
import { motions } from '../motion.js';
import type { RunSamples } from '../run-samples.js';
import type { TrackedRun } from '../timeline.js';
import { contextThresholds } from './context-thresholds.js';
import { joinedPieces, type PacedPiece } from './paced-pieces.js';
import { speedLevels, type SpeedLevels } from './speed-levels.js';

const { intervals } = contextThresholds;

/**
 * Returns the fast and easy pieces of a run by its speed alone: none unless running falls into two clear levels, and enough
 * of it is easy. Walking and standing count as easy between fast pieces, but do not make the easy level.
 */
export function speedPieces(run: RunSamples, { timeline, accelerating }: TrackedRun): PacedPiece[] {
  const { motion } = timeline;
  const column = { timeS: run.timeS, holdS: run.holdS, values: run.speedMps };
  const { mean: speedMps } = heldMeans(column, -intervals.smoothS, intervals.smoothS);
  const weights = run.holdS.map((holdS, i) =>
    motion[i] === motions.running && accelerating[i] === 0 ? holdS : 0,
  );
  const levels = speedLevels({ speedMps, weights });
  if (levels === undefined || !hasEasyPace(levels, weights)) return [];
  const fast = fastSamples(speedMps, motion, levels);
  return withoutFlutter(piecesOf(run, fast));
}

function hasEasyPace({ easyShare }: SpeedLevels, weights: Float64Array): boolean {
  const runningS = weights.reduce((sum, weight) => sum + weight, 0);
  const easyS = easyShare * runningS;
  // A few strides in an easy run leave little that is fast, and intervals after a stop-and-go little that is easy.
  return easyS >= intervals.minEasyS && easyShare >= intervals.minEasyShare;
}

/** 1 where the runner is fast: with some inertia, so that noise at the border does not cut pieces. */
function fastSamples(
  speedMps: Float64Array,
  motion: Uint8Array,
  { easy, fast, middle }: SpeedLevels,
): Uint8Array {
  const margin = intervals.hysteresis * (fast - easy);
  const samples = new Uint8Array(speedMps.length);
  let isFast = false;
  for (let i = 0; i < samples.length; i++) {
    const lnSpeed = Math.log(speedMps[i]);
    if (motion[i] !== motions.running) isFast = false;
    else if (lnSpeed > middle + (isFast ? -margin : margin)) isFast = true;
    else if (!Number.isNaN(lnSpeed)) isFast = false;
    samples[i] = isFast ? 1 : 0;
  }
  return samples;
}

function piecesOf({ samples, timeS, holdS }: RunSamples, fast: Uint8Array): PacedPiece[] {
  const pieces: PacedPiece[] = [];
  for (let i = 0, first = 0; i < samples; i++) {
    if (i + 1 < samples && fast[i + 1] === fast[i]) continue;
    const endS = i + 1 < samples ? timeS[i + 1] : timeS[i] + holdS[i];
    pieces.push({ pace: fast[i] ? 'fast' : 'easy', startS: timeS[first], endS });
    first = i + 1;
  }
  return pieces;
}

/** Bouts of a few seconds become part of what is around them. */
function withoutFlutter(pieces: readonly PacedPiece[]): PacedPiece[] {
  const steady = pieces.map((piece): PacedPiece => {
    const isShort = piece.endS - piece.startS < intervals.minBoutS;
    return isShort ? { ...piece, pace: piece.pace === 'fast' ? 'easy' : 'fast' } : piece;
  });
  return joinedPieces(steady);
}
