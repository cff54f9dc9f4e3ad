import fc from 'fast-check';
import {
  aGaitAnalysis,
  aHardlyJudgedRun,
  aLikelyPattern,
  aPossiblePattern,
  aRunWithWalkBreaks,
  gaitWindows,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import { anOwnBaseline } from '../../../test/builders/some-findings.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { cadenceTarget, type TargetFacts } from './cadence-target.js';
import type { Symptoms } from './symptoms.js';

const pain: Symptoms = { painDuring: 3, places: ['lowBack'], signs: [] };

/** Half an hour at 3 m/s with so much of the expected 166.2 steps a minute. */
const runAt = (ratio: number, parts: Partial<GaitAnalysis> = {}) =>
  aLikelyPattern({ windows: gaitWindows(30, () => ({ speedMps: 3, ratio })), z: -1.5, ...parts });

describe('cadences to try', () => {
  it('are 5 % more, at most 10 %', () => {
    // 166.2 · 0.85 = 141.3 → 148.3 and 155.4
    expect(cadenceTarget({ gait: runAt(0.85) })?.rows).toEqual([
      { speedMps: 3, fromSpm: 141, toSpm: 148, mostSpm: 155 },
    ]);
  });

  it('are a step from the own cadence, whatever others do', () => {
    // 166.2 · 0.94 = 156.2 → 164.0 and 171.8
    expect(cadenceTarget({ gait: runAt(0.94) })?.usual).toMatchObject({
      fromSpm: 156,
      toSpm: 164,
      mostSpm: 171,
    });
  });

  it('are given to a runner with a complaint whose cadence is as expected', () => {
    const usual = runAt(1.01, { z: 0.2, level: 'none', stretches: [] });
    expect(cadenceTarget({ gait: usual })).toBeUndefined();
    expect(cadenceTarget({ gait: usual, symptoms: pain })?.usual).toMatchObject({ fromSpm: 168, toSpm: 176 });
  });

  it('are given for the paces of this run, a quicker one for a faster pace', () => {
    const windows = gaitWindows(41, (minute) => ({ speedMps: 2.6 + 0.02 * minute, ratio: 0.88 }));
    const target = cadenceTarget({ gait: runAt(0.88, { windows }) });
    expect(target?.rows.map(({ speedMps }) => speedMps)).toEqual([2.68, 2.89, 3.11, 3.32]);
    const aims = target?.rows.map(({ toSpm }) => toSpm) ?? [];
    expect(aims).toEqual([...aims].sort((one, other) => one - other));
    expect(target?.usual.speedMps).toBe(2.89);
  });

  it('begin at the own line where earlier runs gave one', () => {
    const gait = runAt(0.9, { ownBaseline: anOwnBaseline({ level: 'possible' }) });
    // 150 · (3 / 2.8)^0.1 = 151.04
    expect(cadenceTarget({ gait })?.usual).toMatchObject({ fromSpm: 151, toSpm: 159 });
  });

  it('say whether they rest on earlier runs or on this one', () => {
    const own = anOwnBaseline({ level: 'possible' });
    expect(cadenceTarget({ gait: runAt(0.9, { ownBaseline: own }) })?.basis).toBe('own');
    expect(cadenceTarget({ gait: runAt(0.9) })?.basis).toBe('run');
  });

  it('are not given for paces that the expectation was not made from', () => {
    const windows = gaitWindows(41, (minute) => ({ speedMps: 3.7 + 0.02 * minute, ratio: 0.88 }));
    const speeds = cadenceTarget({ gait: runAt(0.88, { windows }) })?.rows.map(({ speedMps }) => speedMps);
    expect(speeds).toEqual([3.78, 3.99]);
  });

  it('need more than one unusual stretch in a run as usual: there the own steps are enough', () => {
    const stretch = anOwnBaseline({ level: 'likely' });
    const shift = { changePct: -4, z: -2.5, level: 'possible', twoInARow: false } as const;
    const unflagged = { level: 'none', stretches: [] } as const;
    expect(cadenceTarget({ gait: runAt(0.9, { ...unflagged, ownBaseline: stretch }) })).toBeUndefined();
    const slow = runAt(0.9, { ...unflagged, ownBaseline: { ...stretch, wholeRun: shift } });
    expect(cadenceTarget({ gait: slow })).toBeDefined();
  });

  it.each<readonly [string, TargetFacts]>([
    ['nothing was flagged', { gait: aGaitAnalysis() }],
    ['the steps come in pieces too short for a level', { gait: aRunWithWalkBreaks() }],
    ['the level is unknown', { gait: aHardlyJudgedRun({ z: -2 }), symptoms: pain }],
    ['z of the run is above -1', { gait: aPossiblePattern({ z: -0.99 }) }],
    ['there is no z', { gait: aPossiblePattern({ z: undefined }) }],
    ['z is no number', { gait: aPossiblePattern({ z: NaN }) }],
    ['the watch guessed the speed', { gait: runAt(0.85, { reasons: reasons('speedInferred') }) }],
    [
      'few minutes were judged of a faulty recording',
      { gait: runAt(0.85, { confidence: 'low', judgedS: 500, reasons: reasons('noAltitude') }) },
    ],
    ['a sign needs a professional', { gait: runAt(0.85), symptoms: { places: [], signs: ['weakness'] } }],
    ['pain needs one', { gait: runAt(0.85), symptoms: { painAfter: 8, places: [], signs: [] } }],
    ['steps are quicker than those of most, pain or not', { gait: runAt(1.08, { z: 1.3 }), symptoms: pain }],
    ['no window was judged', { gait: runAt(0.85, { windows: [] }) }],
  ])('do not exist when %s', (_, facts) => {
    expect(cadenceTarget(facts)).toBeUndefined();
  });

  it('exist from z = -1 on, and above it for a runner with a complaint', () => {
    expect(cadenceTarget({ gait: aPossiblePattern({ z: -1 }) })).toBeDefined();
    const close = runAt(0.96, { z: -0.6, level: 'none', stretches: [] });
    expect(cadenceTarget({ gait: close })).toBeUndefined();
    expect(cadenceTarget({ gait: close, symptoms: pain })?.usual).toMatchObject({ fromSpm: 160, toSpm: 168 });
  });

  it('always lie above the own cadence and never beyond 10 %', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.7, max: 1, noNaN: true }),
        fc.double({ min: 0.005, max: 0.05, noNaN: true }),
        (ratio, rise) => {
          const windows = gaitWindows(40, (minute) => ({ speedMps: 2.4 + rise * minute, ratio }));
          for (const row of cadenceTarget({ gait: runAt(ratio, { windows }) })?.rows ?? []) {
            expect(row.toSpm).toBeGreaterThan(row.fromSpm);
            expect(row.toSpm).toBeLessThanOrEqual(row.mostSpm);
            expect(row.mostSpm).toBeLessThanOrEqual((row.fromSpm + 0.5) * 1.1);
            expect(row.toSpm).toBeLessThanOrEqual((row.fromSpm + 0.5) * 1.05 + 0.5);
          }
        },
      ),
    );
  });
});
