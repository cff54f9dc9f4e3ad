import { anActivity } from '../../../test/builders/an-activity.js';
import { gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import type { Activity, WarningCode } from '../activity/activity.js';
import { confidenceOf, confidenceRules, type ConfidenceFacts } from './confidence.js';
import type { ReasonCode, Window } from './gait-analysis.js';

const warning = (code: WarningCode) => ({ code, message: 'said by the reader' });

/** Half an hour of judged windows. */
const judged: readonly Window[] = gaitWindows(30, () => ({ speedMps: 3, ratio: 0.92 }));

/** A well recorded, well known run. */
function facts(parts: Partial<ConfidenceFacts> = {}, activity: Partial<Activity> = {}): ConfidenceFacts {
  return {
    activity: anActivity({ parts: [{ durationS: 60, speedMps: 3, cadenceSpm: 160 }], ...activity }),
    expectation: { heightM: 1.78, heightSource: 'runner', sdLn: 0.06 },
    hasSpeed: true,
    hasCadence: true,
    level: 'possible',
    judged,
    levelWindows: [],
    runningS: 2000,
    unjudged: [{ reason: 'firstMinute', timeS: 60 }],
    ...parts,
  };
}

const codesOf = (given: ConfidenceFacts) => confidenceOf(given).reasons.map(({ code }) => code);
const share = (part: number, change: Partial<Window>) =>
  judged.map((window, k) => (k < part * judged.length ? { ...window, ...change } : window));

describe('the confidence', () => {
  test('of the best recorded run is moderate, since a watch sees no foot, other runners are no measure of one, and one run is no pattern', () => {
    expect(confidenceOf(facts()).confidence).toBe('moderate');
    expect(codesOf(facts())).toEqual(['populationOnly', 'oneRun', 'footNotSeen']);
  });

  test.each([
    ['possible', 'contradicts', 'low', 'dynamicsContradict'],
    ['likely', 'supports', 'moderate', 'dynamicsSupport'],
  ] as const)('of a %s pattern that contact time %s is %s', (level, bearing, confidence, code) => {
    const given = facts({ level, dynamics: { bearing, contactContradictsCadence: false } });
    expect(confidenceOf(given).confidence).toBe(confidence);
    expect(codesOf(given)).toContain(code);
  });

  test('is raised by contact time over one reason that lowers it, not over two, and never above moderate', () => {
    const supports = { bearing: 'supports', contactContradictsCadence: false } as const;
    const ungraded = { judged: share(1, { gradePct: NaN }), dynamics: supports };
    expect(confidenceOf(facts(ungraded)).confidence).toBe('moderate');
    expect(confidenceOf(facts({ ...ungraded, dynamics: undefined })).confidence).toBe('low');
    const cut = { warnings: [warning('truncated')] };
    expect(confidenceOf(facts(ungraded, cut)).confidence).toBe('low');
    expect(confidenceOf(facts({ dynamics: supports })).confidence).toBe('moderate');
  });

  test('of a run without a pattern does not depend on contact time', () => {
    const given = facts({
      level: 'none',
      dynamics: { bearing: 'contradicts', contactContradictsCadence: false },
    });
    expect(confidenceOf(given).confidence).toBe('moderate');
  });

  test('no longer rests on other runners alone once there are own runs to compare with', () => {
    expect(codesOf(facts({ hasOwnComparison: true }))).not.toContain('populationOnly');
  });

  test('of a run without a pattern is told the same way', () => {
    expect(confidenceOf(facts({ level: 'none' })).confidence).toBe('moderate');
  });

  test('is none when the level is unknown', () => {
    expect(confidenceOf(facts({ level: 'unknown', judged: [] })).confidence).toBe('none');
  });

  test('is low, not none, however much lowers it', () => {
    const poor = facts(
      {
        expectation: { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 },
        judged: share(1, { gradePct: NaN }),
      },
      {
        speedKind: 'inferred',
        recordingIntervalS: 10,
        warnings: [warning('smartRecording'), warning('truncated')],
      },
    );
    expect(confidenceOf(poor).confidence).toBe('low');
  });
});

describe('each reason', () => {
  const assumed = { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 } as const;
  const inFile = { heightM: 1.8, heightSource: 'file', sdLn: 0.06 } as const;

  test.each<[ReasonCode, string, ConfidenceFacts]>([
    ['heightUnknown', 'the height is assumed', facts({ expectation: assumed })],
    ['speedInferred', 'the watch guessed the speed indoors', facts({}, { speedKind: 'inferred' })],
    [
      'speedDerived',
      'speed was derived from sparse positions',
      facts({}, { speedKind: 'derived', recordingIntervalS: 7 }),
    ],
    [
      'extrapolatedSpeed',
      'a fifth was run faster than the model',
      facts({ judged: share(0.2, { speedMps: 4.2 }) }),
    ],
    ['littleJudged', 'less than half of the running was judged', facts({ runningS: 4_000 })],
    ['noAltitude', 'half has no altitude', facts({ judged: share(0.5, { gradePct: NaN }) })],
    [
      'smartRecording',
      'samples are far between',
      facts({}, { recordingIntervalS: 7, warnings: [warning('smartRecording')] }),
    ],
    [
      'extrapolatedSpeed',
      'a fifth of what makes the level was slower than the model, and little of the run',
      facts({ levelWindows: share(0.2, { speedMps: 1.9 }) }),
    ],
    [
      'noAltitude',
      'half of what makes the level has no altitude, and most of the run has',
      facts({ levelWindows: share(0.5, { gradePct: NaN }) }),
    ],
    ['partlyRead', 'the file was cut off', facts({}, { warnings: [warning('truncated')] })],
    ['partlyRead', 'a part was damaged', facts({}, { warnings: [warning('damagedPart')] })],
    [
      'cadenceScaleGuessed',
      'one foot or both was a guess',
      facts({}, { warnings: [warning('cadenceScaled')] }),
    ],
  ])('%s lowers it to low when %s', (code, _, given) => {
    expect(codesOf(given)).toContain(code);
    expect(confidenceOf(given).confidence).toBe('low');
  });

  test.each<[ReasonCode, string, ConfidenceFacts]>([
    ['heightFromFile', 'the height is the one in the watch', facts({ expectation: inFile })],
    ['speedDerived', 'positions are dense', facts({}, { speedKind: 'derived', recordingIntervalS: 1 })],
    [
      'smartRecording',
      'samples are near enough',
      facts({}, { recordingIntervalS: 4, warnings: [warning('smartRecording')] }),
    ],
    [
      'hilly',
      'half of the run went up or down',
      facts({
        unjudged: [
          { reason: 'uphill', timeS: 600 },
          { reason: 'downhill', timeS: 400 },
        ],
      }),
    ],
  ])('%s is told, and lowers nothing, when %s', (code, _, given) => {
    expect(codesOf(given)).toContain(code);
    expect(confidenceOf(given).confidence).toBe('moderate');
  });

  test.each<[ReasonCode, string, ConfidenceFacts]>([
    [
      'extrapolatedSpeed',
      'a tenth was faster than the model',
      facts({ judged: share(0.1, { speedMps: 4.2 }) }),
    ],
    ['noAltitude', 'a tenth has no altitude', facts({ judged: share(0.1, { gradePct: NaN }) })],
    [
      'extrapolatedSpeed',
      'a tenth of what makes the level was faster than the model',
      facts({ levelWindows: share(0.1, { speedMps: 4.2 }) }),
    ],
    [
      'noAltitude',
      'a tenth of what makes the level has no altitude',
      facts({ levelWindows: share(0.1, { gradePct: NaN }) }),
    ],
    ['hilly', 'a quarter went uphill', facts({ unjudged: [{ reason: 'uphill', timeS: 500 }] })],
    ['partlyRead', 'bytes followed its end', facts({}, { warnings: [warning('trailingBytes')] })],
    [
      'cadenceScaleGuessed',
      'there is no cadence',
      facts({ hasCadence: false }, { warnings: [warning('cadenceScaled')] }),
    ],
    ['littleJudged', 'half of the running was judged', facts({ runningS: 3_600 })],
    ['speedDerived', 'speed was measured', facts({}, { recordingIntervalS: 7 })],
  ])('%s is not told when %s', (code, _, given) => {
    expect(codesOf(given)).not.toContain(code);
  });

  test('is told once', () => {
    const codes = codesOf(facts({}, { speedKind: 'derived', warnings: [warning('smartRecording')] }));
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('carries the numbers that its sentence needs', () => {
    const { reasons } = confidenceOf(facts({ judged: share(0.2, { speedMps: 4.2 }), expectation: assumed }));
    expect(reasons.find(({ code }) => code === 'extrapolatedSpeed')?.values.share).toBeCloseTo(0.2, 9);
    const fast = facts({ levelWindows: share(0.7, { speedMps: 4.2 }) });
    expect(confidenceOf(fast).reasons[0].values.share).toBeCloseTo(0.7, 9);
    expect(reasons.find(({ code }) => code === 'heightUnknown')?.values).toEqual({ heightM: 1.7 });
  });
});

describe('a run that could not be judged', () => {
  const unknown = (parts: Partial<ConfidenceFacts>, activity: Partial<Activity> = {}) =>
    codesOf(facts({ level: 'unknown', judged: [], ...parts }, activity));

  test('says that cadence is missing', () => {
    expect(unknown({ hasCadence: false })).toEqual(['noCadence', 'footNotSeen']);
  });

  test('says that speed is missing', () => {
    expect(unknown({ hasSpeed: false })).toEqual(['noSpeed', 'footNotSeen']);
  });

  test('says that too little could be judged, and how much is needed', () => {
    const { reasons } = confidenceOf(facts({ level: 'unknown', judged: judged.slice(0, 4) }));
    expect(reasons[0]).toEqual({
      code: 'fewJudgedMinutes',
      lowers: true,
      values: { judgedS: 240, neededS: 300 },
    });
  });

  test('says that hills or a damaged file are why', () => {
    expect(unknown({ unjudged: [{ reason: 'uphill', timeS: 1500 }] })).toEqual([
      'fewJudgedMinutes',
      'hilly',
      'footNotSeen',
    ]);
    expect(unknown({}, { warnings: [warning('truncated')] })).toContain('partlyRead');
  });

  test('says nothing of a comparison that was not made', () => {
    const codes = unknown({ expectation: { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 } });
    expect(codes).not.toContain('heightUnknown');
    expect(codes).not.toContain('populationOnly');
  });
});

describe('the table', () => {
  test('has a row for every reason that lowers, limits or caps', () => {
    const codes: readonly ReasonCode[] = [
      'noCadence',
      'noSpeed',
      'fewJudgedMinutes',
      'littleJudged',
      'hilly',
      'partlyRead',
      'cadenceScaleGuessed',
      'speedInferred',
      'dynamicsContradict',
      'dynamicsSupport',
      'intervals',
      'heightUnknown',
      'extrapolatedSpeed',
      'noAltitude',
      'speedDerived',
      'smartRecording',
      'heightFromFile',
      'populationOnly',
      'oneRun',
      'footNotSeen',
    ];
    expect([...new Set(confidenceRules.map(({ code }) => code))]).toEqual(codes);
  });

  test('raises by contact time alone, which E5 allows', () => {
    const raising = confidenceRules.filter(({ effect }) => effect === 'raise').map(({ code }) => code);
    expect(raising).toEqual(['dynamicsSupport']);
  });
});
