import { deviceName } from '../activity/device-name.js';
import type { Activity, ActivityWarning, StatedTotals } from '../activity/activity.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Report } from './report.js';
import { decimals, rounded, roundedFinite } from './rounding.js';

type RunPart = Report['run'];

/** What the report says of the file that the activity was read from. */
export interface ReportSource {
  /** Of the bytes as sent, 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly outcome: 'read' | 'partlyRead';
}

/** Returns which run it was and what its file held; times in seconds from the start, distances in metres. */
export function runPart(activity: Activity, gait: GaitAnalysis, source: ReportSource): RunPart {
  const { sha256, bytes, outcome } = source;
  return {
    startTime: new Date(activity.startTimeMs).toISOString(),
    timeZone: activity.timeZone ?? null,
    sport: activity.sport,
    subSport: activity.subSport,
    distanceM: rounded(gait.distanceM, decimals.metres),
    elapsedTimeS: roundedFinite(gait.elapsedTimeS, decimals.seconds),
    movingTimeS: roundedFinite(gait.movingTimeS, decimals.seconds),
    runningTimeS: roundedFinite(gait.time.runningS, decimals.seconds),
    source: {
      format: activity.format,
      sha256,
      bytes,
      device: deviceName(activity.device),
      outcome,
      channels: activity.sources.map(({ coverage, ...rest }) => ({
        ...rest,
        coverage: roundedFinite(coverage, decimals.share),
      })),
    },
    cadenceScale: activity.cadenceScale === undefined ? null : { ...activity.cadenceScale },
    warnings: activity.warnings.map(warningOf),
    stated: statedPart(activity.stated),
  };
}

function warningOf({ code, message, atS }: ActivityWarning): RunPart['warnings'][number] {
  const place = rounded(atS, decimals.seconds);
  return { code, message, ...(place !== null && { atS: place }) };
}

const statedDecimals: Readonly<Record<keyof StatedTotals, number>> = {
  distanceM: decimals.metres,
  timerTimeS: decimals.seconds,
  elapsedTimeS: decimals.seconds,
  avgCadenceSpm: decimals.cadenceSpm,
  avgStepLengthM: decimals.stepLengthM,
  totalStrides: 0,
  avgSpeedMps: decimals.speedMps,
};

function statedPart(stated: StatedTotals): RunPart['stated'] {
  const part: { [Key in keyof RunPart['stated']]: number } = {};
  for (const [key, places] of Object.entries(statedDecimals) as [keyof StatedTotals, number][]) {
    const value = rounded(stated[key], places);
    if (value !== null) part[key] = value;
  }
  return part;
}
