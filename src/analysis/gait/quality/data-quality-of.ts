import type { Activity, ChannelName } from '../../activity/activity.js';
import type { DataQuality } from '../data-quality.js';
import type { GaitAnalysis, Reason, ReasonCode } from '../gait-analysis.js';
import type { RunSamples } from '../run-samples.js';
import { calibrationDoubt } from './calibration-doubt.js';
import { cadenceDifference } from './cadence-difference.js';
import { qualityThresholds } from './quality-thresholds.js';

/** What the quality of a recording is told from. */
export interface QualityInput {
  readonly activity: Activity;
  readonly run: RunSamples;
  readonly judgedShare: number;
  readonly reasons: readonly Reason[];
  readonly averages: GaitAnalysis['cadenceAverages'];
}

/** Reasons of the confidence table that are faults of the recording, not of the method or of the route. */
const recordingFaults: readonly ReasonCode[] = [
  'noCadence',
  'noSpeed',
  'partlyRead',
  'cadenceScaleGuessed',
  'speedInferred',
  'noAltitude',
  'smartRecording',
  'speedDerived',
];

/** Returns what the recording is worth: where its numbers come from, how much could be judged, what contradicts itself. */
export function dataQualityOf({ activity, run, judgedShare, reasons, averages }: QualityInput): DataQuality {
  return {
    speedSource: sourceOf(activity, 'speedMps'),
    cadenceSource: sourceOf(activity, 'cadenceSpm'),
    speedKind: activity.speedKind,
    ...(activity.recordingIntervalS > 0 && { recordingIntervalS: activity.recordingIntervalS }),
    judgedShare,
    cadenceDifference: cadenceDifference({ activity, run, averages }),
    distanceCorrection: distanceCorrection(activity),
    calibrationDoubt: calibrationDoubt(activity),
    grade: gradeOf(judgedShare, reasons),
  };
}

function sourceOf({ sources }: Activity, channel: ChannelName): string | null {
  return sources.findLast((source) => source.channel === channel && source.used)?.source ?? null;
}

function distanceCorrection({ channels, stated, warnings }: Activity): DataQuality['distanceCorrection'] {
  const totalM = channels.distanceM?.findLast((value) => !Number.isNaN(value));
  const isCorrected = warnings.some(({ code }) => code === 'distanceCorrected');
  if (!isCorrected || totalM === undefined || !stated.distanceM) return undefined;
  return { factor: totalM / stated.distanceM, statedM: stated.distanceM };
}

function gradeOf(judgedShare: number, reasons: readonly Reason[]): DataQuality['grade'] {
  const faults = new Set(reasons.map(({ code }) => code).filter((code) => recordingFaults.includes(code)));
  if (faults.has('noCadence') || faults.has('noSpeed')) return 'none';
  const { judgedShare: share, poorFrom } = qualityThresholds;
  if (faults.size >= poorFrom || judgedShare < share.fair) return 'poor';
  return faults.size > 0 || judgedShare < share.good ? 'fair' : 'good';
}
