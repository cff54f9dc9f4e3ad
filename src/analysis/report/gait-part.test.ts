import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aLikelyPattern,
  gaitStretch,
  gaitWindows,
} from '../../../test/builders/a-gait-analysis.js';
import { gaitPart } from './gait-part.js';

describe('the measured part of a report', () => {
  it('rounds to what a watch can measure', () => {
    expect(gaitPart(aGaitAnalysis())).toMatchObject({
      cadenceSpm: { median: 166.1, p10: 160, p90: 172 },
      stepLengthM: { median: 1.084, p10: 1.02, p90: 1.15 },
      strideLengthM: { median: 2.167, p10: 2.04, p90: 2.3 },
      speedMps: { median: 3, p10: 2.8, p90: 3.2 },
      expectedCadenceSpm: 166.4,
      cadenceRatio: 0.995,
      z: -0.05,
      froude: 0.972,
      stepLengthByLeg: 1.149,
      judgedShare: 0.944,
      judgedS: 3_400,
    });
  });

  it('keeps stride twice the step', () => {
    const { stepLengthM, strideLengthM } = gaitPart(aGaitAnalysis());
    expect(strideLengthM?.median).toBeCloseTo(2 * (stepLengthM?.median ?? NaN), 2);
  });

  it('has null, never 0, for what does not exist', () => {
    expect(gaitPart(aGaitWithoutCadence())).toMatchObject({
      cadenceSpm: null,
      stepLengthM: null,
      strideLengthM: null,
      expectedCadenceSpm: null,
      cadenceRatio: null,
      z: null,
      froude: null,
      stepLengthByLeg: null,
      averages: null,
    });
  });

  it('has no spread with a hole in it', () => {
    const { cadenceSpm } = gaitPart(aGaitAnalysis({ cadenceSpm: { median: 166, p10: NaN, p90: 171 } }));
    expect(cadenceSpm).toBeNull();
  });

  it('says for which height the expectation is, and where that comes from', () => {
    expect(gaitPart(aGaitAnalysis()).height).toEqual({ heightM: 1.78, source: 'runner' });
  });

  it('keeps averages beside the watch’s own, and without it', () => {
    expect(gaitPart(aGaitAnalysis()).averages).toEqual({ runningSpm: 165.4, allSpm: 163.2, statedSpm: 163 });
    const alone = aGaitAnalysis({ cadenceAverages: { runningSpm: 165, allSpm: 163 } });
    expect(gaitPart(alone).averages).toEqual({ runningSpm: 165, allSpm: 163 });
  });
});

describe('windows and stretches', () => {
  it('are all there, in the order of the run', () => {
    const { windows, stretches } = gaitPart(aLikelyPattern());
    expect(windows).toHaveLength(60);
    expect(stretches.map(({ startS, endS, level }) => [startS, endS, level])).toEqual([
      [600, 900, 'possible'],
      [1_200, 3_000, 'likely'],
    ]);
  });

  it('carry how much of a stretch was judged, which walk breaks make less than its length', () => {
    const stretches = [gaitStretch(10, 20, 0.9, { judgedS: 480.04 })];
    expect(gaitPart(aLikelyPattern({ stretches })).stretches[0]?.judgedS).toBe(480);
  });

  it('have null for what was not measured', () => {
    const [window] = gaitPart(aGaitWithoutCadence()).windows;
    expect(window).toMatchObject({ cadenceSpm: null, stepLengthM: null, z: null, unjudged: 'noCadence' });
    const stretches = [
      gaitStretch(10, 20, 0.9, { gradePct: null }),
      gaitStretch(30, 40, 0.9, { gradePct: NaN }),
    ];
    expect(gaitPart(aLikelyPattern({ stretches })).stretches.map(({ gradePct }) => gradePct)).toEqual([
      null,
      null,
    ]);
  });

  it('name a reason only where they were not judged', () => {
    const [first, second] = gaitPart(aGaitAnalysis()).windows;
    expect(first?.unjudged).toBe('firstMinute');
    expect(second).not.toHaveProperty('unjudged');
  });

  it('are left out where there is no distance to draw them at', () => {
    const windows = gaitWindows(3, () => ({ speedMps: NaN, ratio: 1, unjudged: 'noSpeed' }));
    expect(gaitPart(aGaitWithoutCadence({ windows })).windows).toEqual([]);
  });
});
