import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aLikelyPattern,
  anActivity,
  aPossiblePattern,
  aSource,
  gaitStretch,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import { articleIds } from '../advice/advice.js';
import { article } from '../advice/article.js';
import type { GaitAnalysis, ReasonCode } from '../gait/gait-analysis.js';
import { buildReport } from './build-report.js';

const everyReason: readonly ReasonCode[] = [
  'populationOnly',
  'heightUnknown',
  'heightFromFile',
  'speedInferred',
  'speedDerived',
  'extrapolatedSpeed',
  'fewJudgedMinutes',
  'noAltitude',
  'smartRecording',
  'partlyRead',
  'cadenceScaleGuessed',
  'hilly',
  'oneRun',
  'footNotSeen',
];

const analyses: readonly GaitAnalysis[] = [
  aGaitAnalysis(),
  aGaitAnalysis({ stretches: [gaitStretch(20, 23, 0.93)] }),
  aLikelyPattern({ reasons: reasons(...everyReason) }),
  aLikelyPattern({ confidence: 'low', stretches: [gaitStretch(45, 58, 0.88)] }),
  aPossiblePattern(),
  aPossiblePattern({ z: -0.5 }),
  aGaitWithoutCadence(),
  aGaitWithoutCadence({ reasons: reasons('noSpeed') }),
  aHardlyJudgedRun(),
];

const texts = [
  ...articleIds.flatMap((id) => [article[id].title, article[id].text, article[id].evidence.text]),
  ...analyses.flatMap((gait) => {
    const { verdict, advice } = buildReport({ activity: anActivity(), gait, source: aSource() });
    return [
      verdict.headline,
      ...verdict.because,
      ...verdict.limits,
      ...advice.flatMap(({ title, text, because, evidence }) => [title, text, ...because, evidence.text]),
    ];
  }),
];
const sentences = [...new Set(texts.flatMap((text) => text.split(/(?<=[.?!]) /)))];

/** A sentence that denies the claim may name it. */
const denies = /\b(?:not|no|never|cannot|without)\b/i;

describe('every text of a report', () => {
  it.each([
    ['injury risk', /injur/i],
    ['diagnosis', /diagnos/i],
    ['treatment', /treat(?:s|ed|ment|ing)?\b/i],
    ['what is abnormal', /abnormal|wrong with you|faulty|\bbad\b/i],
    ['a cure', /\bcur(?:e|es|ed|ing)\b|\bheals?\b/i],
    ['prevention', /prevent/i],
    ['overstriding as a fact', /you (?:are )?overstrid|your overstriding|you overstrode/i],
    ['180 as a number for everyone', /\b180\b/],
  ])('is silent on %s, but to deny it', (_, claim) => {
    expect(sentences.filter((sentence) => claim.test(sentence) && !denies.test(sentence))).toEqual([]);
  });

  it('never claims that steps ease pain', () => {
    const claims = sentences.filter((sentence) =>
      /eases? (?:back )?pain|helps? (?:against|with) (?:back )?pain/i.test(sentence),
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim).toMatch(/has not been shown/);
  });

  it('says step for one foot, and never stride for it', () => {
    expect(sentences.filter((sentence) => /\bstrides?\b/i.test(sentence))).toEqual([]);
  });

  it('is written in sentences of at most 45 words', () => {
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(45);
  });

  it('has no hole where a number should be', () => {
    expect(texts.join(' ')).not.toMatch(/NaN|undefined|null|Infinity|\$\{/);
  });
});
