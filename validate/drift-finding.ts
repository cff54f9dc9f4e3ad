import { analyseGait } from '../src/analysis/gait/analyse-gait.js';
import type { Drift } from '../src/analysis/gait/run-context.js';
import { activityOf } from '../synth/activity-of.js';
import { drawnRunner, drawnWithin, noiseOfRun } from '../synth/drawn-runner.js';
import { runConditions, runUnder } from '../synth/run-conditions.js';
import { seededChance } from '../synth/seeded-chance.js';
import { markdownTable } from './markdown.js';
import { percent, percentText, proportionOf } from './proportion.js';
import { type Effort, type Section, numberGoal } from './section.js';

const runs = 200;
const durationS = 4200;
/** True drift of cadence, per cent per hour. */
const slopes = [0, -2, -4, -6, -8] as const;
const directions = ['slower', 'steady', 'quicker', 'unclear'] as const;

/** What the finding of late-run drift says of runs whose drift is known. */
export function driftSection(effort: Effort): Section {
  const rows = slopes.map((slope) => ({
    slope,
    found: Array.from({ length: Math.max(1, Math.round(effort.share * runs)) }, (_, index) =>
      directionOf(effort.seed + 389 * index, slope),
    ),
  }));
  const share = (found: readonly (Drift['direction'] | 'none')[], direction: string) =>
    proportionOf(found.map((each) => each === direction));
  const slower = (slope: number) =>
    percent(share(rows.find((row) => row.slope === slope)?.found ?? [], 'slower'));
  return {
    title: 'Drift finding',
    body: [
      `Runs of ${durationS / 60} min whose cadence drifts steadily, noise of the evidence (at 0 with its ordinary drift of 2 % per hour, else without); per cent ± standard error.`,
      markdownTable(
        ['true drift, % per hour', ...directions, 'no finding'],
        rows.map(({ slope, found }) => [
          String(slope),
          ...directions.map((direction) => percentText(share(found, direction))),
          percentText(share(found, 'none')),
        ]),
      ),
    ],
    goals: [
      numberGoal('runs with ordinary drift called slower, per 100', slower(0), { atMost: 5 }),
      numberGoal('−8 % per hour called slower, %', slower(-8), { atLeast: 60 }),
    ],
  };
}

function directionOf(seed: number, slopePctPerHour: number): Drift['direction'] | 'none' {
  const chance = seededChance(seed);
  const drawn = drawnRunner(chance, { usualSpeedMps: drawnWithin(chance, { min: 2.3, max: 3.9 }) });
  const kind = runConditions['easy, every second'];
  const segments = kind.segments(chance, { durationS, speedMps: drawn.usualSpeedMps }).flatMap((segment) => {
    // Minute by minute, so that the drift has no steps that a window would see.
    const minutes = segment.durationS / 60;
    return Array.from({ length: minutes }, () => ({ ...segment, durationS: 60 }));
  });
  const run = runUnder(kind, {
    segments: segments.map((segment, minute) => ({
      ...segment,
      cadenceFactor: 1 + (slopePctPerHour / 100) * (minute / 60),
    })),
    runner: drawn.runner,
    noise:
      slopePctPerHour === 0 ? noiseOfRun(chance, drawn) : { ...noiseOfRun(chance, drawn), driftSdPerHour: 0 },
    seed,
  });
  const { context } = analyseGait(activityOf(run), { heightM: drawn.runner.heightM });
  return context?.drift?.direction ?? 'none';
}
