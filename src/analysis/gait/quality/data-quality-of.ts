import type { Activity, ChannelName } from '../../activity/activity.js';
import type { DataQuality } from '../data-quality.js';
import type { GaitAnalysis, Reason, ReasonCode, UnjudgedReason } from '../gait-analysis.js';
import type { RunSamples } from '../run-samples.js';
import { calibrationDoubt } from './calibration-doubt.js';
import { cadenceDifference } from './cadence-difference.js';
import { qualityThresholds } from './quality-thresholds.js';

/** What the quality of a recording is told from. */
export interface QualityInput {
  readonly activity: Activity;
  readonly run: RunSamples;
  readonly judgedShare: number;
  readonly runningS: number;
  readonly unjudged: GaitAnalysis['unjudged'];
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
export function dataQualityOf(input: QualityInput): DataQuality {
  const { activity, run, judgedShare, averages } = input;
  return {
    speedSource: sourceOf(activity, 'speedMps'),
    cadenceSource: sourceOf(activity, 'cadenceSpm'),
    speedKind: activity.speedKind,
    ...(activity.recordingIntervalS > 0 && { recordingIntervalS: activity.recordingIntervalS }),
    judgedShare,
    cadenceDifference: cadenceDifference({ activity, run, averages }),
    distanceCorrection: distanceCorrection(activity),
    calibrationDoubt: calibrationDoubt(activity),
    grade: gradeOf(input),
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

function gradeOf(input: QualityInput): DataQuality['grade'] {
  const codes = new Set(input.reasons.filter(({ lowers }) => lowers).map(({ code }) => code));
  const faults = recordingFaults.filter((code) => codes.has(code)).length;
  if (codes.has('noCadence') || codes.has('noSpeed')) return 'none';
  const { measuredShare: share, poorFrom } = qualityThresholds;
  const measured = measuredShare(input);
  if (faults >= poorFrom || measured < share.fair) return 'poor';
  return faults > 0 || measured < share.good ? 'fair' : 'good';
}

/** Time lost to the recording itself; what the route or the runner kept from being judged is no fault of it. */
const lostTo: readonly UnjudgedReason[] = ['noSpeed', 'noCadence', 'gap'];

function measuredShare({ runningS, unjudged }: QualityInput): number {
  const lostS = unjudged
    .filter(({ reason }) => lostTo.includes(reason))
    .reduce((sum, { timeS }) => sum + timeS, 0);
  const wholeS = Math.max(runningS, lostS);
  return wholeS > 0 ? 1 - lostS / wholeS : 0;
}
