import type { ActivityWarning } from './activity.js';
import type { Motion } from './derive-motion.js';
import type { Timing } from './timing.js';

/** own: belts and watches differ by 10 to 20 %; beyond a factor of two, a digit or a unit is wrong. */
const believedFactor = { min: 0.5, max: 2 } as const;

/** What the runner says, and what is needed to believe it. */
export interface DistanceCorrection {
  /** Metres in all. */
  readonly distanceM: number;
  readonly timing: Timing;
  /** As counted in the file, NaN or 0 where no step was counted. */
  readonly cadence?: Float64Array;
}

/**
 * Returns distance and speed as the runner corrected the total: both scaled by one factor, so that the run keeps its
 * course and takes its length from the runner. A recording without any distance gets an even pace over the time in which
 * steps were counted. A correction that cannot be true is left out, and a warning says so.
 */
export function correctDistance(motion: Motion, correction: DistanceCorrection): Motion {
  const recordedM = motion.distanceM?.findLast((value) => !Number.isNaN(value)) ?? 0;
  if (!(recordedM > 0)) return evenPace(motion, correction);
  const factor = correction.distanceM / recordedM;
  if (!(factor >= believedFactor.min && factor <= believedFactor.max)) {
    return warned(motion, refused(factor));
  }
  return {
    ...warned(motion, corrected(factor)),
    distanceM: motion.distanceM?.map((value) => value * factor),
    speedMps: motion.speedMps?.map((value) => value * factor),
  };
}

function evenPace(motion: Motion, { distanceM, timing, cadence }: DistanceCorrection): Motion {
  const steppingS = timing.weightS.map((weight, i) => (cadence === undefined || cadence[i] > 0 ? weight : 0));
  const totalS = steppingS.reduce((sum, seconds) => sum + seconds, 0);
  const speedMps = distanceM / totalS;
  if (!(speedMps > 0) || speedMps > fastestEvenMps) return warned(motion, refused(Infinity));
  let soFarM = 0;
  const distances = steppingS.map((seconds) => {
    const hereM = soFarM;
    soFarM += speedMps * seconds;
    return hereM;
  });
  const without = motion.warnings.filter(({ code }) => code !== 'noSpeed');
  return {
    ...motion,
    distanceM: distances,
    speedMps: steppingS.map((seconds) => (seconds > 0 ? speedMps : 0)),
    speedKind: 'inferred',
    sources: [...motion.sources, ...derivedSources],
    warnings: [...without, evenPaceWarning],
  };
}

/** Faster than any hour that was ever run, m/s. */
const fastestEvenMps = 6;

const derivedSources = (['distanceM', 'speedMps'] as const).map((channel) => ({
  channel,
  source: 'runner',
  coverage: 1,
  used: true,
  reason: 'The runner stated the distance; an even pace was assumed.',
}));

const evenPaceWarning: ActivityWarning = {
  code: 'distanceCorrected',
  message: 'The file has no distance: the one that you stated was used, at an even pace.',
};

function corrected(factor: number): ActivityWarning {
  const percent = Math.round(Math.abs(factor - 1) * 100);
  const message =
    percent === 0
      ? 'The distance that you stated is the one of the file.'
      : `Distance and speed were scaled by your correction: ${percent} % ${factor > 1 ? 'more' : 'less'} than the file says.`;
  return { code: 'distanceCorrected', message };
}

function refused(factor: number): ActivityWarning {
  const size =
    Number.isFinite(factor) && factor > 0
      ? `${factor.toPrecision(2)} times that of the file`
      : 'impossible for the time that was run';
  return {
    code: 'correctionRefused',
    message: `The distance that you stated is ${size} and was not used. Check the number and its unit.`,
  };
}

function warned(motion: Motion, warning: ActivityWarning): Motion {
  return { ...motion, warnings: [...motion.warnings, warning] };
}
