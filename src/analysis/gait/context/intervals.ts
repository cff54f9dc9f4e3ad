import type { Activity } from '../../activity/activity.js';
import { motions } from '../motion.js';
import type { Intervals } from '../run-context.js';
import type { RunSamples } from '../run-samples.js';
import type { TrackedRun } from '../timeline.js';
import type { Counted } from './bouts.js';
import { contextThresholds } from './context-thresholds.js';
import { namedLapPieces, pacedLapPieces } from './lap-pieces.js';
import { pieceMedian } from './piece-median.js';
import type { PacedPiece } from './paced-pieces.js';
import { speedPieces } from './speed-pieces.js';

const limits = contextThresholds.intervals;

/** Fast and easy running in turn, and fast pieces of less than a minute. */
export interface ChangesOfPace {
  /** Undefined unless at least three fast pieces of a minute or more alternate with easy ones. */
  readonly intervals?: Intervals;
  readonly accelerations: Counted;
}

/**
 * Returns the intervals of a run: as its laps tell them, else as its speed does where it falls into two clear levels and the
 * hills do not explain them. Short fast pieces are accelerations. Seconds, m/s, spm; NaN where nothing was measured.
 */
export function changesOfPace(activity: Activity, run: RunSamples, tracked: TrackedRun): ChangesOfPace {
  const isOnOneGrade = (pieces: readonly PacedPiece[]) => !isExplainedByHills(pieces, run, tracked);
  const byName = namedLapPieces(activity);
  const byLaps = byName.length > 0 ? byName : [pacedLapPieces(activity, run)].filter(isOnOneGrade).flat();
  const ofLaps = intervalsOf(byLaps, run, tracked, 'laps');
  if (ofLaps) return { intervals: ofLaps, accelerations: accelerations(byLaps) };
  const bySpeed = [speedPieces(run, tracked)].filter(isOnOneGrade).flat();
  const ofSpeed = intervalsOf(bySpeed, run, tracked, 'speed');
  return { ...(ofSpeed && { intervals: ofSpeed }), accelerations: accelerations(bySpeed) };
}

function isRepeat({ pace, startS, endS }: PacedPiece): boolean {
  return pace === 'fast' && endS - startS >= limits.minWorkS;
}

function accelerations(pieces: readonly PacedPiece[]): Counted {
  const short = pieces.filter((piece) => piece.pace === 'fast' && !isRepeat(piece));
  return { count: short.length, timeS: short.reduce((sum, { startS, endS }) => sum + endS - startS, 0) };
}

/** Fast pieces that have something else between them are repeats. */
function intervalsOf(
  pieces: readonly PacedPiece[],
  run: RunSamples,
  { timeline }: TrackedRun,
  decidedBy: Intervals['decidedBy'],
): Intervals | undefined {
  const work = pieces.filter(isRepeat);
  if (work.length < limits.minRepeats) return undefined;
  const [fromS, toS] = [work[0].startS, work[work.length - 1].endS];
  const between = pieces.filter(
    ({ pace, startS, endS }) => pace === 'easy' && startS >= fromS && endS <= toS,
  );
  const easy = between.length > 0 ? between : pieces.filter(({ pace }) => pace !== 'fast');
  const isRunning = (i: number) => timeline.motion[i] === motions.running;
  const median = (of: readonly PacedPiece[], column: Float64Array) =>
    pieceMedian(of, run, { column, isRunning });
  const workMps = median(work, timeline.speedMps);
  const easyMps = median(easy, timeline.speedMps);
  if (!(workMps > 0) || workMps < easyMps * limits.minContrast) return undefined;
  return {
    repeats: work.length,
    workS: middleOf(work.map(({ startS, endS }) => endS - startS)),
    workMps,
    easyMps,
    workCadenceSpm: median(work, timeline.cadenceSpm),
    easyCadenceSpm: median(easy, timeline.cadenceSpm),
    decidedBy,
  };
}

/** Whether fast and easy pieces lie on other grades, so that the hill sets the pace and not the runner. */
function isExplainedByHills(
  pieces: readonly PacedPiece[],
  run: RunSamples,
  { timeline }: TrackedRun,
): boolean {
  const isRunning = (i: number) => timeline.motion[i] === motions.running;
  const gradeOf = (pace: PacedPiece['pace']) =>
    pieceMedian(
      pieces.filter((piece) => piece.pace === pace),
      run,
      { column: timeline.gradePct, isRunning },
    );
  return Math.abs(gradeOf('fast') - gradeOf('easy')) > limits.maxGradeApartPct;
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
