import { analyseGait } from '../src/analysis/gait/analyse-gait.js';
import type { GaitAnalysis, Stretch } from '../src/analysis/gait/gait-analysis.js';
import { activityOf } from '../synth/activity-of.js';
import { type ChangedPiece, withChangedSteps } from '../synth/changed-steps.js';
import { type FixedTraits, drawnRunner, noiseOfRun } from '../synth/drawn-runner.js';
import { type ConditionName, runConditions, runUnder } from '../synth/run-conditions.js';
import { seededChance } from '../synth/seeded-chance.js';

/** A run of a runner who was drawn from the population. */
export interface PopulationRun extends FixedTraits {
  readonly seed: number;
  readonly condition?: ConditionName;
  readonly durationS?: number;
  readonly piece?: ChangedPiece;
}

/** Draws a runner and a run, and analyses it as a report would. */
export function analysedPopulationRun({
  seed,
  condition = 'easy, every second',
  durationS = 2400,
  piece,
  ...fixed
}: PopulationRun): GaitAnalysis {
  const chance = seededChance(seed);
  const drawn = drawnRunner(chance, fixed);
  const kind = runConditions[condition];
  const segments = kind.segments(chance, { durationS, speedMps: drawn.usualSpeedMps });
  const run = runUnder(kind, {
    segments: piece ? withChangedSteps(segments, piece) : segments,
    runner: drawn.runner,
    noise: noiseOfRun(chance, drawn),
    seed,
  });
  return analyseGait(activityOf(run), { heightM: drawn.runner.heightM });
}

/** Whether stretches of one basis, at or beyond a level, cover at least half of a piece of the run. */
export function isFound(
  stretches: readonly Stretch[],
  basis: Stretch['basis'],
  { startS, lengthS }: ChangedPiece,
  levels: readonly Stretch['level'][] = ['possible', 'likely'],
): boolean {
  const covered = stretches
    .filter((stretch) => stretch.basis === basis && levels.includes(stretch.level))
    .reduce(
      (total, stretch) =>
        total + Math.max(0, Math.min(stretch.endS, startS + lengthS) - Math.max(stretch.startS, startS)),
      0,
    );
  return covered >= lengthS / 2;
}
