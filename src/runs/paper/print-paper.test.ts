import { aLikelyReport, aReport, aStretch, someWindows } from '../../../test/builders/a-report.js';
import { pdfTexts } from '../../../test/builders/pdf-texts.js';
import { paperOf, type PaperOptions } from '../../analysis/report/paper/paper-of.js';
import type { Paper } from '../../analysis/report/paper/paper.js';
import type { PaperReview } from '../../analysis/report/paper/paper-view.js';
import type { Report } from '../../analysis/report/report.js';
import { printPaper } from './print-paper.js';

const options: PaperOptions = { units: 'metric', name: 'Ada Größer' };

const printed = async (report: Report, more: Partial<PaperOptions> = {}) =>
  pdfTexts(await printPaper(paperOf(report, { ...options, ...more })));

const aPaper = (blocks: Paper['blocks']): Paper => ({
  language: 'en',
  title: 'A paper',
  runningHead: 'The running head',
  foot: 'The foot.',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  missingNote: 'The note.',
  blocks,
});

const aReview: PaperReview = {
  practice: 'Physio am Park',
  signedBy: 'Katharina Weiß',
  signedAt: '2026-11-27T16:20:00.000Z',
  version: 1,
  amendsEarlier: false,
  isLatest: true,
  overruled: null,
  marks: Array.from({ length: 50 }, (_, index) => ({
    startS: index * 50,
    endS: index * 50 + 40,
    comment: `Mark number ${index}: ${'a word or two, '.repeat(index % 7)}`,
  })),
  comment: 'Well run.',
};

describe('a report as PDF', () => {
  it('says on every page which one it is, whose, and that it is no medical advice', async () => {
    const pages = await printed(aLikelyReport());
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((texts, index) => {
      expect(texts.join('')).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(texts.join(' ')).toContain('not medical advice');
      expect(texts.join(' ')).toContain('Ada Größer');
    });
  });

  it('is a tagged document with its language and its title', async () => {
    const pdf = await printPaper(paperOf(aReport({ language: 'de' }), options));
    const file = Buffer.from(pdf).toString('latin1');
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/Lang \(de\)/);
    expect(file).toMatch(/\/DisplayDocTitle true/);
    for (const tag of ['H1', 'H2', 'P', 'LI', 'Figure']) expect(file).toContain(`/S /${tag}\n`);
  });

  it('names the columns of a table again on every page that it goes over', async () => {
    const pages = await printed(aReport(), { review: aReview });
    const withMarks = pages.filter((texts) => texts.some((text) => text.includes('Mark number')));
    expect(withMarks.length).toBeGreaterThan(1);
    for (const texts of withMarks) {
      expect(texts.findIndex((text) => text.startsWith('Comment'))).toBeLessThan(
        texts.findIndex((text) => text.includes('Mark number')),
      );
    }
    const all = pages.flat().join(' ');
    aReview.marks.forEach((_, index) => expect(all).toContain(`Mark number ${index}:`));
  });

  it('leaves no heading alone at the end of a page', async () => {
    const lines = Array.from({ length: 160 }, (_, index) => index);
    let turned = 0;
    for (const before of [44, 45, 46, 47, 48, 49, 50]) {
      const pages = pdfTexts(
        await printPaper(
          aPaper([
            ...lines.slice(0, before).map((line) => ({ kind: 'paragraph', words: `Line ${line}` }) as const),
            { kind: 'heading', level: 2, text: 'A heading' },
            { kind: 'paragraph', words: 'What it is about. '.repeat(30) },
          ]),
        ),
      );
      const page = pages.find((texts) => texts.includes('A heading')) ?? [];
      const after = page.slice(page.indexOf('A heading') + 1);
      expect(after.filter((text) => text.includes('What it is about')).length).toBeGreaterThanOrEqual(2);
      if (pages[0] !== page) turned += 1;
    }
    expect(turned).toBeGreaterThan(0);
    expect(turned).toBeLessThan(7);
  });

  it('shows a character that the type does not have by one sign, and says so', async () => {
    const pages = await printed(aReport(), { name: '山田 👩‍👩‍👧 Zoë' });
    expect(pages[0].join('')).toContain('□□ □ Zoë');
    expect(pages.flat().join(' ')).toContain('□ stands for a character');
    expect((await printed(aReport())).flat().join(' ')).not.toContain('□');
  });

  it('prints a text that is longer than a page, and a word that is longer than a line', async () => {
    const comment = 'A long comment without an end. '.repeat(400);
    const review = { ...aReview, comment: 'x'.repeat(500), marks: [{ startS: 0, endS: 60, comment }] };
    const pages = await printed(aReport(), { review, name: 'y'.repeat(300) });
    const all = pages.flat().join('');
    expect(pages[1].at(-1)).toMatch(/^y+ …$/);
    expect(all.match(/without an end/g)?.length).toBeGreaterThan(390);
    expect(all.replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(500);
  });

  it.each(['metric', 'imperial'] as const)('has all numbers in %s units', async (units) => {
    // Sentences of the builders name distances; those of a real report name minutes.
    const report = aLikelyReport({ verdict: { because: [] }, advice: [] });
    const all = (await printed(report, { units })).flat().join(' ');
    expect(all).toContain(units === 'metric' ? ' km' : ' mi');
    expect(all).not.toMatch(units === 'metric' ? /\d mi\b|\/mi\b/ : /\d km\b|\/km\b/);
  });

  it('survives a run of a day with a stretch in every hour', async () => {
    const windows = someWindows(1440, (minute) => ({ speedMps: 2.8, ratio: minute % 60 < 10 ? 0.88 : 1 }));
    const stretches = Array.from({ length: 24 }, (_, hour) => aStretch(windows, hour * 60, hour * 60 + 10));
    const pages = await printed(aReport({ gait: { windows, stretches } }));
    expect(pages.flat().filter((text) => /^[A-X]$/.test(text.trim())).length).toBeGreaterThanOrEqual(24);
  });
});
