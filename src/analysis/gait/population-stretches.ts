import { stepLengthM } from './judge-window.js';
import { expectedCadenceSpm, isExtrapolated, zOfRatio } from './expectation.js';
import { findStretches, lengthS } from './find-stretches.js';
import type { Confidence, Expectation, Level, Stretch, Window } from './gait-analysis.js';
import { thresholds } from './thresholds.js';
import { windowMedian } from './window-medians.js';

/** Lengths of windows add up but for rounding, s. */
const roundingS = 1e-6;

/** Stretches against other runners of this height at this speed, as windows. */
export interface LevelStretches {
  /** At or beyond `likely`. */
  readonly likely: readonly (readonly Window[])[];
  /** At or beyond `possible`, the likely ones included. */
  readonly possibleOrWorse: readonly (readonly Window[])[];
  /** What remains of those beside the likely ones, where it still makes a stretch. */
  readonly possible: readonly (readonly Window[])[];
}

/**
 * Finds the stretches of both levels. A likely stretch usually lies within a possible one: so that no minute is told
 * twice, the stretches to show are the likely ones and what remains beside them. What is left over and shorter than a
 * stretch is not shown by itself.
 */
export function levelStretches(windows: readonly Window[]): LevelStretches {
  const { likely: likelyRatio, possible: possibleRatio } = thresholds.levelRatio;
  const likely = findStretches(windows, likelyRatio);
  const taken = new Set(likely.flat());
  const possible: (readonly Window[])[] = [];
  let beside: Window[] = [];
  for (const window of windows) {
    if (!taken.has(window)) {
      beside.push(window);
    } else if (beside.length > 0) {
      possible.push(...findStretches(beside, possibleRatio));
      beside = [];
    }
  }
  possible.push(...findStretches(beside, possibleRatio));
  return { likely, possible, possibleOrWorse: findStretches(windows, possibleRatio) };
}

/**
 * The level of the run: the highest whose stretches make up 5 min or 10 % of the judged time; `unknown` when less than
 * 5 min were judged. Evidence section 3.
 */
export function runLevel({ likely, possibleOrWorse }: LevelStretches, judgedS: number): Level {
  const { minStretchS, minStretchShare, minJudgedS } = thresholds.run;
  if (judgedS < minJudgedS - roundingS) return 'unknown';
  const neededS = Math.min(minStretchS, minStretchShare * judgedS) - roundingS;
  const makesUp = (stretches: readonly (readonly Window[])[]) =>
    stretches.length > 0 && lengthS(stretches.flat()) >= neededS;
  if (makesUp(likely)) return 'likely';
  return makesUp(possibleOrWorse) ? 'possible' : 'none';
}

/** Returns the windows of the stretches that a level of the run rests on; none for `none` and `unknown`. */
export function levelWindows({ likely, possibleOrWorse }: LevelStretches, level: Level): readonly Window[] {
  if (level === 'likely') return likely.flat();
  return level === 'possible' ? possibleOrWorse.flat() : [];
}

/** Returns the stretches to show, in order of time, with the medians of their judged windows. */
export function populationStretches(
  { likely, possible }: LevelStretches,
  expectation: Expectation,
  confidence: Confidence,
): Stretch[] {
  return [
    ...likely.map((windows) => stretchOf(windows, 'likely', expectation, confidence)),
    ...possible.map((windows) => stretchOf(windows, 'possible', expectation, confidence)),
  ].sort((a, b) => a.startS - b.startS);
}

function stretchOf(
  windows: readonly Window[],
  level: Stretch['level'],
  expectation: Expectation,
  confidence: Confidence,
): Stretch {
  const first = windows[0];
  const last = windows[windows.length - 1];
  const median = (of: (window: Window) => number) => windowMedian(windows, of) ?? NaN;
  const speedMps = median((window) => window.speedMps);
  const cadenceSpm = median((window) => window.cadenceSpm);
  return {
    basis: 'population',
    level,
    confidence: isExtrapolated(speedMps) ? lowest(confidence) : confidence,
    startS: first.startS,
    endS: last.endS,
    startM: first.startM,
    endM: last.endM,
    speedMps,
    cadenceSpm,
    stepLengthM: stepLengthM(speedMps, cadenceSpm),
    gradePct: windowMedian(windows, (window) => window.gradePct) ?? null,
    expectedCadenceSpm: expectedCadenceSpm(speedMps, expectation.heightM),
    z: zOfRatio(
      median((window) => window.ratio),
      expectation.sdLn,
    ),
    judgedS: lengthS(windows.filter(({ ratio }) => ratio <= thresholds.levelRatio[level])),
  };
}

function lowest(confidence: Confidence): Confidence {
  return confidence === 'none' ? 'none' : 'low';
}
