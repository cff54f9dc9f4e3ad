import type { ReportWindow } from '../html/report-windows.js';
import { rangeText } from '../html/range-text.js';
import { sayPaper } from '../texts/paper.js';
import type { Block, Cell } from './paper.js';
import type { PaperMark, PaperReview, PaperView } from './paper-view.js';

/** Returns what the physio says: comment, marked stretches, who signed and when, and what it amends. */
export function reviewBlocks(view: PaperView): Block[] {
  const { review, language } = view;
  if (!review) return [];
  const say = sayPaper(language);
  const date = view.format.date(review.signedAt, null);
  const { signedBy: name, practice, version } = review;
  const signed = [
    say('signed', { name, practice, date, version }),
    ...(review.amendsEarlier ? [say('amends')] : []),
    ...(review.isLatest ? [] : [say('older')]),
  ].join(' ');
  return [
    { kind: 'heading', level: 2, text: say('physioTitle', { practice }) },
    ...(review.overruled ? [] : [{ kind: 'paragraph', words: say('asItIs') } as const]),
    ...paragraphsOf(review.comment),
    ...marksTable(review, view),
    { kind: 'paragraph', words: [{ text: signed, strong: true }] },
  ];
}

/** A person's words keep their own lines. */
function paragraphsOf(text: string): Block[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((words) => ({ kind: 'paragraph', words }));
}

function marksTable({ marks }: PaperReview, view: PaperView): Block[] {
  if (marks.length === 0) return [];
  const say = sayPaper(view.language);
  return [
    {
      kind: 'table',
      caption: say('marksCaption'),
      columns: [
        { head: say('markWhere'), share: 4 },
        { head: say('markComment'), share: 8 },
      ],
      rows: marks.map((mark) => markRow(mark, view)),
    },
  ];
}

function markRow({ startS, endS, comment }: PaperMark, { report, format, language }: PaperView): Cell[] {
  const clock = rangeText(format.clock(startS), format.clock(endS), language);
  const [from, to] = [startS, endS].map((time) => metresAt(report.gait.windows, time));
  const where =
    from === undefined || to === undefined || to <= from
      ? []
      : [{ text: `, ${rangeText(format.distance(from), format.distance(to), language)}`, soft: true }];
  const lines = comment.split(/\r?\n/).filter((line) => line.trim() !== '');
  const words = lines.length > 0 ? lines : [[{ text: sayPaper(language)('noComment'), soft: true }]];
  return [{ words: [[{ text: clock }, ...where]] }, { words }];
}

/** Where in the run a time is, metres; undefined where no window holds it. */
function metresAt(windows: readonly ReportWindow[], timeS: number): number | undefined {
  const window = windows.find(({ startS, endS }) => startS <= timeS && timeS <= endS);
  if (!window || window.endS <= window.startS) return undefined;
  const share = (timeS - window.startS) / (window.endS - window.startS);
  return window.startM + share * (window.endM - window.startM);
}
