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
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { articleIds, type Advice, type ArticleId } from './advice.js';
import { pairAdvice } from './pair-advice.js';

const ids = (gait: GaitAnalysis) => pairAdvice(gait).map(({ id }) => id);

function find(gait: GaitAnalysis, id: ArticleId): Advice {
  const advice = pairAdvice(gait).find((item) => item.id === id);
  if (advice === undefined) throw new Error(`no ${id}`);
  return advice;
}

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
  ])('a %s pattern leads to shorter steps, the check by video and leg strength', (_, gait) => {
    expect(ids(gait).slice(0, 6)).toEqual([
      'short-quick',
      'overstriding',
      'lower-body',
      'posture',
      'core-engaged',
      'mid-foot',
    ]);
  });

  it('a pattern at the end of the run adds what holds posture', () => {
    expect(ids(latePattern).slice(6, 8)).toEqual(['core', 'shoulders']);
    expect(find(latePattern, 'core').because.join()).toMatch(/last third/);
    expect(ids(aLikelyPattern())).not.toContain('shoulders');
  });

  it('a run without a flag gets no advice to change its steps', () => {
    const all = ids(aGaitAnalysis());
    expect(all[0]).toBe('listen');
    expect(all).not.toContain('short-quick');
    expect(all).not.toContain('overstriding');
  });

  it('a short stretch asks for a look, not for a change', () => {
    expect(ids(shortStretch)).toContain('overstriding');
    expect(ids(shortStretch)).not.toContain('short-quick');
    expect(find(shortStretch, 'overstriding').because).toEqual([
      'Your steps were long and slow from minute 20 to 23, too short a time to count for the run.',
    ]);
  });

  it('long, slow steps in short pieces ask for a steadier run and a look, not for a change', () => {
    const { title, text } = find(aRunWithWalkBreaks(), 'overstriding');
    expect(ids(aRunWithWalkBreaks())[0]).toBe('overstriding');
    expect(ids(aRunWithWalkBreaks())).not.toContain('short-quick');
    expect(title).toMatch(/steadier run/);
    expect(text).toMatch(/at least 10 minutes of steady running.*film ten of your steps/);
  });

  it('a stretch against the own baseline says nothing about other runners', () => {
    const own = aGaitAnalysis({ stretches: [gaitStretch(20, 30, 0.96, { basis: 'ownBaseline' })] });
    expect(ids(own)).toEqual(ids(aGaitAnalysis()));
  });
});

describe('a run that could not be judged', () => {
  it('without cadence says which setting brings it', () => {
    const { title, text } = find(aGaitWithoutCadence(), 'overstriding');
    expect(title).toMatch(/Record your steps next time/);
    expect(text).toMatch(/Run profile/);
    expect(text).toMatch(/original FIT file/);
    expect(text).toMatch(/foot pod/);
  });

  it('without speed says what brings that', () => {
    expect(find(noSpeed, 'overstriding').text).toMatch(/GPS|foot pod/);
  });

  it('with too little to judge says how long to run', () => {
    expect(find(aHardlyJudgedRun(), 'overstriding').text).toMatch(/at least 10 minutes.*level ground/);
  });

  it('does not ask for steps that were recorded', () => {
    expect(find(aWalk(), 'overstriding').title).toMatch(/^Record a run next time/);
    expect(find(noSpeed, 'overstriding').title).toMatch(/^Record your speed next time/);
    expect(find(aHardlyJudgedRun(), 'overstriding').title).toMatch(/^Record another run/);
  });

  it('does not ask for another recording where the method has no comparison', () => {
    const gait = aHardlyJudgedRun({ unjudged: [{ reason: 'tooSlow', timeS: 900 }] });
    expect(find(gait, 'overstriding').title).toBe('Let a camera look');
  });

  it('offers a camera in place of the watch', () => {
    expect(ids(aHardlyJudgedRun())[0]).toBe('overstriding');
    expect(find(aHardlyJudgedRun(), 'overstriding').text).toMatch(/film ten of your steps from the side/);
  });
});

describe('the target', () => {
  it('is written with the numbers of the runner', () => {
    // 3 m/s and 1.78 m: 166.2 expected; stretches of 5 min at 93 % and 30 min at 88 %.
    const { text, because } = find(aLikelyPattern(), 'short-quick');
    expect(text).toMatch(
      /^At the pace that you ran from minute 20 to 50, go from 146 to 154 steps a minute \(about 5 % more; not above 160\)\./,
    );
    expect(because).toEqual([
      'From minute 20 to 50 you took 146 steps a minute; about 166 are expected for that pace and height: 12 % fewer.',
    ]);
  });

  it('does not speak of a height that is not known', () => {
    const gait = aLikelyPattern({ expectation: { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 } });
    expect(find(gait, 'short-quick').because.join()).not.toMatch(/height/);
  });

  it('is left out, and the reason told, when the run as a whole was close to expected', () => {
    const { text, because } = find(aPossiblePattern({ z: -0.6 }), 'short-quick');
    expect(text).not.toMatch(/go from/);
    expect(text).toMatch(/no number is needed/);
    expect(because.join(' ')).toMatch(/no number to reach/);
  });

  it('always comes with how to practise and when to stop', () => {
    for (const gait of [aLikelyPattern(), aPossiblePattern(), aPossiblePattern({ z: -0.6 })]) {
      expect(find(gait, 'short-quick').text).toMatch(/1 minute on, 1 minute off.*Stop if calf/);
    }
  });

  it('sounds no surer than the level', () => {
    expect(find(aPossiblePattern(), 'overstriding').because.join()).toMatch(/may have been/);
    expect(find(aLikelyPattern(), 'overstriding').because.join()).toMatch(/were long/);
  });

  it('is never 180 as a number that fits everybody', () => {
    for (const [, gait] of everyKind) expect(JSON.stringify(pairAdvice(gait))).not.toMatch(/\b180\b/);
  });
});

describe('what stands in every report', () => {
  it.each(everyKind)('%s: help, listening and the disclaimer', (_, gait) => {
    const all = ids(gait);
    expect(all).toEqual(expect.arrayContaining(['seek-help', 'listen', 'disclaimer', 'causes', 'warm-up']));
    expect(all.at(-1)).toBe('disclaimer');
  });

  it.each(everyKind)('%s: no point twice', (_, gait) => {
    expect(new Set(ids(gait)).size).toBe(ids(gait).length);
  });

  it.each(everyKind)('%s: three things to do lead, and none of them is small print', (_, gait) => {
    for (const id of ids(gait).slice(0, 3)) expect(['seek-help', 'disclaimer', 'causes']).not.toContain(id);
  });

  it('gives no reasons from the run for what holds for everyone', () => {
    expect(find(aLikelyPattern(), 'warm-up').because).toEqual([]);
  });
});

it('every point of the article is reachable from some finding or stands in every report', () => {
  const reached = new Set(everyKind.flatMap(([, gait]) => ids(gait)));
  expect([...reached].sort()).toEqual([...articleIds].sort());
});

it('sentences name no unit of distance or pace, so that they hold in every system of units', () => {
  for (const [, gait] of everyKind) {
    const said = pairAdvice(gait).map(({ title, text, because }) => [title, text, ...because].join(' '));
    expect(said.join(' ')).not.toMatch(/\b(km|mi|miles?|min\/|kilomet\w*|metres?|feet|inch\w*)\b/);
  }
});
