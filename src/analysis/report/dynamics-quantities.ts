import { dynamicsThresholds } from '../gait/dynamics/dynamics-thresholds.js';
import { thresholds } from '../gait/thresholds.js';
import type { Say } from '../language/say.js';
import type { DynamicsPart } from './parts/dynamics-part.js';
import type { dynamicsEn } from './texts/dynamics.en.js';

type Key = keyof typeof dynamicsEn;
type Measured = Pick<NonNullable<DynamicsPart['powerW']>, 'median' | 'p10' | 'p90' | 'coverage'>;

/** How one quantity is put into words. */
export interface MeasuredQuantity {
  readonly of: (dynamics: DynamicsPart) => Measured | null;
  readonly what: Key;
  readonly means: Key;
  readonly unit: Key;
  readonly digits: 'whole' | 'tenths' | 'hundredths';
  /** From the unit of the report to the one that is shown. */
  readonly factor: number;
  /** What it says, given a voice and a way to write its numbers. */
  readonly says: (dynamics: DynamicsPart, say: Say<Key>, write: (value: number) => string) => string;
}

/** All but step length, in the order in which they are shown. Bounce is in cm in both systems of units, as watches show it. */
export const dynamicsQuantities: readonly MeasuredQuantity[] = [
  {
    of: ({ stepSpeedLossCmps }) => stepSpeedLossCmps,
    what: 'stepSpeedLoss',
    means: 'stepSpeedLossMeans',
    unit: 'centimetresPerSecond',
    digits: 'tenths',
    factor: 1,
    says: (_, say) => say('stepSpeedLossSays'),
  },
  {
    of: ({ halfSweep }) => halfSweep,
    what: 'halfSweep',
    means: 'halfSweepMeans',
    unit: 'legs',
    digits: 'hundredths',
    factor: 1,
    says: sweepSays,
  },
  {
    of: ({ contactTimeMs }) => contactTimeMs,
    what: 'contactTime',
    means: 'contactTimeMeans',
    unit: 'milliseconds',
    digits: 'whole',
    factor: 1,
    says: contactSays,
  },
  {
    of: ({ dutyFactor }) => dutyFactor,
    what: 'dutyFactor',
    means: 'dutyFactorMeans',
    unit: 'perCent',
    digits: 'tenths',
    factor: 100,
    says: (_, say) => say('dutyFactorSays'),
  },
  {
    of: ({ flightTimeMs }) => flightTimeMs,
    what: 'flightTime',
    means: 'flightTimeMeans',
    unit: 'milliseconds',
    digits: 'whole',
    factor: 1,
    says: (_, say) => say('flightTimeSays'),
  },
  {
    of: ({ verticalOscillationMm }) => verticalOscillationMm,
    what: 'verticalOscillation',
    means: 'verticalOscillationMeans',
    unit: 'centimetres',
    digits: 'tenths',
    factor: 0.1,
    says: (_, say) => say('verticalOscillationSays'),
  },
  {
    of: ({ verticalRatioPct }) => verticalRatioPct,
    what: 'verticalRatio',
    means: 'verticalRatioMeans',
    unit: 'perCent',
    digits: 'tenths',
    factor: 1,
    says: (_, say) => say('verticalRatioSays'),
  },
  {
    of: ({ balance }) => balance,
    what: 'balance',
    means: 'balanceMeans',
    unit: 'perCent',
    digits: 'tenths',
    factor: 1,
    says: balanceSays,
  },
  {
    of: ({ powerW }) => powerW,
    what: 'power',
    means: 'powerMeans',
    unit: 'watts',
    digits: 'whole',
    factor: 1,
    says: (_, say) => say('powerSays'),
  },
];

function sweepSays({ halfSweep }: DynamicsPart, say: Say<Key>, write: (value: number) => string): string {
  if (halfSweep === null) return '';
  const { z, norm, doubts } = halfSweep;
  const { clearZ } = dynamicsThresholds;
  const place = z >= clearZ ? 'halfSweepAbove' : z <= -clearZ ? 'halfSweepBelow' : 'halfSweepUsual';
  const size = Math.abs(z) > thresholds.words.clearSweepZ ? 'clear' : 'little';
  return [say(place, { norm: write(norm), size }), ...doubts.map((doubt) => say(doubt))].join(' ');
}

function contactSays(dynamics: DynamicsPart, say: Say<Key>): string {
  const { contactContradictsCadence, impossibleFlightShare, dutyFactor, halfSweep } = dynamics;
  if (contactContradictsCadence) {
    return say('contactTimeDoubt', { percent: Math.round(100 * (impossibleFlightShare ?? 0)) });
  }
  return say(dutyFactor !== null && halfSweep !== null ? 'contactTimeSays' : 'contactTimeAlone');
}

function balanceSays({ balance }: DynamicsPart, say: Say<Key>): string {
  if (balance?.beyond52) return say('balanceBeyond');
  const isOff = Math.abs((balance?.median ?? 50) - 50) > dynamicsThresholds.balanceOffPct;
  return say(isOff ? 'balanceOff' : 'balanceEven');
}
