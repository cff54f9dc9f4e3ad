import type { RunningStyle } from '../running-dynamics.js';
import type { ContactColumns } from './contact-columns.js';
import { dynamicsThresholds } from './dynamics-thresholds.js';
import type { JudgedTime } from './judged-time.js';
import { isWellMeasured, measureOf } from './measure-of.js';
import { type NormTable, zColumn } from './norm-at-speed.js';

const { norms, clearZ, lowCadenceZ, highestDeviceBiasMm } = dynamicsThresholds;

/** What a style is told from. */
export interface StyleFacts {
  /** Of the run against runners of this height at these speeds. */
  readonly cadenceZ: number | undefined;
  readonly contact: ContactColumns;
  readonly verticalOscillationMm: Float64Array | undefined;
  readonly speedMps: Float64Array;
  readonly sweepSupports: boolean;
  readonly time: JudgedTime;
}

/**
 * Names the style of few steps: `bounding` when the time goes into the air with much bounce, `brakingLike` when it goes
 * into the ground. Undefined without few steps, when neither or both hold, or when too little was measured. Devices differ
 * in bounce by more than people do, so it counts as high only beyond what the highest-reading device adds. Evidence
 * section 5: axes of van Oeveren 2021; the second between runners only.
 */
export function runningStyle(facts: StyleFacts): RunningStyle | undefined {
  const { cadenceZ, contact, sweepSupports } = facts;
  if (cadenceZ === undefined || !(cadenceZ <= lowCadenceZ)) return undefined;
  const isBounding = isClearlyAbove(contact.flightTimeMs, norms.flightTimeMs, facts) && bouncesMuch(facts);
  const isBraking = sweepSupports || isClearlyAbove(contact.dutyFactor, norms.dutyFactor, facts);
  if (isBounding === isBraking) return undefined;
  return isBounding ? 'bounding' : 'brakingLike';
}

function bouncesMuch(facts: StyleFacts): boolean {
  const surely = facts.verticalOscillationMm?.map((mm) => mm - highestDeviceBiasMm);
  return surely !== undefined && isClearlyAbove(surely, norms.oscillationMm, facts);
}

function isClearlyAbove(column: Float64Array, norm: NormTable, { speedMps, time }: StyleFacts): boolean {
  const z = measureOf(zColumn(column, speedMps, norm), time);
  return z !== undefined && isWellMeasured(z, time) && z.median >= clearZ;
}
