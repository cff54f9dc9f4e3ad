import type { GaitAnalysis, Spread } from './gait-analysis.js';
import { motions } from './motion.js';
import type { RunSamples } from './run-samples.js';
import { timeQuantiles } from './time-quantiles.js';

/** The columns whose spread over running time is told. */
export interface SpreadColumns {
  readonly speedMps: Float64Array;
  readonly cadenceSpm: Float64Array;
  readonly stepLengthM: Float64Array;
}

type Spreads = Pick<GaitAnalysis, 'cadenceSpm' | 'stepLengthM' | 'strideLengthM' | 'speedMps'>;

/** Returns the spreads over all running time, judged or not; those of missing columns are left out. */
export function runningSpreads(run: RunSamples, motion: Uint8Array, columns: SpreadColumns): Spreads {
  const runningS = run.holdS.map((seconds, i) => (motion[i] === motions.running ? seconds : 0));
  const spread = (column: Float64Array) => spreadOf(column, runningS);
  const speedMps = spread(columns.speedMps);
  const cadenceSpm = spread(columns.cadenceSpm);
  const step = spread(columns.stepLengthM);
  return {
    ...(speedMps && { speedMps }),
    ...(cadenceSpm && { cadenceSpm }),
    ...(step && { stepLengthM: step, strideLengthM: doubled(step) }),
  };
}

function spreadOf(column: Float64Array, runningS: Float64Array): Spread | undefined {
  const { totalS, values } = timeQuantiles(column, runningS, [0.5, 0.1, 0.9]);
  const [median, p10, p90] = values;
  return totalS > 0 ? { median, p10, p90 } : undefined;
}

/** One stride is two steps. */
function doubled({ median, p10, p90 }: Spread): Spread {
  return { median: 2 * median, p10: 2 * p10, p90: 2 * p90 };
}
