import { type Seconds, livedSeconds } from './lived-seconds.js';
import { type RunPlan, filledPlan } from './run-plan.js';
import { lapsOf, placedSegments, timerEvents, totalsOf } from './run-summary.js';
import { sampledIndices } from './sampling.js';
import { seededChance } from './seeded-chance.js';
import { type RunColumn, type RunTruth, type SyntheticRun, runColumns } from './synthetic-run.js';

/** Columns that only a strap or a pod measures. */
const dynamicsColumns: readonly RunColumn[] = [
  'contactTimeMs',
  'contactBalancePct',
  'verticalOscillationMm',
  'verticalRatioPct',
  'powerW',
];

function sampledTruth(lived: Seconds, indices: readonly number[], missing: ReadonlySet<RunColumn>): RunTruth {
  const truth = {} as Record<RunColumn, Float64Array>;
  for (const column of runColumns) {
    const all = lived.columns[column];
    truth[column] = Float64Array.from(indices, (index) => (missing.has(column) ? NaN : all[index]));
  }
  return truth;
}

/**
 * Makes the run of a plan, second by second, and samples it. The same plan gives the same run everywhere.
 * In every sample `stepLengthM = 60 · speedMps / cadenceSpm` holds to rounding where there are steps.
 * Throws a RangeError for a plan without any recorded second.
 */
export function syntheticRun(plan: RunPlan): SyntheticRun {
  const full = filledPlan(plan);
  const chance = seededChance(full.seed);
  const lived = livedSeconds(full, chance);
  if (lived.kinds.length === 0) throw new RangeError('a run needs at least one segment that is no pause');
  const indices = sampledIndices(lived.columns.timeS, full.sampling, chance);
  const missing = new Set([...full.without, ...(full.dynamics ? [] : dynamicsColumns)]);
  const segments = placedSegments(full.segments, lived);
  return {
    runner: full.runner,
    sport: full.sport,
    subSport: full.subSport,
    startTimeMs: full.startTimeMs,
    utcOffsetS: full.utcOffsetS,
    samples: indices.length,
    truth: sampledTruth(lived, indices, missing),
    kinds: indices.map((index) => lived.kinds[index]),
    segments,
    events: timerEvents(segments, lived),
    laps: lapsOf(lived, segments, full.autoLapM),
    totals: totalsOf(lived),
  };
}
