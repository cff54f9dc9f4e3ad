import {
  aGaitAnalysis,
  aHardlyJudgedRun,
  aLikelyPattern,
  aRunWithWalkBreaks,
} from '../../../test/builders/a-gait-analysis.js';
import { slowPieces } from './slow-pieces.js';

describe('long, slow steps in pieces too short for a stretch', () => {
  it('are counted in judged minutes: walking and the first minute are not steps of a run', () => {
    // Ten of its 21 minutes are judged, each of them at 83 % of the expected cadence.
    expect(slowPieces(aRunWithWalkBreaks())).toEqual({ timeS: 600, likely: true });
  });

  it('are likely only from the edge of that level', () => {
    expect(slowPieces(aRunWithWalkBreaks(0.9))?.likely).toBe(true);
    expect(slowPieces(aRunWithWalkBreaks(0.91))?.likely).toBe(false);
  });

  it('are those of a run that as a whole lies at or beyond the first level', () => {
    expect(slowPieces(aRunWithWalkBreaks(0.94))).toBeDefined();
    expect(slowPieces(aRunWithWalkBreaks(0.941))).toBeUndefined();
    expect(slowPieces(aGaitAnalysis())).toBeUndefined();
  });

  it('are told apart from a level and from what is unknown', () => {
    expect(slowPieces(aLikelyPattern())).toBeUndefined();
    expect(slowPieces(aHardlyJudgedRun({ cadenceRatio: 0.8 }))).toBeUndefined();
    expect(slowPieces(aGaitAnalysis({ cadenceRatio: undefined }))).toBeUndefined();
  });
});
