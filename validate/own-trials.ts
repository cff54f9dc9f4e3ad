import { type WindowComparison, compareWindows } from '../src/analysis/gait/baseline/compare-windows.js';
import type { OwnWindow } from '../src/analysis/gait/baseline/own-windows.js';
import type { RunSteps } from '../src/analysis/gait/own-baseline.js';
import { seededChance } from '../synth/seeded-chance.js';
import { isFound } from './population-runs.js';
import { type WindowRun, changedSteps, changedWindows, identityOf, windowHistory } from './window-history.js';

/** Drops of cadence, per cent, and lengths of the stretches that have them, minutes. */
export const dropsPct = [3, 4, 5, 6, 8] as const;
export const stretchMinutes = [4, 8] as const;
export const earlierCounts = [3, 5, 10, 20] as const;

export type DropPct = (typeof dropsPct)[number];

/** What one run gave, unchanged and with each change put into it. */
export interface Trial {
  readonly earlier: number;
  /** The runner's steps are too uneven for a judgement. */
  readonly isNoisy: boolean;
  /** Of the unchanged run. */
  readonly falseStretch: boolean;
  readonly falseAlone: boolean;
  readonly falseTwo: boolean;
  /** By `key` of length and drop. */
  readonly foundStretch: ReadonlyMap<string, boolean>;
  readonly foundAlone: ReadonlyMap<DropPct, boolean>;
  readonly foundTwo: ReadonlyMap<DropPct, boolean>;
}

export const trialKey = (minutes: number, dropPct: number): string => `${minutes} ${dropPct}`;

/** Test runs that follow one another after a runner's first twenty. */
const testsPerRunner = 2;
const longestHistory = Math.max(...earlierCounts);

/**
 * Returns the trials of so many runners: each test run against each number of earlier runs, compared with what came before
 * it alone.
 */
export function ownTrials(runners: number, seed: number, counts: readonly number[] = earlierCounts): Trial[] {
  return Array.from({ length: runners }, (_, index) => trialsOfRunner(seed + 7919 * index, counts)).flat();
}

function trialsOfRunner(seed: number, counts: readonly number[]): Trial[] {
  const chance = seededChance(seed + 1);
  const history = windowHistory(seed, longestHistory + testsPerRunner);
  return history.slice(longestHistory).flatMap((run, test) => {
    const places = new Map(
      stretchMinutes.map((count) => [count, Math.floor(chance.uniform() * (run.windows.length - count + 1))]),
    );
    return counts.map((count) => {
      const last = longestHistory + test;
      const earlier = history.slice(last - count, last).map(({ steps }) => steps);
      return trialOf(run, earlier, places);
    });
  });
}

function trialOf(
  run: WindowRun,
  earlier: readonly RunSteps[],
  places: ReadonlyMap<(typeof stretchMinutes)[number], number>,
): Trial {
  const compare = (windows: readonly OwnWindow[], history = earlier): WindowComparison =>
    compareWindows({ identity: identityOf(run), windows, earlier: history, confidence: 'moderate' });
  const unchanged = compare(run.windows);
  const foundStretch = new Map<string, boolean>();
  for (const [minutes, first] of places) {
    const piece = { startS: run.windows[first].startS, lengthS: 60 * minutes };
    for (const drop of dropsPct) {
      const factor = 1 - drop / 100;
      const { stretches } = compare(changedWindows(run.windows, { first, count: minutes, factor }));
      foundStretch.set(trialKey(minutes, drop), isFound(stretches, 'ownBaseline', { ...piece, factor }));
    }
  }
  const dropped = dropsPct.map((drop) => [drop, wholeRunDropped(run, earlier, drop, compare)] as const);
  return {
    earlier: earlier.length,
    isNoisy: unchanged.ownBaseline.state === 'noisy',
    falseStretch: unchanged.stretches.length > 0,
    falseAlone: isLow(unchanged),
    falseTwo: isLowTwice(unchanged),
    foundStretch,
    foundAlone: new Map(dropped.map(([drop, { alone }]) => [drop, alone])),
    foundTwo: new Map(dropped.map(([drop, { two }]) => [drop, two])),
  };
}

const isLow = ({ ownBaseline }: WindowComparison): boolean =>
  ownBaseline.wholeRun !== undefined && ownBaseline.wholeRun.level !== 'none';
const isLowTwice = ({ ownBaseline }: WindowComparison): boolean => ownBaseline.wholeRun?.twoInARow === true;

/** The first run of a lasting drop, and the second one, whose history ends with the first. */
function wholeRunDropped(
  run: WindowRun,
  earlier: readonly RunSteps[],
  drop: DropPct,
  compare: (windows: readonly OwnWindow[], history?: readonly RunSteps[]) => WindowComparison,
) {
  const factor = 1 - drop / 100;
  const windows = changedWindows(run.windows, { first: 0, count: run.windows.length, factor });
  const withDrop = [
    ...earlier.slice(0, -1),
    ...earlier.slice(-1).map((steps) => changedSteps(steps, factor)),
  ];
  return { alone: isLow(compare(windows)), two: isLowTwice(compare(windows, withDrop)) };
}
