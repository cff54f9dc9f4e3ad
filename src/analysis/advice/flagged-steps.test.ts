import { aGaitAnalysis, gaitStretch } from '../../../test/builders/a-gait-analysis.js';
import { flaggedSteps } from './flagged-steps.js';

const withStretches = (...stretches: ReturnType<typeof gaitStretch>[]) =>
  flaggedSteps(aGaitAnalysis({ stretches, elapsedTimeS: 3_600 }));

describe('the flagged stretches of a run', () => {
  it('do not exist in a run without any', () => {
    expect(withStretches()).toBeUndefined();
  });

  it('are listed longest first', () => {
    const flagged = withStretches(
      gaitStretch(1, 4, 0.93),
      gaitStretch(10, 30, 0.93),
      gaitStretch(40, 45, 0.93),
    );
    expect(flagged?.stretches.map(({ startS }) => startS)).toEqual([600, 2_400, 60]);
  });

  it('are not longer for the walk breaks in them', () => {
    const flagged = withStretches(gaitStretch(1, 20, 0.93, { judgedS: 300 }), gaitStretch(30, 38, 0.93));
    expect(flagged?.stretches.map(({ startS }) => startS)).toEqual([1_800, 60]);
  });

  it('leave out those against the own baseline', () => {
    expect(withStretches(gaitStretch(10, 20, 0.96, { basis: 'ownBaseline' }))).toBeUndefined();
  });

  it('are late when they all begin in the last third', () => {
    expect(withStretches(gaitStretch(40, 58, 0.9))?.late).toBe(true);
    expect(withStretches(gaitStretch(39, 58, 0.9))?.late).toBe(false);
    expect(withStretches(gaitStretch(5, 8, 0.9), gaitStretch(45, 58, 0.9))?.late).toBe(false);
  });
});
