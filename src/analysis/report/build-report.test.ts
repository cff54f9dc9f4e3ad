import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aLikelyPattern,
  anActivity,
  aPossiblePattern,
  aSource,
} from '../../../test/builders/a-gait-analysis.js';
import { thresholds } from '../gait/thresholds.js';
import { buildReport } from './build-report.js';
import { reportSchema } from './report.js';

const everyKind = [
  ['likely', aLikelyPattern()],
  ['possible', aPossiblePattern()],
  ['none', aGaitAnalysis()],
  ['without cadence', aGaitWithoutCadence()],
  ['hardly judged', aHardlyJudgedRun()],
] as const;
const reportOf = (gait = aGaitAnalysis(), activity = anActivity()) =>
  buildReport({ activity, gait, source: aSource() });

describe.each(everyKind)('a report of a run that is %s', (_, gait) => {
  const report = reportOf(gait);

  it('fits the schema', () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('survives JSON unchanged, so every number is finite', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('carries the level and confidence of the analysis', () => {
    expect(report.verdict).toMatchObject({ level: gait.level, confidence: gait.confidence });
  });

  it('says at least one sentence each of verdict, reasons and limits', () => {
    const { headline, because, limits } = report.verdict;
    for (const sentence of [headline, ...because, ...limits]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(because.length).toBeGreaterThan(0);
    expect(limits.length).toBeGreaterThan(1);
  });

  it('raises no red flag, and always says when to seek help', () => {
    expect(report.safety).toEqual({ redFlag: 'none', because: [] });
    expect(report.advice.map(({ id }) => id)).toContain('seek-help');
  });

  it('is the same every time', () => {
    expect(reportOf(gait)).toEqual(report);
  });

  it('names no unit of distance or pace in its sentences', () => {
    const { headline, because, limits } = report.verdict;
    expect([headline, ...because, ...limits].join(' ')).not.toMatch(
      /\b(km|mi|miles?|min\/|metres?|feet|\d+ m)\b/,
    );
  });
});

describe('a report', () => {
  it('stores the method and every threshold it was made with', () => {
    expect(reportOf().method).toEqual({ version: aGaitAnalysis().methodVersion, thresholds });
  });

  it('of a run without cadence says which setting brings it', () => {
    const { verdict } = reportOf(aGaitWithoutCadence());
    expect(verdict.headline).toMatch(/no cadence/);
    expect(verdict.because.join(' ')).toMatch(/Run profile.*FIT file/);
  });

  it('never lists the same advice twice and shares nothing with the article', () => {
    const first = reportOf(aLikelyPattern());
    const [advice] = first.advice;
    advice?.references.push('changed');
    expect(reportOf(aLikelyPattern()).advice[0]?.references).not.toContain('changed');
  });

  it('is English unless another language is asked for, and says which', () => {
    const input = { activity: anActivity(), gait: aLikelyPattern(), source: aSource() };
    expect(buildReport(input).language).toBe('en');
    const german = buildReport({ ...input, language: 'de' });
    expect(german.language).toBe('de');
    expect(german.verdict.headline).toMatch(/deine Schritte/);
    expect(german.verdict.limits.join(' ')).not.toMatch(/\b(?:the|your)\b/);
    expect(reportSchema.parse(german)).toEqual(german);
  });

  it('refuses an analysis that breaks its contract rather than write a zero', () => {
    expect(() => reportOf(aGaitAnalysis({ judgedShare: NaN }))).toThrow(RangeError);
  });
});
