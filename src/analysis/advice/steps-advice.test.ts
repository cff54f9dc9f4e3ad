import {
  aLikelyPattern,
  aPossiblePattern,
  gaitStretch,
  gaitWindows,
} from '../../../test/builders/a-gait-analysis.js';
import { pairedAdvice } from '../../../test/builders/paired-advice.js';

describe('the target', () => {
  it('is written with the numbers of the runner', () => {
    // 3 m/s and 1.78 m: 166.2 expected; 30 of 59 minutes at 88 %, the others at 93 and 97 %.
    const { text, because } = pairedAdvice(aLikelyPattern(), 'short-quick');
    expect(text).toBe(
      'If the video shows the heel landing well ahead of the hip, or without a video as a careful experiment: stay at your usual pace and go from 147 to 154 steps a minute (about 5 % more; not above 161).',
    );
    expect(because).toEqual([
      'From minute 20 to 50 you took 146 steps a minute; about 166 are expected for that pace and height: 12 % fewer.',
    ]);
  });

  it('says that other paces have other numbers, where there were some', () => {
    const windows = gaitWindows(30, (minute) => ({ speedMps: 2.6 + 0.03 * minute, ratio: 0.88 }));
    expect(pairedAdvice(aLikelyPattern({ windows }), 'short-quick').text).toMatch(
      /Your other paces have numbers of/,
    );
  });

  it('does not speak of a height that is not known', () => {
    const gait = aLikelyPattern({ expectation: { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 } });
    expect(pairedAdvice(gait, 'short-quick').because.join()).not.toMatch(/height/);
  });

  it('is left out, and the reason told, when the run as a whole was close to expected', () => {
    const { text, because } = pairedAdvice(aPossiblePattern({ z: -0.6 }), 'short-quick');
    expect(text).not.toMatch(/go from/);
    expect(text).toMatch(/a little is enough/);
    expect(because.join(' ')).toMatch(/no target for all of it/);
  });

  it('comes with how to practise; when to stop is left to the plan', () => {
    for (const gait of [aLikelyPattern(), aPossiblePattern()]) {
      expect(pairedAdvice(gait, 'short-quick').how).toMatch(
        /metronome.*about 8 runs in 4 weeks.*after 3 months/,
      );
      expect(pairedAdvice(gait, 'mid-foot').how).not.toMatch(/Achilles/);
    }
  });

  it('without one, steps are counted, and the rest of the run is what to come back to', () => {
    // From minute 20 to 32 of an hour around 166 a minute.
    const { how } = pairedAdvice(aPossiblePattern({ z: -0.6 }), 'short-quick');
    expect(how).toMatch(/Count your steps for 20 seconds.*Stop if calf.*you took about 16\d steps a minute/);
    const all = aPossiblePattern({ z: -0.6, stretches: [gaitStretch(0, 60, 0.925)] });
    expect(pairedAdvice(all, 'short-quick').how).toMatch(/or if pain grows\.$/);
  });

  it('sounds no surer than the level', () => {
    expect(pairedAdvice(aPossiblePattern(), 'overstriding').because.join()).toMatch(/may have been/);
    expect(pairedAdvice(aLikelyPattern(), 'overstriding').because.join()).toMatch(/were long/);
  });
});
