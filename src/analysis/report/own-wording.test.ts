import { aGaitAnalysis, gaitStretch, reasons } from '../../../test/builders/a-gait-analysis.js';
import type { OwnBaseline } from '../gait/own-baseline.js';
import { ownBaselinePart, ownBaselineSchema } from './parts/own-baseline-part.js';

const compared: OwnBaseline = {
  state: 'compared',
  surface: 'road',
  runs: 12,
  missingRuns: 0,
  oddRuns: 0,
  level: 'none',
  fit: {
    cadenceSpm: 165.42,
    slope: 0.11234,
    withinSd: 0.0131,
    betweenSd: 0.0142,
    correlation: 0.68,
    minSpeedMps: 2.4,
    maxSpeedMps: 3.3,
  },
  wholeRun: { changePct: -0.8, z: -0.4, level: 'none', twoInARow: false },
};
const ownStretch = gaitStretch(21, 27, 0.95, { basis: 'ownBaseline', level: 'likely' });

function partOf(
  own: Partial<OwnBaseline>,
  rest: Parameters<typeof aGaitAnalysis>[0] = {},
  language: 'en' | 'de' = 'en',
) {
  const gait = aGaitAnalysis({ ownBaseline: { ...compared, ...own }, ownConfidence: 'moderate', ...rest });
  const part = ownBaselinePart(gait, language);
  if (part === null) throw new Error('no part');
  expect(() => ownBaselineSchema.parse(part)).not.toThrow();
  return part;
}

describe('a run against the runner’s own runs', () => {
  it('says how many runs are missing', () => {
    const first = { state: 'fewRuns', level: 'unknown', fit: undefined, wholeRun: undefined } as const;
    expect(partOf({ ...first, runs: 1, missingRuns: 2 }).headline).toBe(
      'You cannot be compared with yourself yet: 2 more runs on the road are needed.',
    );
    expect(partOf({ ...first, runs: 2, missingRuns: 1, surface: 'treadmill' }).headline).toContain(
      'one more run on the treadmill is needed',
    );
  });

  it('names no ground where the watch guessed the speed', () => {
    const few = { state: 'fewRuns', level: 'unknown', fit: undefined, wholeRun: undefined } as const;
    const quality = { quality: { recordingIntervalS: 1, speedKind: 'inferred' } } as never;
    expect(partOf({ ...few, missingRuns: 3, surface: 'treadmill' }, quality).headline).toBe(
      'You cannot be compared with yourself yet: 3 earlier runs of this kind are needed.',
    );
  });

  it('says which channel is missing', () => {
    const bare = { state: 'notMeasured', level: 'unknown', fit: undefined, wholeRun: undefined } as const;
    expect(partOf(bare, { reasons: reasons('noCadence') }).headline).toBe(
      'Without cadence this run cannot be compared.',
    );
    expect(partOf(bare, { reasons: reasons('noSpeed') }, 'de').headline).toContain('Ohne Tempo');
  });

  it('says that nothing stood out, and how the whole run lay in what is ordinary', () => {
    const { headline, because } = partOf({});
    expect(headline).toBe('Compared with your last 12 runs on the road, your steps were as usual for you.');
    expect(because).toEqual([
      'Over the whole run you took 1 % fewer steps than usual at the same pace; 3 % either way is ordinary from run to run.',
    ]);
  });

  it('names a stretch with its own cadence beside the usual one', () => {
    const part = partOf({ level: 'likely' }, { stretches: [gaitStretch(5, 9, 0.93), ownStretch] });
    expect(part.headline).toBe(
      'Compared with your own runs, your steps were longer and slower than usual for 6 minutes.',
    );
    expect(part.because[0]).toMatch(/^From minute 21 to 27 you took \d+ steps a minute; .* \(5 % fewer\)\.$/);
    expect(part.because.join(' ')).toContain('your last 12 runs on the road');
  });

  it('is careful in its words when it is not sure', () => {
    const part = partOf({ level: 'likely' }, { stretches: [ownStretch], ownConfidence: 'low' });
    expect(part.headline).toContain('may have been');
  });

  it('lets one slow run be chance, without a flag, and two in a row count', () => {
    const shift = { changePct: -4.2, z: -2.6, twoInARow: false } as const;
    const once = partOf({ level: 'none', wholeRun: { ...shift, level: 'possible' } });
    expect(once.headline).toMatch(/longer and slower than usual for you; one such run can be chance/);
    expect(once.because[0]).toMatch(/4 % fewer steps than usual .* can be chance/);
    const twice = partOf({ level: 'likely', wholeRun: { ...shift, level: 'likely', twoInARow: true } });
    expect(twice.headline).toContain('and over the one before');
  });

  it('is as careful with two runs in a row when it is not sure', () => {
    const wholeRun = { changePct: -4.2, z: -2.6, level: 'likely', twoInARow: true } as const;
    expect(partOf({ level: 'likely', wholeRun }, { ownConfidence: 'low' }).headline).toContain(
      'may have been',
    );
  });

  it('never calls a run usual that was not, in either direction', () => {
    const off = (changePct: number) =>
      partOf({ surface: 'treadmill', wholeRun: { changePct, z: -1, level: 'none', twoInARow: false } });
    expect(off(-8).headline).toContain('longer and slower than usual');
    expect(off(-8).because[0]).not.toContain('ordinary');
    expect(off(6).headline).toContain('more steps than usual');
    expect(off(2).headline).toContain('as usual for you');
  });

  it('tells of a lasting change, the watch that came with it, and runs left out', () => {
    const sinceMs = Date.UTC(2026, 2, 9, 6);
    const lastingStep = { sinceMs, changePct: 3.6, runsSince: 5, newDevice: true };
    const because = partOf({ lastingStep, oddRuns: 1 }).because.join(' ');
    expect(because).toContain('Since 9 March 2026 you take 4 % more steps');
    expect(because).toContain('the watch changed then, too');
    expect(because).toContain('One earlier run was left out');
  });

  it.each([
    ['intervals', { context: { intervals: {} } }, /intervals/],
    ['a file without altitude', { reasons: reasons('noAltitude') }, /no altitude/],
    ['a sparse recording', { quality: { recordingIntervalS: 5 } }, /every 5 s/],
  ])('limits itself for %s', (_, parts, limit) => {
    expect(partOf({}, parts as never).limits.join(' ')).toMatch(limit);
  });

  it.each(['noisy', 'shortRun', 'newBaseline', 'notMeasured'] as const)('explains the state %s', (state) => {
    const bare = { state, level: 'unknown', fit: undefined, wholeRun: undefined, missingRuns: 2 } as const;
    expect(partOf(bare).headline.length).toBeGreaterThan(40);
    expect(partOf(bare).limits).toEqual([]);
  });

  it('speaks German', () => {
    const part = partOf({ level: 'likely' }, { stretches: [ownStretch] }, 'de');
    expect(part.headline).toBe(
      'Verglichen mit deinen eigenen Läufen waren deine Schritte 6 Minuten lang länger und langsamer als sonst.',
    );
    expect(part.because[0]).toMatch(/^Von Minute 21 bis 27 hast du \d+ Schritte pro Minute gemacht/);
  });

  it('is absent when nothing was compared or asked', () => {
    expect(ownBaselinePart(aGaitAnalysis(), 'en')).toBeNull();
  });
});
