import {
  aGaitAnalysis,
  aHardlyJudgedRun,
  anActivity,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import type { GaitAnalysis, ReasonCode } from '../gait/gait-analysis.js';
import { limitSentences } from './limits-wording.js';
import { becauseSentences } from './wording.js';

const limitsOf = (gait: GaitAnalysis, activity = anActivity()) =>
  limitSentences({ gait, activity, language: 'en' });
const limitOf = (code: ReasonCode) => limitsOf(aGaitAnalysis({ reasons: reasons(code) }))[0];

describe('what the verdict cannot see', () => {
  it.each([
    ['footNotSeen', /does not see your foot.*video from the side.*shin.*heel/],
    ['populationOnly', /compared with other runners of your height, not yet with your own/],
    ['oneRun', /one run\. A pattern needs several/],
    ['heightUnknown', /height is not known.*Enter yours/],
    ['heightFromFile', /height was taken from the settings of the watch/],
    ['speedInferred', /step length is an estimate/],
    ['speedDerived', /worked out from positions or distance/],
    ['extrapolatedSpeed', /slower or faster than the runners/],
    ['fewJudgedMinutes', /Only 56 minutes/],
    ['noCadence', /Without cadence/],
    ['noSpeed', /Without speed/],
    ['noAltitude', /no altitude.*hills/],
    ['smartRecording', /irregularly/],
    ['partlyRead', /damaged or cut off/],
    ['cadenceScaleGuessed', /one foot or both.*plausible \(the FIT format counts one foot\)/],
    ['hilly', /up or down.*at most 2 %/],
  ] as const)('%s is a sentence that a runner understands', (code, words) => {
    expect(limitOf(code)).toMatch(words);
    expect(limitOf(code)).toMatch(/^[A-Z].*\.$/);
  });

  it('keeps the order of the analysis', () => {
    const limits = limitsOf(aGaitAnalysis({ reasons: reasons('oneRun', 'noAltitude', 'footNotSeen') }));
    expect(limits[0]).toMatch(/one run/);
    expect(limits[1]).toMatch(/altitude/);
    expect(limits[2]).toMatch(/foot/);
  });

  it('always says that a watch does not see the foot, once', () => {
    for (const codes of [[], ['footNotSeen'], ['footNotSeen', 'footNotSeen']] as ReasonCode[][]) {
      const limits = limitsOf(aGaitAnalysis({ reasons: reasons(...codes) }));
      expect(limits.filter((limit) => /does not see your foot/.test(limit))).toHaveLength(1);
    }
  });

  it('always ends with what is known about back pain, and what is not', () => {
    expect(limitsOf(aGaitAnalysis()).at(-1)).toBe(
      'Shorter, quicker steps reduce braking and leg load. Whether that eases back pain has not been shown; leg strengthening has a trial behind it.',
    );
  });

  it('does not claim a comparison by height when the height was assumed', () => {
    const expectation = { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 } as const;
    const limits = limitsOf(aGaitAnalysis({ expectation, reasons: reasons('populationOnly') }));
    expect(limits[0]).not.toMatch(/of your height/);
  });

  it('counts one minute in the singular', () => {
    const limits = limitsOf(aHardlyJudgedRun({ judgedS: 70, reasons: reasons('fewJudgedMinutes') }));
    expect(limits[0]).toBe('Only 1 minute of this run could be judged.');
  });

  it('names how often the watch recorded', () => {
    const limits = limitsOf(
      aGaitAnalysis({ reasons: reasons('smartRecording') }),
      anActivity({ recordingIntervalS: 5.6 }),
    );
    expect(limits[0]).toMatch(/every 6 s/);
  });

  it('never speaks of a point only every second', () => {
    for (const recordingIntervalS of [0.5, 1, 1.4]) {
      const gait = aGaitAnalysis({ reasons: reasons('smartRecording') });
      expect(limitsOf(gait, anActivity({ recordingIntervalS }))[0]).not.toMatch(/only every/);
    }
  });

  it('counts judged minutes as the verdict does: four and a half are not five', () => {
    const gait = aHardlyJudgedRun({ judgedS: 295, reasons: reasons('fewJudgedMinutes') });
    expect(limitsOf(gait)[0]).toBe('Only 4 minutes of this run could be judged.');
    expect(becauseSentences(gait, 'en')[0]).toMatch(/^4 of the 5 minutes/);
    const hardly = aHardlyJudgedRun({ judgedS: 40, reasons: reasons('fewJudgedMinutes') });
    expect(limitsOf(hardly)[0]).toBe('Less than a minute of this run could be judged.');
  });

  it.each([
    ['treadmill', /Indoors.*guesses your speed from your arm/],
    ['indoorRunning', /Indoors.*guesses your speed from your arm/],
    ['virtualActivity', /virtual run: the app reported the speed/],
    ['generic', /no positions and names no foot pod, so your speed is taken for a guess.*belt’s distance/],
    ['track', /no positions and names no foot pod/],
  ])('says of an inferred speed on %s only what is known', (subSport, words) => {
    const gait = aGaitAnalysis({ reasons: reasons('speedInferred') });
    const [limit] = limitsOf(gait, anActivity({ subSport }));
    expect(limit).toMatch(words);
    expect(/from your arm/.test(limit ?? '')).toBe(subSport === 'treadmill' || subSport === 'indoorRunning');
  });

  it('does not invent who decided on the cadence', () => {
    const limits = limitsOf(
      aGaitAnalysis({ reasons: reasons('cadenceScaleGuessed') }),
      anActivity({ cadenceScale: undefined }),
    );
    expect(limits[0]).toMatch(/plausible\.$/);
  });
});

describe('beside a comparison with the own runs', () => {
  const ownBaseline = { state: 'compared' } as GaitAnalysis['ownBaseline'];

  it('it is not said that there is none yet', () => {
    const gait = aGaitAnalysis({ reasons: reasons('populationOnly'), ownBaseline });
    expect(limitsOf(gait)[0]).toMatch(/other runners of your height.*your own earlier runs stands beside it/);
    expect(limitsOf(gait).join(' ')).not.toMatch(/not yet/);
  });
});

describe('what sensors and intervals change', () => {
  it.each([
    ['dynamicsSupport', /fits long steps too.*make up for one doubt, and no more/],
    ['dynamicsContradict', /does not fit long steps.*less certain/],
    ['intervals', /chance more often/],
  ] as const)('%s is a sentence', (code, words) => {
    expect(limitOf(code)).toMatch(words);
  });
});

it('in German, says every limit, without the reasons that the reader of files gives in English', () => {
  const codes = [
    'cadenceScaleGuessed',
    'smartRecording',
    'populationOnly',
    'speedInferred',
    'hilly',
  ] as const;
  const gait = aGaitAnalysis({ reasons: reasons(...codes) });
  const limits = limitSentences({ gait, activity: anActivity(), language: 'de' });
  expect(limits[0]).toMatch(/einen Fuß oder beide zählt\..*plausibel ist\.$/);
  expect(limits[1]).toMatch(/unregelmäßig/);
  expect(limits[2]).toMatch(/mit anderen deiner Größe verglichen/);
  expect(limits.at(-1)).toMatch(/Ob das Rückenschmerzen lindert, ist nicht gezeigt/);
});
