import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aLikelyPattern,
  aPossiblePattern,
  aRunWithWalkBreaks,
  aWalk,
  gaitStretch,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import { aDescent, anOwnBaseline, aRunContext, aSlowingDrift } from '../../../test/builders/some-findings.js';
import { firstIds, paired, pairedAdvice, pairedIds } from '../../../test/builders/paired-advice.js';
import { someDynamics } from '../../../test/builders/some-dynamics.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { articleIds } from './advice.js';
import { pairAdvice } from './pair-advice.js';

const latePattern = aLikelyPattern({ stretches: [gaitStretch(45, 58, 0.88)] });
const shortStretch = aGaitAnalysis({ stretches: [gaitStretch(20, 23, 0.93)] });
const noSpeed = aGaitWithoutCadence({ reasons: reasons('noSpeed') });
const everyKind: readonly (readonly [string, GaitAnalysis])[] = [
  ['likely', aLikelyPattern()],
  ['likely, late in the run', latePattern],
  ['possible', aPossiblePattern()],
  ['a short stretch', shortStretch],
  ['none', aGaitAnalysis()],
  ['without cadence', aGaitWithoutCadence()],
  ['without speed', noSpeed],
  ['hardly judged', aHardlyJudgedRun()],
  ['long, slow steps in short pieces', aRunWithWalkBreaks()],
  ['a walk', aWalk()],
];

describe('what leads', () => {
  it.each([
    ['likely', aLikelyPattern()],
    ['possible', aPossiblePattern()],
  ])('a %s pattern leads to the check by video, shorter steps and leg strength', (_, gait) => {
    expect(pairedIds(gait).slice(0, 6)).toEqual([
      'overstriding',
      'short-quick',
      'lower-body',
      'posture',
      'core-engaged',
      'mid-foot',
    ]);
  });

  it('a pattern at the end of the run adds what holds posture', () => {
    expect(pairedIds(latePattern).slice(6, 8)).toEqual(['core', 'shoulders']);
    expect(pairedAdvice(latePattern, 'core').because.join()).toMatch(/last third/);
    expect(pairedIds(aLikelyPattern())).not.toContain('shoulders');
  });

  it('a run without a flag gets no advice to change its steps', () => {
    const all = pairedIds(aGaitAnalysis());
    expect(all[0]).toBe('listen');
    expect(all).not.toContain('short-quick');
    expect(all).not.toContain('overstriding');
  });

  it('a short stretch asks for a look, not for a change', () => {
    expect(pairedIds(shortStretch)).toContain('overstriding');
    expect(pairedIds(shortStretch)).not.toContain('short-quick');
    expect(pairedAdvice(shortStretch, 'overstriding').because).toEqual([
      'Your steps were long and slow from minute 20 to 23, too short a time to count for the run.',
    ]);
  });

  it('long, slow steps in short pieces ask for a steadier run and a look, not for a change', () => {
    const { title, text } = pairedAdvice(aRunWithWalkBreaks(), 'overstriding');
    expect(pairedIds(aRunWithWalkBreaks())[0]).toBe('overstriding');
    expect(pairedIds(aRunWithWalkBreaks())).not.toContain('short-quick');
    expect(title).toMatch(/steadier run/);
    expect(text).toMatch(/at least 10 minutes of steady running.*film ten of your steps/);
  });

  it('a stretch against the own baseline alone changes nothing in what is said of other runners', () => {
    const own = aGaitAnalysis({ stretches: [gaitStretch(20, 30, 0.96, { basis: 'ownBaseline' })] });
    expect(pairedIds(own)).toEqual(pairedIds(aGaitAnalysis()));
  });
});

describe('a run that could not be judged', () => {
  it('without cadence says which setting brings it', () => {
    const { title, text } = pairedAdvice(aGaitWithoutCadence(), 'overstriding');
    expect(title).toMatch(/Record your steps next time/);
    expect(text).toMatch(/Run profile/);
    expect(text).toMatch(/original FIT file/);
    expect(text).toMatch(/foot pod/);
  });

  it('without speed says what brings that', () => {
    expect(pairedAdvice(noSpeed, 'overstriding').text).toMatch(/GPS|foot pod/);
  });

  it('with too little to judge says how long to run', () => {
    expect(pairedAdvice(aHardlyJudgedRun(), 'overstriding').text).toMatch(
      /at least 10 minutes.*level ground/,
    );
  });

  it('does not ask for steps that were recorded', () => {
    expect(pairedAdvice(aWalk(), 'overstriding').title).toMatch(/^Record a run next time/);
    expect(pairedAdvice(noSpeed, 'overstriding').title).toMatch(/^Record your speed next time/);
    expect(pairedAdvice(aHardlyJudgedRun(), 'overstriding').title).toMatch(/^Record another run/);
  });

  it('does not ask for another recording where the method has no comparison', () => {
    const gait = aHardlyJudgedRun({ unjudged: [{ reason: 'tooSlow', timeS: 900 }] });
    expect(pairedAdvice(gait, 'overstriding').title).toBe('Let a camera look');
  });

  it('offers a camera in place of the watch', () => {
    expect(pairedIds(aHardlyJudgedRun())[0]).toBe('overstriding');
    expect(pairedAdvice(aHardlyJudgedRun(), 'overstriding').text).toMatch(
      /film ten of your steps from the side/,
    );
  });
});

describe('what stands in every report', () => {
  it.each(everyKind)('%s: help, listening and the disclaimer', (_, gait) => {
    const all = pairedIds(gait);
    expect(all).toEqual(expect.arrayContaining(['seek-help', 'listen', 'disclaimer', 'causes', 'warm-up']));
    expect(all.at(-1)).toBe('disclaimer');
  });

  it.each(everyKind)('%s: no point twice', (_, gait) => {
    expect(new Set(pairedIds(gait)).size).toBe(pairedIds(gait).length);
  });

  it.each(everyKind)('%s: three things to do lead, and none of them is small print', (_, gait) => {
    for (const id of pairedIds(gait).slice(0, 3))
      expect(['seek-help', 'disclaimer', 'causes']).not.toContain(id);
  });

  it('gives no reasons from the run for what holds for everyone', () => {
    expect(pairedAdvice(aLikelyPattern(), 'warm-up').because).toEqual([]);
  });
});

const ownPattern = {
  stretches: [gaitStretch(20, 28, 0.95, { basis: 'ownBaseline' })],
  ownBaseline: anOwnBaseline({ level: 'likely' }),
};

describe('order and number', () => {
  const everything = aLikelyPattern({
    ...ownPattern,
    context: aRunContext({ drift: aSlowingDrift(), hills: [aDescent()] }),
    dynamics: someDynamics({ style: 'bounding' }),
  });

  it('are three things to do, whatever was found', () => {
    for (const gait of [...everyKind.map(([, kind]) => kind), everything]) {
      for (const symptoms of [undefined, { painDuring: 5, places: ['buttock'], signs: [] } as const]) {
        const all = paired(gait, symptoms);
        expect(firstIds(gait, symptoms)).toHaveLength(3);
        expect(all.slice(0, 3).map(({ priority }) => priority)).toEqual(['first', 'first', 'first']);
        for (const { because } of all) expect(because.length).toBeLessThanOrEqual(3);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }
    }
  });

  it('tell what this run led to from what holds for everyone', () => {
    expect(pairedAdvice(aLikelyPattern(), 'posture').priority).toBe('more');
    expect(pairedAdvice(aLikelyPattern(), 'warm-up').priority).toBe('standing');
  });

  it('are the same in every language', () => {
    for (const gait of [aLikelyPattern(), everything, aHardlyJudgedRun()]) {
      const german = pairAdvice({ gait, language: 'de' });
      expect(german.map(({ id, priority }) => [id, priority])).toEqual(
        paired(gait).map(({ id, priority }) => [id, priority]),
      );
      for (const [index, { because }] of paired(gait).entries()) {
        expect(german[index]?.because).toHaveLength(because.length);
      }
      const said = german
        .map(({ title, text, how, because }) => [title, text, how, ...because].join(' '))
        .join(' ');
      expect(said).not.toMatch(/\b(the|your|you|steps|and|with)\b/i);
    }
  });
});

it('every point of the article is reachable from some finding or stands in every report', () => {
  const reached = new Set(everyKind.flatMap(([, gait]) => pairedIds(gait)));
  expect([...reached].sort()).toEqual([...articleIds].sort());
});

it('sentences name no unit of distance or pace, so that they hold in every system of units', () => {
  for (const [, gait] of everyKind) {
    const said = paired(gait).map(({ title, text, how, because }) =>
      [title, text, how, ...because].join(' '),
    );
    expect(said.join(' ')).not.toMatch(/\b(km|mi|miles?|min\/|kilomet\w*|metres?|feet|inch\w*)\b/);
  }
});

it('no number is 180, as one that fits everybody', () => {
  for (const [, gait] of everyKind) expect(JSON.stringify(paired(gait))).not.toMatch(/\b180\b/);
});
