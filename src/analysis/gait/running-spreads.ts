import type { GaitAnalysis, Spread } from './gait-analysis.js';
import { motions } from './motion.js';
import type { RunSamples } from './run-samples.js';
import { weightedQuantile } from './weighted-quantile.js';

/** The columns whose spread over running time is told. */
export interface SpreadColumns {
  readonly speedMps: Float64Array;
  readonly cadenceSpm: Float64Array;
  readonly stepLengthM: Float64Array;
}

type Spreads = Pick<GaitAnalysis, 'cadenceSpm' | 'stepLengthM' | 'strideLengthM' | 'speedMps'>;

/** Returns the spreads over all running time, judged or not; those of missing columns are left out. */
export function runningSpreads(run: RunSamples, motion: Uint8Array, columns: SpreadColumns): Spreads {
  const scratch = { values: new Float64Array(run.samples), weights: new Float64Array(run.samples) };
  const spread = (column: Float64Array) => spreadOf(run, motion, column, scratch);
  const speedMps = spread(columns.speedMps);
  const cadenceSpm = spread(columns.cadenceSpm);
  const step = spread(columns.stepLengthM);
  return {
    ...(speedMps && { speedMps }),
    ...(cadenceSpm && { cadenceSpm }),
    ...(step && { stepLengthM: step, strideLengthM: doubled(step) }),
  };
}

function spreadOf(
  { holdS }: RunSamples,
  motion: Uint8Array,
  column: Float64Array,
  { values, weights }: { readonly values: Float64Array; readonly weights: Float64Array },
): Spread | undefined {
  let count = 0;
  let total = 0;
  for (let i = 0; i < column.length; i++) {
    if (motion[i] !== motions.running || Number.isNaN(column[i]) || holdS[i] === 0) continue;
    values[count] = column[i];
    weights[count++] = holdS[i];
    total += holdS[i];
  }
  if (count === 0) return undefined;
  const quantile = (q: number) => weightedQuantile({ values, weights, count, total }, q);
  return { median: quantile(0.5), p10: quantile(0.1), p90: quantile(0.9) };
}

/** One stride is two steps. */
function doubled({ median, p10, p90 }: Spread): Spread {
  return { median: 2 * median, p10: 2 * p10, p90: 2 * p90 };
}
