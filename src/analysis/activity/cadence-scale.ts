import type { ActivityFormat, CadenceScale } from './activity.js';
import type { Timing } from './timing.js';
import { weightedMedian } from './weighted-median.js';

/** Faster is running: walking turns into running at 2.0 to 2.2 m/s. */
export const surelyRunningMps = 2.2;
/** own: slower than a stroll, m/s; standing with GPS noise. */
const movingMps = 0.5;
/** Running time that makes the median one of running, s. */
const enoughRunningS = 60;

/** Running medians that only one way of counting explains; activities/README, "GPX and TCX". Per minute. */
const running = {
  oneFoot: { min: 60, max: 110 },
  bothFeet: { min: 120, max: 220 },
  /** Between the two the nearer to 165 spm wins, in ratio, and one foot must stay below 230 when doubled. */
  border: 115,
} as const;
/** The same at walking speed: 90 to 130 spm is a walk, 140 and more a slow jog. */
const walking = {
  oneFoot: { min: 45, max: 90 },
  bothFeet: { min: 100, max: 220 },
  border: 95,
} as const;
/** A doubled running median above it is no cadence of a runner: it was both feet already, spm. */
const fastestMedianSpm = 230;

/** What the decision rests on. */
export interface CadenceInput {
  /** As counted in the file, per minute, NaN where not measured. */
  readonly values: Float64Array;
  /** What the format or the unit says. */
  readonly counted?: CadenceScale['counted'];
  readonly format: ActivityFormat;
  readonly timing: Timing;
  readonly speedMps?: Float64Array;
  /** What the runner says; wins. */
  readonly setByRunner?: CadenceScale['counted'];
}

/** The decision; `doubtful` when it is a guess, or overrules what the file says. */
export interface DecidedScale extends CadenceScale {
  readonly doubtful: boolean;
}

/**
 * Decides for a whole file whether its cadence counts one foot or both: the runner's word first; then what the
 * format or unit says, unless no runner could step so; then the time-weighted median while running.
 */
export function decideCadenceScale(input: CadenceInput): DecidedScale {
  if (input.setByRunner) {
    return { counted: input.setByRunner, decidedBy: 'set by the runner', doubtful: false };
  }
  const { medianPerMin, runs } = typicalCadence(input);
  const asStated = input.counted && statedScale(input.counted, medianPerMin, runs, input.format);
  return asStated ?? plausibleScale(medianPerMin, runs);
}

function statedScale(
  counted: CadenceScale['counted'],
  median: number,
  runs: boolean,
  format: ActivityFormat,
): DecidedScale {
  const rounded = Math.round(median);
  if (counted === 'oneFoot' && 2 * median > fastestMedianSpm) {
    const decidedBy = `the file says one foot, but its median of ${rounded} would be ${2 * rounded} steps per minute when doubled: both feet already`;
    return { counted: 'bothFeet', decidedBy, doubtful: true };
  }
  if (counted === 'bothFeet' && runs && median <= running.oneFoot.max) {
    const decidedBy = `the file says both feet, but its median of ${rounded} while running can only be one foot: doubled`;
    return { counted: 'oneFoot', decidedBy, doubtful: true };
  }
  if (counted === 'bothFeet')
    return { counted, decidedBy: 'the file says steps of both feet', doubtful: false };
  return {
    counted,
    decidedBy: `${format === 'streams' ? 'the provider' : `the ${format.toUpperCase()} format`} counts one foot: doubled`,
    doubtful: false,
  };
}

function plausibleScale(median: number, runs: boolean): DecidedScale {
  if (Number.isNaN(median)) {
    return { counted: 'oneFoot', decidedBy: 'cadence is always 0: nothing to decide by', doubtful: true };
  }
  const bands = runs ? running : walking;
  const counted = median <= bands.border ? 'oneFoot' : 'bothFeet';
  const doubtful = median < bands[counted].min || median > bands[counted].max;
  const words = counted === 'oneFoot' ? 'one foot, doubled' : 'both feet';
  const decidedBy = `median ${Math.round(median)} ${runs ? 'while running' : 'while moving slowly'}: ${doubtful ? 'probably ' : ''}${words}`;
  return { counted, decidedBy, doubtful };
}

/** Median over samples at running speed, or over all that move when there is less than a minute of those. */
function typicalCadence({ values, timing, speedMps }: CadenceInput): { medianPerMin: number; runs: boolean } {
  const range = { step: 0.5, max: 300 };
  if (!speedMps)
    return { medianPerMin: weightedMedian(values, weightsWhere(values, timing), range), runs: true };
  const runningS = weightsWhere(values, timing, speedMps, surelyRunningMps);
  const runs = runningS.reduce((sum, weight) => sum + weight, 0) >= enoughRunningS;
  const weights = runs ? runningS : weightsWhere(values, timing, speedMps, movingMps);
  const medianPerMin = weightedMedian(values, weights, range);
  if (!Number.isNaN(medianPerMin)) return { medianPerMin, runs };
  return { medianPerMin: weightedMedian(values, weightsWhere(values, timing), range), runs: true };
}

function weightsWhere(
  values: Float64Array,
  timing: Timing,
  speedMps?: Float64Array,
  least = 0,
): Float64Array {
  return timing.weightS.map((weight, i) =>
    values[i] > 0 && (!speedMps || speedMps[i] >= least) ? weight : 0,
  );
}
