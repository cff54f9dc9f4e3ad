import type { Advice } from '../../src/analysis/advice/advice.js';
import { thresholds } from '../../src/analysis/gait/thresholds.js';
import { reportSchemaId, type Report } from '../../src/analysis/report/report.js';
import { someAdvice, standingAdvice } from './some-advice.js';

export type ReportWindow = Report['gait']['windows'][number];
export type ReportStretch = Report['gait']['stretches'][number];

/** What a report is made of by hand; everything that is left out belongs to an ordinary 10 km run. */
export interface ReportParts {
  readonly run?: Partial<Report['run']>;
  readonly source?: Partial<Report['run']['source']>;
  readonly gait?: Partial<Report['gait']>;
  readonly verdict?: Partial<Report['verdict']>;
  readonly safety?: Report['safety'];
  readonly advice?: readonly Advice[];
  readonly language?: Report['language'];
  readonly ownBaseline?: Report['ownBaseline'];
  readonly context?: Report['context'];
  readonly dynamics?: Report['dynamics'];
  readonly quality?: Report['quality'];
  readonly target?: Report['target'];
}

const heightM = 1.78;
const windowS = 60;

/** The evidence's formula, written out here so that builders do not lean on the code under test. */
export function expectedSpm(speedMps: number, height = heightM): number {
  return 179.3 * speedMps ** 0.207 * height ** -0.526;
}

function levelOf(ratio: number): ReportWindow['level'] {
  if (ratio <= thresholds.levelRatio.likely) return 'likely';
  return ratio <= thresholds.levelRatio.possible ? 'possible' : 'none';
}

/** A judged window at a speed with so much of the expected cadence. */
export function aWindow(speedMps: number, ratio: number, place: Partial<ReportWindow> = {}): ReportWindow {
  const expectedCadenceSpm = expectedSpm(speedMps);
  const cadenceSpm = expectedCadenceSpm * ratio;
  return {
    startS: 0,
    endS: windowS,
    startM: 0,
    endM: windowS * speedMps,
    speedMps,
    cadenceSpm,
    stepLengthM: (60 * speedMps) / cadenceSpm,
    gradePct: 0,
    expectedCadenceSpm,
    z: Math.log(ratio / thresholds.z.centre) / thresholds.z.sd,
    level: levelOf(ratio),
    ...place,
  };
}

/** Windows of a minute, end to end, from speed and ratio per minute; the first is the warm-up minute. */
export function someWindows(
  minutes: number,
  at: (minute: number) => { readonly speedMps: number; readonly ratio: number; readonly unjudged?: string },
): ReportWindow[] {
  let startM = 0;
  return Array.from({ length: minutes }, (_, minute) => {
    const { speedMps, ratio, unjudged = minute === 0 ? 'firstMinute' : undefined } = at(minute);
    const endM = startM + speedMps * windowS;
    const place = { startS: minute * windowS, endS: (minute + 1) * windowS, startM, endM };
    startM = endM;
    const window = aWindow(speedMps, ratio, place);
    return unjudged === undefined ? window : { ...window, level: 'none' as const, unjudged };
  });
}

/** A smooth, repeatable wobble between -1 and 1. */
export function wobble(minute: number): number {
  return Math.sin(minute * 1.7) * 0.6 + Math.sin(minute * 0.61 + 1) * 0.4;
}

/** The stretch that the windows from one minute up to another make up. */
export function aStretch(windows: readonly ReportWindow[], from: number, to: number): ReportStretch {
  const part = windows.slice(from, to);
  const mean = (of: (window: ReportWindow) => number | null) =>
    part.reduce((sum, window) => sum + (of(window) ?? NaN), 0) / part.length;
  return {
    basis: 'population',
    level: mean((window) => window.z) < -1.7 ? 'likely' : 'possible',
    confidence: 'moderate',
    startS: part[0]?.startS ?? 0,
    endS: part[part.length - 1]?.endS ?? 0,
    startM: part[0]?.startM ?? 0,
    endM: part[part.length - 1]?.endM ?? 0,
    judgedS: part
      .filter(({ unjudged }) => unjudged === undefined)
      .reduce((sum, { startS, endS }) => sum + endS - startS, 0),
    speedMps: mean((window) => window.speedMps),
    cadenceSpm: mean((window) => window.cadenceSpm),
    stepLengthM: mean((window) => window.stepLengthM),
    gradePct: 0.4,
    expectedCadenceSpm: mean((window) => window.expectedCadenceSpm),
    z: mean((window) => window.z),
  };
}

const ordinaryRun: Report['run'] = {
  startTime: '2026-05-03T06:12:00.000Z',
  timeZone: 'Europe/Zurich',
  sport: 'running',
  subSport: 'generic',
  distanceM: 10_040,
  elapsedTimeS: 3_610,
  movingTimeS: 3_540,
  runningTimeS: 3_420,
  source: {
    format: 'fit',
    sha256: 'a'.repeat(64),
    bytes: 182_334,
    device: 'Garmin Forerunner 255',
    outcome: 'read',
    channels: [
      {
        channel: 'cadenceSpm',
        source: 'record.cadence + fractional_cadence',
        coverage: 0.99,
        used: true,
        reason: 'native',
      },
      {
        channel: 'speedMps',
        source: 'record.enhanced_speed',
        coverage: 1,
        used: true,
        reason: 'measured by the watch',
      },
      {
        channel: 'speedMps',
        source: 'positions',
        coverage: 0.98,
        used: false,
        reason: 'the watch measures it itself',
      },
      {
        channel: 'altitudeM',
        source: 'record.enhanced_altitude',
        coverage: 1,
        used: true,
        reason: 'the only one',
      },
    ],
  },
  cadenceScale: { counted: 'oneFoot', decidedBy: 'the FIT format counts one foot' },
  warnings: [],
  stated: { distanceM: 10_040, timerTimeS: 3_548, avgCadenceSpm: 160 },
};

function ordinaryGait(): Report['gait'] {
  const windows = someWindows(58, (minute) => ({
    speedMps: 2.95 + 0.25 * wobble(minute),
    ratio: 1.0 + 0.02 * wobble(minute + 7),
  }));
  return {
    cadenceSpm: { median: 166, p10: 160, p90: 171 },
    stepLengthM: { median: 1.07, p10: 0.98, p90: 1.15 },
    strideLengthM: { median: 2.14, p10: 1.96, p90: 2.3 },
    speedMps: { median: 2.95, p10: 2.7, p90: 3.2 },
    expectedCadenceSpm: expectedSpm(2.95),
    cadenceRatio: 1.0,
    z: 0.03,
    froude: 0.94,
    stepLengthByLeg: 1.13,
    judgedShare: 0.86,
    judgedS: 2_940,
    unjudged: [
      { reason: 'uphill', timeS: 240 },
      { reason: 'firstMinute', timeS: 60 },
      { reason: 'walking', timeS: 120 },
    ],
    height: { heightM, source: 'runner' },
    stretches: [],
    windows,
    averages: { runningSpm: 165.4, allSpm: 160.2, statedSpm: 160 },
  };
}

const ordinaryVerdict: Report['verdict'] = {
  level: 'none',
  confidence: 'moderate',
  headline: 'Your steps were as quick as expected for your height and pace.',
  because: [
    'Where it could be judged, your cadence was within 1 % of what runners of your height show at this pace.',
  ],
  limits: [
    'A watch does not see your foot. It sees speed and cadence, and so the length of your step.',
    'One run is one run: a pattern needs several.',
  ],
};

/** A report made by hand: an ordinary run without a flag, with the given parts in place of its own. */
export function aReport(parts: ReportParts = {}): Report {
  return {
    schema: reportSchemaId,
    language: parts.language ?? 'en',
    method: { version: '1.0.0', thresholds: { ...thresholds } },
    run: {
      ...ordinaryRun,
      ...parts.run,
      source: { ...ordinaryRun.source, ...parts.run?.source, ...parts.source },
    },
    gait: { ...ordinaryGait(), ...parts.gait },
    verdict: { ...ordinaryVerdict, ...parts.verdict },
    ownBaseline: parts.ownBaseline ?? null,
    context: parts.context ?? null,
    dynamics: parts.dynamics ?? null,
    quality: parts.quality ?? null,
    safety: parts.safety ?? { redFlag: 'none', because: [] },
    target: parts.target ?? null,
    advice: (parts.advice ?? standingAdvice()).map((item) => ({
      ...item,
      because: [...item.because],
      references: [...item.references],
    })),
  };
}

/** A 10 km run in which the second half has long, slow steps: two stretches, level likely. */
export function aLikelyReport(parts: ReportParts = {}): Report {
  const windows = someWindows(58, (minute) => ({
    speedMps: 2.9 + 0.3 * wobble(minute) + (minute > 50 ? 0.4 : 0),
    ratio:
      (minute >= 18 && minute < 25 ? 0.925 : minute >= 33 && minute < 52 ? 0.885 : 0.965) +
      0.008 * wobble(minute + 3),
    ...(minute >= 26 && minute < 30 && { unjudged: 'uphill' }),
  }));
  return aReport({
    run: {
      warnings: [{ code: 'gap', message: 'Nothing was recorded for 41 seconds.', atS: 1_584 }],
      ...parts.run,
    },
    gait: {
      windows,
      stretches: [aStretch(windows, 18, 25), aStretch(windows, 33, 52)],
      cadenceSpm: { median: 155, p10: 145, p90: 161 },
      stepLengthM: { median: 1.14, p10: 1.04, p90: 1.27 },
      strideLengthM: { median: 2.28, p10: 2.08, p90: 2.54 },
      expectedCadenceSpm: expectedSpm(2.95),
      cadenceRatio: 0.943,
      z: -0.94,
      averages: { runningSpm: 152.1, allSpm: 146, statedSpm: 146 },
      ...parts.gait,
    },
    verdict: {
      level: 'likely',
      confidence: 'moderate',
      headline: 'For 26 minutes your steps were long and slow for your pace and height.',
      because: [
        'From 5.8 km to 9.2 km you took 147 steps a minute; runners of your height take about 166 at this pace.',
        'The same showed from 3.1 km to 4.4 km, less clearly.',
      ],
      limits: ordinaryVerdict.limits,
      ...parts.verdict,
    },
    advice: parts.advice ?? someAdvice(),
    ...(parts.source && { source: parts.source }),
    ...(parts.safety && { safety: parts.safety }),
  });
}

/** A run recorded without cadence: nothing can be judged, and the report says which setting brings it. */
export function aReportWithoutCadence(parts: ReportParts = {}): Report {
  const windows = someWindows(58, (minute) => ({ speedMps: 2.9 + 0.2 * wobble(minute), ratio: 1 })).map(
    (window) => ({
      ...window,
      cadenceSpm: null,
      stepLengthM: null,
      z: null,
      unjudged: 'noCadence',
    }),
  );
  return aReport({
    run: {
      cadenceScale: null,
      timeZone: null,
      warnings: [{ code: 'noCadence', message: 'The file holds no cadence.' }],
      ...parts.run,
    },
    source: { format: 'gpx', device: null, channels: [], ...parts.source },
    gait: {
      windows,
      cadenceSpm: null,
      stepLengthM: null,
      strideLengthM: null,
      expectedCadenceSpm: null,
      cadenceRatio: null,
      z: null,
      stepLengthByLeg: null,
      judgedShare: 0,
      judgedS: 0,
      unjudged: [{ reason: 'noCadence', timeS: 3_420 }],
      height: { heightM: 1.7, source: 'assumed' },
      averages: null,
      ...parts.gait,
    },
    verdict: {
      level: 'unknown',
      confidence: 'none',
      headline: 'This recording holds no cadence, so your steps cannot be judged.',
      because: ['Switch on cadence recording in the watch, or wear a foot pod, and send the next run.'],
      limits: ordinaryVerdict.limits,
      ...parts.verdict,
    },
  });
}

/** A treadmill run whose speed the watch inferred from the arm: everything at low confidence, no altitude. */
export function aTreadmillReport(parts: ReportParts = {}): Report {
  const windows = someWindows(30, () => ({ speedMps: 2.78, ratio: 0.93 })).map((window) => ({
    ...window,
    gradePct: null,
  }));
  return aReport({
    run: {
      subSport: 'treadmill',
      stated: { distanceM: 5_004, timerTimeS: 1_800 },
      distanceM: 5_004,
      elapsedTimeS: 1_800,
      movingTimeS: 1_800,
      runningTimeS: 1_800,
      ...parts.run,
    },
    gait: {
      windows,
      stretches: [{ ...aStretch(windows, 1, 30), confidence: 'low', gradePct: null }],
      cadenceSpm: { median: 152, p10: 151, p90: 153 },
      stepLengthM: { median: 1.1, p10: 1.09, p90: 1.11 },
      strideLengthM: { median: 2.2, p10: 2.18, p90: 2.22 },
      speedMps: { median: 2.78, p10: 2.78, p90: 2.78 },
      expectedCadenceSpm: expectedSpm(2.78),
      cadenceRatio: 0.93,
      z: -1.18,
      averages: { runningSpm: 152, allSpm: 152 },
      unjudged: [{ reason: 'firstMinute', timeS: 60 }],
      judgedShare: 29 / 30,
      judgedS: 1_740,
      ...parts.gait,
    },
    verdict: {
      level: 'possible',
      confidence: 'low',
      headline: 'Your steps may have been long and slow for your pace and height.',
      because: ['The watch inferred your speed from your arm, so step length is an estimate.'],
      limits: ordinaryVerdict.limits,
      ...parts.verdict,
    },
    advice: parts.advice ?? someAdvice(),
  });
}

/** A half marathon in Denver, for a runner who reads miles. */
export function aHalfMarathonReport(): Report {
  const windows = someWindows(118, (minute) => ({
    speedMps: 2.98 + 0.15 * wobble(minute / 3),
    ratio: 0.97 + 0.02 * wobble(minute),
  }));
  return aReport({
    run: {
      timeZone: 'America/Denver',
      startTime: '2026-03-08T15:30:00.000Z',
      distanceM: 21_110,
      elapsedTimeS: 7_090,
    },
    gait: { windows },
  });
}
