import type { ActivityWarning, CadenceScale } from './activity.js';
import { decideCadenceScale, surelyRunningMps, type CadenceInput } from './cadence-scale.js';
import { plausible } from './plausible.js';

/** Cadence as the rest of the program sees it. */
export interface ScaledCadence {
  /** Steps per minute, both feet; 0 is standing, NaN not measured. */
  readonly cadenceSpm: Float64Array;
  readonly scale: CadenceScale;
  readonly warnings: readonly ActivityWarning[];
}

/**
 * Brings cadence to both feet. A 0 at running speed is a sensor that lost the step, not a runner without steps:
 * it becomes NaN, as does what no runner reaches.
 */
export function scaleCadence(input: CadenceInput): ScaledCadence {
  const { counted, decidedBy, doubtful } = decideCadenceScale(input);
  const factor = counted === 'oneFoot' ? 2 : 1;
  const cadenceSpm = input.values.map((value) => value * factor);
  let lost = 0;
  let impossible = 0;
  for (let i = 0; i < cadenceSpm.length; i++) {
    const isLost =
      cadenceSpm[i] === 0 && input.speedMps !== undefined && input.speedMps[i] > surelyRunningMps;
    const isImpossible = cadenceSpm[i] > plausible.cadenceSpm.max;
    if (isLost) lost++;
    if (isImpossible) impossible++;
    if (isLost || isImpossible) cadenceSpm[i] = NaN;
  }
  const warnings: ActivityWarning[] = [];
  if (doubtful) warnings.push({ code: 'cadenceScaled', message: doubtMessage(decidedBy) });
  if (lost > 0) warnings.push({ code: 'implausibleValues', message: lostMessage(lost) });
  if (impossible > 0) warnings.push({ code: 'implausibleValues', message: impossibleMessage(impossible) });
  return { cadenceSpm, scale: { counted, decidedBy }, warnings };
}

function doubtMessage(decidedBy: string): string {
  return `Whether cadence counts one foot or both is uncertain (${decidedBy}). If it looks half or double, set it by hand.`;
}

function lostMessage(samples: number): string {
  return `Cadence was 0 at running speed in ${samples} ${samples === 1 ? 'sample' : 'samples'}: the sensor lost the steps there, so they were left out.`;
}

function impossibleMessage(samples: number): string {
  return `${samples} cadence ${samples === 1 ? 'value is' : 'values are'} above ${plausible.cadenceSpm.max} steps per minute and ${samples === 1 ? 'was' : 'were'} left out.`;
}
