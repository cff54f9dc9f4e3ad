import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aLikelyPattern,
  anActivity,
} from '../../../test/builders/a-gait-analysis.js';
import {
  aHalfMarathonReport,
  aLikelyReport,
  aReport,
  aReportWithoutCadence,
  aTreadmillReport,
} from '../../../test/builders/a-report.js';
import { parsePage } from '../../../test/builders/parsed-page.js';
import { references } from '../advice/references.js';
import type { Symptoms } from '../advice/symptoms.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { limitSentences } from './limits-wording.js';
import { adviceParts } from './parts/advice-part.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import type { Report } from './report.js';
import { becauseSentences, headline } from './wording.js';

/** The report as it is stored for a runner who reads German. */
function inGerman(report: Report, gait: GaitAnalysis, symptoms?: Symptoms): Report {
  const verdict = {
    ...report.verdict,
    headline: headline(gait, 'de'),
    because: becauseSentences(gait, 'de'),
    limits: limitSentences({ gait, activity: anActivity(), language: 'de' }),
  };
  const warnings = [
    { code: 'smartRecording', message: 'The watch recorded at uneven times, about every 4 s.' },
    { code: 'gap', message: 'Nothing was recorded for 40 s.', atS: 610 },
  ];
  const run = { ...report.run, warnings };
  return { ...report, language: 'de', verdict, run, ...adviceParts({ gait, symptoms, language: 'de' }) };
}

const scenarios: readonly (readonly [string, Report])[] = [
  ['a run without a flag', inGerman(aReport(), aGaitAnalysis())],
  ['a likely pattern', inGerman(aLikelyReport(), aLikelyPattern())],
  ['a run without cadence', inGerman(aReportWithoutCadence(), aGaitWithoutCadence())],
  ['a treadmill run', inGerman(aTreadmillReport(), aHardlyJudgedRun())],
  ['a half marathon', inGerman(aHalfMarathonReport(), aGaitAnalysis())],
  [
    'short pieces and a red flag',
    inGerman(aReport({ gait: { cadenceRatio: 0.83 } }), aGaitAnalysis({ cadenceRatio: 0.83 }), {
      painDuring: 4,
      places: ['lowBack'],
      signs: ['bladderBowel'],
    }),
  ],
];

/** Common words of English that are none of German; names of thresholds and sources are code, not words. */
const english =
  /\b(?:the|your?|of|and|is|are|not|for|with|from|steps?|cadence|pace|run|running|judged|expected|minutes|feet|foot|watch|where|this|mostly|could|likely|possible|flagged|by|to|first|now|have|help)\b/gi;

function wordsOnPage(html: string): string {
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  const text = html.replace(/<(style|code)[^>]*>[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  return [text, ...labels].join(' ');
}

/** Stripped of what keeps its name: references, sections of the English article, thresholds in the program. */
function withoutNames(text: string, { advice }: Report): string {
  const names = [...Object.values(references), ...advice.map(({ section }) => section)];
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
  return rest.replace(/Running Injury Clinic data set|CC BY/g, '').replace(/\b\w+(?:\.\w+)+\b/g, '');
}

const units = ['metric', 'imperial'] as const;

describe.each(scenarios)('in German, %s', (_, report) => {
  it.each(units)('is a page without an English word, in %s units', (system) => {
    const html = renderHtml(report, { units: system });
    expect(withoutNames(wordsOnPage(html), report).match(english)).toBeNull();
    expect(html).toContain('<html lang="de">');
    expect(() => parsePage(html)).not.toThrow();
  });

  it.each(units)('is a text without an English word, in %s units', (system) => {
    const text = renderText(report, { units: system });
    expect(withoutNames(text.replace(/\s+/g, ' '), report).match(english)).toBeNull();
  });

  it.each([
    [80, report],
    [72, { ...report, advice: [] }],
  ])('fits into a terminal of %d columns', (width, shown) => {
    const text = renderText(shown, { units: 'imperial', width });
    expect(text.split('\n').filter((line) => line.length > width)).toEqual([]);
  });

  it('writes decimals with a comma: no number on the page has a point', () => {
    const numbers = withoutNames(wordsOnPage(renderHtml(report, { units: 'metric' })), report);
    expect(numbers.match(/\d\.\d+ (?:km|m|Zoll)\b/g)).toBeNull();
  });
});

describe('a German report', () => {
  it('says what is wrong with the file by its code, with its place', () => {
    const text = renderText(inGerman(aReport(), aGaitAnalysis()), { units: 'metric' });
    expect(text).toContain('Nichts aufgezeichnet: 40 s (bei 10:10).');
    expect(text).toContain('in ungleichen Abständen aufgezeichnet');
  });

  it('keeps what the reader of the file says in English alone to itself', () => {
    const { decidedBy } = aReport().run.cadenceScale ?? {};
    const inEnglish = renderHtml({ ...aReport(), language: 'en' }, { units: 'metric' });
    expect(inEnglish).toContain(`(${decidedBy})`);
    expect(renderHtml(inGerman(aReport(), aGaitAnalysis()), { units: 'metric' })).not.toContain(decidedBy);
  });

  it('has the title and the order of sections of the English one', () => {
    const ids = (html: string) => [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
    const german = renderHtml(inGerman(aReport(), aGaitAnalysis()), { units: 'metric' });
    expect(german).toContain('<title>Lauf vom So., 3. Mai 2026');
    expect(ids(german)).toEqual(ids(renderHtml(aReport(), { units: 'metric' })));
  });
});
