import { aLikelyReport, aReport, aReportWithoutCadence } from '../../../../test/builders/a-report.js';
import { someAdvice } from '../../../../test/builders/some-advice.js';
import { languages } from '../../language/language.js';
import type { Report } from '../report.js';
import { blockTexts } from './block-texts.js';
import { paperOf, reviewText, type PaperOptions } from './paper-of.js';
import type { PaperReview } from './paper-view.js';

const aReview: PaperReview = {
  practice: 'Physio am Park',
  signedBy: 'Katharina Weiß',
  signedAt: '2026-11-27T16:20:00.000Z',
  version: 2,
  amendsEarlier: true,
  isLatest: true,
  overruled: { level: 'none', reason: 'Downhill, which the watch does not show.' },
  marks: [
    { startS: 600, endS: 900, comment: 'Long here.' },
    { startS: 1200, endS: 1260, comment: '' },
  ],
  comment: 'Well run.\n\nGo on like this.',
};

const written = (report: Report, more: Partial<PaperOptions> = {}): string[] =>
  paperOf(report, { units: 'metric', name: 'Ada', ...more }).blocks.flatMap(blockTexts);

const placeOf = (texts: readonly string[], pattern: RegExp): number => {
  const index = texts.findIndex((text) => pattern.test(text));
  if (index < 0) throw new Error(`Nothing says ${pattern}`);
  return index;
};

describe('the report for paper', () => {
  it('goes from who and what was found over numbers and stretches to what to do and what cannot be seen', () => {
    const report = aLikelyReport({ advice: someAdvice() });
    const texts = written(report, { review: aReview });
    const order = [
      /^Ada · /,
      new RegExp(report.verdict.headline.slice(0, 20)),
      /^How sure/,
      /^Cadence$/,
      /^Cadence at the pace of the run$/,
      /^Stretches with long, slow steps$/,
      /^What Physio am Park says$/,
      /^What to do, in short$/,
      /^What this cannot see$/,
      /^What to do$/,
      /^How this was worked out$/,
    ].map((pattern) => placeOf(texts, pattern));
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('tells of signs that need a professional before anything that was found', () => {
    const because = ['You noted numbness between the legs.'];
    const report = aLikelyReport({ safety: { redFlag: 'emergency', because }, advice: someAdvice() });
    const texts = written(report);
    expect(placeOf(texts, /get medical help now/)).toBeLessThan(placeOf(texts, /^Long, slow steps/));
    expect(placeOf(texts, /numbness between the legs/)).toBeLessThan(placeOf(texts, /^Long, slow steps/));
  });

  it('shows the automatic verdict and the one that a physio put beside it, with who and why', () => {
    const texts = written(aLikelyReport(), { review: aReview });
    const automatic = placeOf(texts, /^Automatic – .*: likely/);
    expect(texts[automatic + 1]).toMatch(/^Overruled by Katharina Weiß – .*: not seen$/);
    expect(texts[automatic + 2]).toBe('Reason: Downhill, which the watch does not show.');
  });

  it('says of a verdict that nobody overruled that it was left as it is', () => {
    const texts = written(aLikelyReport(), { review: { ...aReview, overruled: null } });
    expect(texts).toContain('The automatic verdict was left as it is.');
    expect(texts.join(' ')).not.toContain('Automatic –');
  });

  it('says what the physio marked and wrote, who signed, when, and what it amends', () => {
    const texts = written(aLikelyReport(), { review: aReview });
    expect(texts).toEqual(expect.arrayContaining(['Well run.', 'Go on like this.']));
    expect(texts.find((text) => text.startsWith('10:00 to 15:00'))).toMatch(/ km \| Long here\.$/);
    expect(texts.find((text) => text.startsWith('20:00 to 21:00'))).toMatch(/without a comment$/);
    expect(texts.find((text) => text.startsWith('Signed by'))).toBe(
      'Signed by Katharina Weiß, Physio am Park, on Fri, 27 Nov 2026, 16:20 UTC. Version 2 of the review of this run. It amends an earlier signed version, which stays beside it unchanged.',
    );
    const older = written(aLikelyReport(), { review: { ...aReview, amendsEarlier: false, isLatest: false } });
    expect(older.find((text) => text.startsWith('Signed by'))).toMatch(/There is a later signed version/);
  });

  it('tells the review alone as text: both verdicts, the words, the marks, the signature', () => {
    const text = reviewText(aLikelyReport(), { units: 'metric', review: aReview });
    for (const part of ['Automatic', 'Overruled by', 'Reason:', 'Well run.', 'Long here.', 'Signed by']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('What to do');
  });

  it('gives dose, evidence and source with what to do', () => {
    const texts = written(aLikelyReport({ advice: someAdvice() }));
    const short = texts.slice(placeOf(texts, /in short$/) + 1, placeOf(texts, /cannot see$/));
    expect(short.length).toBeGreaterThan(0);
    for (const item of short) expect(item).toMatch(/Evidence: .+Source: .+in the article/);
  });

  it.each(languages)('is written from any report without a hole, in %s', (language) => {
    for (const report of [
      aReport({ language }),
      aLikelyReport({ language }),
      aReportWithoutCadence(),
      aReport({ gait: { windows: [] }, language }),
    ]) {
      for (const review of [undefined, aReview]) {
        const texts = written(report, { review, units: 'imperial' });
        expect(texts.join('\n')).not.toMatch(/NaN|undefined|null|Infinity/);
      }
    }
  });

  it('does without a name', () => {
    const paper = paperOf(aReport(), { units: 'metric' });
    expect(paper.title).toMatch(/^Running form report: \w/);
    expect(paper.runningHead).toMatch(/^Run of /);
  });
});
