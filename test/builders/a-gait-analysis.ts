import type { Activity } from '../../src/analysis/activity/activity.js';
import type {
  GaitAnalysis,
  Reason,
  ReasonCode,
  Stretch,
  UnjudgedReason,
  Window,
} from '../../src/analysis/gait/gait-analysis.js';
import { methodVersion, thresholds } from '../../src/analysis/gait/thresholds.js';
import type { ReportSource } from '../../src/analysis/report/run-part.js';

const windowS = 60;
const heightM = 1.78;

/** One minute of a run by hand. */
export interface Minute {
  readonly speedMps: number;
  /** Cadence as a part of the expected one; NaN where none was recorded. */
  readonly ratio: number;
  readonly unjudged?: UnjudgedReason;
}

/** The evidence's formula, written out here so that builders do not lean on the code under test. */
function expectedSpm(speedMps: number): number {
  return 179.3 * speedMps ** 0.207 * heightM ** -0.526;
}

function levelOf(ratio: number): Window['level'] {
  if (ratio <= 0.9) return 'likely';
  return ratio <= 0.94 ? 'possible' : 'none';
}

/** Windows of a minute, end to end; the first one is never judged. */
export function gaitWindows(minutes: number, at: (minute: number) => Minute): Window[] {
  let startM = 0;
  return Array.from({ length: minutes }, (_, minute) => {
    const { speedMps, ratio, unjudged = minute === 0 ? 'firstMinute' : undefined } = at(minute);
    const endM = startM + speedMps * windowS;
    const expectedCadenceSpm = expectedSpm(speedMps);
    const cadenceSpm = expectedCadenceSpm * ratio;
    const window: Window = {
      startS: minute * windowS,
      endS: (minute + 1) * windowS,
      startM,
      endM,
      speedMps,
      cadenceSpm,
      stepLengthM: (60 * speedMps) / cadenceSpm,
      gradePct: 0.3,
      expectedCadenceSpm,
      ratio,
      z: Math.log(ratio / 0.998) / 0.06,
      level: unjudged === undefined ? levelOf(ratio) : 'none',
      ...(unjudged !== undefined && { unjudged }),
    };
    startM = endM;
    return window;
  });
}

/** A flagged stretch by hand, in minutes of a run at 3 m/s. */
export function gaitStretch(
  fromMin: number,
  toMin: number,
  ratio: number,
  parts: Partial<Stretch> = {},
): Stretch {
  const speedMps = 3;
  const expectedCadenceSpm = expectedSpm(speedMps);
  const cadenceSpm = expectedCadenceSpm * ratio;
  return {
    basis: 'population',
    level: ratio <= 0.9 ? 'likely' : 'possible',
    confidence: 'moderate',
    startS: fromMin * 60,
    endS: toMin * 60,
    startM: fromMin * 60 * speedMps,
    endM: toMin * 60 * speedMps,
    judgedS: (toMin - fromMin) * 60,
    speedMps,
    cadenceSpm,
    stepLengthM: (60 * speedMps) / cadenceSpm,
    gradePct: 0.3,
    expectedCadenceSpm,
    z: Math.log(ratio / 0.998) / 0.06,
    ...parts,
  };
}

/** Reasons without numbers. */
export function reasons(...codes: ReasonCode[]): Reason[] {
  return codes.map((code) => ({ code, values: {} }));
}

/** An hour at 3 m/s by a runner of 1.78 m with the expected cadence: nothing is flagged. */
export function aGaitAnalysis(parts: Partial<GaitAnalysis> = {}): GaitAnalysis {
  const windows = gaitWindows(60, (minute) => ({
    speedMps: 3 + 0.2 * Math.sin(minute / 2),
    ratio: 0.995 + 0.02 * Math.sin(minute * 1.7),
  }));
  return {
    methodVersion,
    thresholds,
    distanceM: 10_812.34,
    elapsedTimeS: 3_660,
    movingTimeS: 3_640,
    time: { runningS: 3_600, walkingS: 40, standingS: 0, pausedS: 20, unknownS: 0 },
    cadenceScale: { counted: 'oneFoot', decidedBy: 'the FIT format counts one foot' },
    expectation: { heightM, heightSource: 'runner', sdLn: 0.06 },
    cadenceSpm: { median: 166.123, p10: 160.04, p90: 171.96 },
    stepLengthM: { median: 1.083_6, p10: 1.02, p90: 1.15 },
    strideLengthM: { median: 2.167_2, p10: 2.04, p90: 2.3 },
    speedMps: { median: 3.000_4, p10: 2.8, p90: 3.2 },
    expectedCadenceSpm: 166.4,
    cadenceRatio: 0.995,
    z: -0.05,
    froude: 0.972,
    stepLengthByLeg: 1.149,
    judgedS: 3_400,
    judgedShare: 0.944_44,
    unjudged: [
      { reason: 'firstMinute', timeS: 60 },
      { reason: 'uphill', timeS: 140 },
    ],
    windows,
    stretches: [],
    level: 'none',
    confidence: 'moderate',
    reasons: reasons('footNotSeen', 'populationOnly', 'oneRun'),
    timeline: emptyTimeline(),
    cadenceAverages: { runningSpm: 165.43, allSpm: 163.2, statedSpm: 163 },
    ...parts,
  };
}

/** Half an hour of it with steps a good tenth slower than expected, from minute 20 to 50, and a weaker stretch before. */
export function aLikelyPattern(parts: Partial<GaitAnalysis> = {}): GaitAnalysis {
  const ratioAt = (minute: number) =>
    minute >= 20 && minute < 50 ? 0.88 : minute >= 10 && minute < 15 ? 0.93 : 0.97;
  return aGaitAnalysis({
    windows: gaitWindows(60, (minute) => ({ speedMps: 3 + 0.05 * Math.sin(minute), ratio: ratioAt(minute) })),
    stretches: [gaitStretch(10, 15, 0.93), gaitStretch(20, 50, 0.88)],
    level: 'likely',
    cadenceSpm: { median: 149, p10: 146, p90: 161 },
    stepLengthM: { median: 1.21, p10: 1.11, p90: 1.24 },
    strideLengthM: { median: 2.42, p10: 2.22, p90: 2.48 },
    cadenceRatio: 0.9,
    z: -1.72,
    ...parts,
  });
}

/** Twelve minutes a little below the edge, in a run that as a whole is somewhat slow of step. */
export function aPossiblePattern(parts: Partial<GaitAnalysis> = {}): GaitAnalysis {
  return aGaitAnalysis({
    stretches: [gaitStretch(20, 32, 0.925)],
    level: 'possible',
    cadenceRatio: 0.938,
    z: -1.03,
    ...parts,
  });
}

/** Twenty minutes, every other one walked: all of it long and slow of step, no piece long enough to count. */
export function aRunWithWalkBreaks(ratio = 0.83, parts: Partial<GaitAnalysis> = {}): GaitAnalysis {
  return aGaitAnalysis({
    windows: gaitWindows(21, (minute) => {
      const unjudged = minute === 0 ? 'firstMinute' : minute % 2 === 0 ? 'walking' : undefined;
      return { speedMps: 3, ratio, ...(unjudged && { unjudged }) };
    }),
    stretches: [],
    level: 'none',
    judgedS: 600,
    cadenceRatio: ratio,
    z: Math.log(ratio / 0.998) / 0.06,
    ...parts,
  });
}

/** A walk with cadence and speed. */
export function aWalk(parts: Partial<GaitAnalysis> = {}): GaitAnalysis {
  return aGaitAnalysis({
    ...noNumbers,
    cadenceScale: { counted: 'oneFoot', decidedBy: 'the FIT format counts one foot' },
    windows: [],
    time: { runningS: 0, walkingS: 3_500, standingS: 100, pausedS: 60, unknownS: 0 },
    unjudged: [
      { reason: 'walking', timeS: 3_500 },
      { reason: 'standing', timeS: 100 },
    ],
    reasons: reasons('fewJudgedMinutes', 'footNotSeen'),
    ...parts,
  });
}

/** A run recorded without cadence. */
export function aGaitWithoutCadence(parts: Partial<GaitAnalysis> = {}): GaitAnalysis {
  return aGaitAnalysis({
    ...noNumbers,
    windows: gaitWindows(60, () => ({ speedMps: 3, ratio: NaN, unjudged: 'noCadence' })),
    unjudged: [{ reason: 'noCadence', timeS: 3_600 }],
    reasons: reasons('noCadence', 'footNotSeen'),
    ...parts,
  });
}

/** A run of which only two minutes could be judged. */
export function aHardlyJudgedRun(parts: Partial<GaitAnalysis> = {}): GaitAnalysis {
  return aGaitAnalysis({
    judgedS: 130,
    judgedShare: 0.036,
    level: 'unknown',
    confidence: 'none',
    unjudged: [
      { reason: 'firstMinute', timeS: 60 },
      { reason: 'uphill', timeS: 2_300 },
      { reason: 'walking', timeS: 600 },
      { reason: 'gap', timeS: 0 },
    ],
    reasons: reasons('fewJudgedMinutes', 'hilly', 'footNotSeen'),
    ...parts,
  });
}

const noNumbers: Partial<GaitAnalysis> = {
  cadenceScale: undefined,
  cadenceSpm: undefined,
  stepLengthM: undefined,
  strideLengthM: undefined,
  expectedCadenceSpm: undefined,
  cadenceRatio: undefined,
  z: undefined,
  froude: undefined,
  stepLengthByLeg: undefined,
  cadenceAverages: undefined,
  judgedS: 0,
  judgedShare: 0,
  level: 'unknown',
  confidence: 'none',
};

function emptyTimeline(): GaitAnalysis['timeline'] {
  const none = new Float64Array(0);
  return {
    timeS: none,
    distanceM: none,
    speedMps: none,
    cadenceSpm: none,
    stepLengthM: none,
    gradePct: none,
    motion: new Uint8Array(0),
  };
}

/** The activity that goes with these analyses, without samples: what a report takes from it is its words. */
export function anActivity(parts: Partial<Activity> = {}): Activity {
  return {
    format: 'fit',
    sport: 'running',
    subSport: 'generic',
    startTimeMs: Date.UTC(2026, 4, 3, 6, 12),
    timeZone: 'Europe/Zurich',
    elapsedTimeS: 3_660,
    samples: 0,
    timeS: new Float64Array(0),
    channels: {},
    pauses: [],
    laps: [],
    device: { maker: 'Garmin', product: 'Forerunner 255' },
    stated: { distanceM: 10_810, timerTimeS: 3_640, avgCadenceSpm: 163 },
    statedRunner: {},
    cadenceScale: { counted: 'oneFoot', decidedBy: 'the FIT format counts one foot' },
    speedKind: 'measured',
    recordingIntervalS: 1,
    sources: [
      {
        channel: 'cadenceSpm',
        source: 'record.cadence',
        coverage: 0.998_76,
        used: true,
        reason: 'the only one',
      },
    ],
    warnings: [],
    ...parts,
  };
}

/** The file they stood in. */
export function aSource(parts: Partial<ReportSource> = {}): ReportSource {
  return { sha256: 'ab'.repeat(32), bytes: 123_456, outcome: 'read', ...parts };
}
