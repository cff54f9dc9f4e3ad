import { z } from 'zod';
import type { DataQuality } from '../../gait/data-quality.js';
import type { Language } from '../../language/language.js';
import { qualitySentences, type Corrections } from '../quality-wording.js';
import { decimals, rounded, roundedFinite } from '../rounding.js';

const finite = z.number();

/** What the recording is worth, in words and numbers, with the runner's corrections that were used. */
export const qualitySchema = z.strictObject({
  grade: z.enum(['good', 'fair', 'poor', 'none']),
  summary: z.array(z.string()),
  speedKind: z.enum(['measured', 'derived', 'inferred', 'none']),
  speedSource: z.string().nullable(),
  cadenceSource: z.string().nullable(),
  recordingIntervalS: finite.nullable(),
  judgedShare: finite,
  cadenceDifference: z
    .strictObject({
      oursSpm: finite,
      statedSpm: finite,
      reason: z.enum([
        'same',
        'watchCountsWalking',
        'watchCountsStops',
        'oneFoot',
        'partlyRead',
        'unexplained',
      ]),
    })
    .nullable(),
  distanceCorrectionFactor: finite.nullable(),
  calibrationRatio: finite
    .nullable()
    .describe('Step length by the corrected distance over the watch’s own; null when they agree.'),
  corrections: z.strictObject({
    cadenceCounted: z.enum(['oneFoot', 'bothFeet']).nullable(),
    distanceM: finite.nullable(),
    timeZone: z.string().nullable(),
  }),
});

export type QualityPart = z.infer<typeof qualitySchema>;

/** Returns the part of a report on what its recording is worth. */
export function qualityPart(quality: DataQuality, corrections: Corrections, language: Language): QualityPart {
  const { grade, speedKind, speedSource, cadenceSource, cadenceDifference } = quality;
  return {
    grade,
    summary: qualitySentences(quality, corrections, language),
    speedKind,
    speedSource,
    cadenceSource,
    recordingIntervalS: rounded(quality.recordingIntervalS, decimals.seconds),
    judgedShare: roundedFinite(quality.judgedShare, decimals.share),
    cadenceDifference: cadenceDifference
      ? {
          oursSpm: roundedFinite(cadenceDifference.oursSpm, decimals.cadenceSpm),
          statedSpm: roundedFinite(cadenceDifference.statedSpm, decimals.cadenceSpm),
          reason: cadenceDifference.reason,
        }
      : null,
    distanceCorrectionFactor: rounded(quality.distanceCorrection?.factor, decimals.ratio),
    calibrationRatio: rounded(quality.calibrationDoubt?.ratio, decimals.ratio),
    corrections: {
      cadenceCounted: corrections.cadenceCounted ?? null,
      distanceM: rounded(corrections.distanceM, decimals.metres),
      timeZone: corrections.timeZone ?? null,
    },
  };
}
