import type { ReadOptions } from '../activity/activity.js';
import type { DataQuality } from '../gait/data-quality.js';
import type { Language } from '../language/language.js';
import { decimals, roundedFinite } from './rounding.js';
import { sayQuality } from './texts/quality.js';

/** What the runner corrected, as far as the report tells it. */
export type Corrections = Pick<ReadOptions, 'cadenceCounted' | 'distanceM' | 'timeZone'>;

/** Returns what a recording is worth in a few sentences, most important first. */
export function qualitySentences(
  quality: DataQuality,
  corrections: Corrections,
  language: Language,
): string[] {
  const say = sayQuality(language);
  const percent = Math.round(100 * quality.judgedShare);
  return [
    say(quality.grade, { percent }),
    recordedSentence(quality, language),
    ...(quality.grade === 'good' ? [] : [say('judged', { percent })]),
    ...differenceSentences(quality, language),
    ...distanceSentences(quality, language),
    ...correctionSentences(corrections, language),
  ];
}

function recordedSentence(quality: DataQuality, language: Language): string {
  const say = sayQuality(language);
  const { speedKind, cadenceSource, recordingIntervalS } = quality;
  const speed = say(speedKind === 'none' ? 'noSpeed' : speedKind);
  const cadence = cadenceSource === null ? 'no' : 'yes';
  const every = Math.round(recordingIntervalS ?? 1);
  return every >= 1
    ? say('recorded', { speed, cadence, every })
    : say('recordedIrregularly', { speed, cadence });
}

function differenceSentences({ cadenceDifference }: DataQuality, language: Language): string[] {
  if (cadenceDifference === undefined) return [];
  const { reason, oursSpm, statedSpm } = cadenceDifference;
  return [sayQuality(language)(reason, { ours: wholeSpm(oursSpm), stated: wholeSpm(statedSpm) })];
}

/** Rounded by way of the report's own decimals, so that no two places of a report tell two numbers. */
function wholeSpm(cadenceSpm: number): number {
  return Math.round(roundedFinite(cadenceSpm, decimals.cadenceSpm));
}

function distanceSentences(
  { calibrationDoubt, distanceCorrection }: DataQuality,
  language: Language,
): string[] {
  const say = sayQuality(language);
  if (distanceCorrection !== undefined) {
    const { factor } = distanceCorrection;
    return [say('correctedDistance', { percent: percentOff(factor), more: factor > 1 ? 'yes' : 'no' })];
  }
  return calibrationDoubt === undefined
    ? []
    : [say('calibration', { percent: percentOff(calibrationDoubt.ratio) })];
}

function percentOff(factor: number): number {
  return Math.round(100 * Math.abs(factor - 1));
}

function correctionSentences({ cadenceCounted, timeZone }: Corrections, language: Language): string[] {
  const say = sayQuality(language);
  return [
    ...(cadenceCounted === undefined ? [] : [say('correctedCadence', { foot: cadenceCounted })]),
    ...(timeZone === undefined ? [] : [say('correctedZone', { zone: timeZone })]),
  ];
}
