import {
  aGaitAnalysis,
  aHardlyJudgedRun,
  aLikelyPattern,
  aPossiblePattern,
  aRunWithWalkBreaks,
  aWalk,
  gaitStretch,
} from '../../../test/builders/a-gait-analysis.js';
import { articleIds } from './advice.js';
import { becauseOf } from './because.js';

describe('why a piece of advice is given', () => {
  it('is the longest stretch for shorter steps', () => {
    const gait = aLikelyPattern({ stretches: [gaitStretch(5, 8, 0.85), gaitStretch(20, 31, 0.89)] });
    expect(becauseOf('short-quick', gait)).toEqual([
      'From minute 20 to 31 you took 148 steps a minute; about 166 are expected for that pace and height: 11 % fewer.',
    ]);
  });

  it('tells why there is no number to reach', () => {
    expect(becauseOf('short-quick', aPossiblePattern({ z: -0.4 }))[1]).toMatch(/close to what is expected/);
    expect(becauseOf('short-quick', aPossiblePattern())).toHaveLength(1);
  });

  it('is that a video sees what a watch does not', () => {
    expect(becauseOf('overstriding', aLikelyPattern())).toEqual([
      'Your steps were long and slow. A watch does not see where the foot lands; a video does.',
    ]);
  });

  it('of a run without a flag is that nothing asks for a change', () => {
    expect(becauseOf('listen', aGaitAnalysis())).toEqual([
      'Nothing in this run asks you to change your steps.',
    ]);
    expect(becauseOf('overstriding', aGaitAnalysis())).toEqual([]);
  });

  it('never says that nothing asks for a change when the steps were long and slow in short pieces', () => {
    const all = articleIds.flatMap((id) => becauseOf(id, aRunWithWalkBreaks())).join(' ');
    expect(all).not.toMatch(/Nothing in this run/);
    expect(becauseOf('overstriding', aRunWithWalkBreaks())).toEqual([
      'For 10 minutes in all your steps were long and slow, in pieces too short to count. A watch does not see where the foot lands; a video does.',
    ]);
    expect(becauseOf('overstriding', aRunWithWalkBreaks(0.92))[0]).toMatch(/your steps may have been long/);
  });

  it('of a walk is that it holds no running', () => {
    expect(becauseOf('overstriding', aWalk())).toEqual(['This recording holds walking, no running.']);
  });

  it('of a run that could not be judged is just that', () => {
    expect(becauseOf('overstriding', aHardlyJudgedRun())).toEqual(['This recording could not be judged.']);
    expect(becauseOf('lower-body', aHardlyJudgedRun())).toEqual([]);
  });

  it('is told in whole sentences, whatever the advice and the run', () => {
    for (const gait of [aGaitAnalysis(), aLikelyPattern(), aPossiblePattern(), aHardlyJudgedRun()]) {
      for (const sentence of articleIds.flatMap((id) => becauseOf(id, gait))) {
        expect(sentence).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('is empty when a level has no stretch to show, rather than made up', () => {
    expect(articleIds.flatMap((id) => becauseOf(id, aLikelyPattern({ stretches: [] })))).toEqual([]);
  });
});
