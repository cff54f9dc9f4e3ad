import { sentencesOf } from '../../advice/sentences.js';
import { painRule, partedAdvice } from '../html/section-advice.js';
import { seekHelp } from '../html/section-safety.js';
import type { AdvicePart, TargetPart } from '../parts/advice-part.js';
import { fadeKey } from '../plan-fade.js';
import { sayAdvicePage } from '../texts/advice-page.js';
import { sayPaper } from '../texts/paper.js';
import { isSaid } from './is-said.js';
import type { Block, Cell, Span } from './paper.js';
import type { PaperView } from './paper-view.js';

type Target = NonNullable<TargetPart>;

/** Returns the first things to do with their dose, and where each comes from. */
export function adviceInShort(view: PaperView): Block[] {
  const [first = []] = partedAdvice(view);
  if (first.length === 0) return [];
  const say = sayAdvicePage(view.language);
  const items = first.map(({ title, how, evidence, section }): Span[] => [
    { text: `${title}. `, strong: true },
    { text: `${how} ` },
    {
      text: [
        say('evidence', { strength: say(evidence.strength) }),
        `${say('source', { sources: say('inArticle', { section }) })}.`,
      ].join(' '),
      soft: true,
    },
  ]);
  return [
    { kind: 'heading', level: 2, text: sayPaper(view.language)('inShort') },
    ...laterBlocks(view),
    { kind: 'bullets', size: 'small', items },
  ];
}

/** With signs that need a professional, changes of the steps can wait. */
function laterBlocks({ report, language }: PaperView): Block[] {
  if (report.safety.redFlag === 'none') return [];
  const words = [{ text: sayAdvicePage(language)('later'), strong: true }];
  return [{ kind: 'paragraph', words, keep: true }];
}

/** Returns what to do, each with its dose, its reason, how well that is known and where it comes from; then steps to try. */
export function adviceBlocks(view: PaperView): Block[] {
  const { report, language } = view;
  const [first = [], rest = []] = partedAdvice(view);
  if (first.length + rest.length === 0) return [];
  const say = sayAdvicePage(language);
  const rule = painRule(report);
  return [
    { kind: 'heading', level: 2, text: say('title') },
    ...(rule ? [{ kind: 'paragraph', words: rule } as const] : []),
    ...laterBlocks(view),
    ...first.flatMap((advice) => adviceItem(advice, view)),
    ...targetBlocks(view),
    ...restBlocks(rest, view),
  ];
}

/** Returns when to see a professional; nothing where the top of the paper says so already. */
export function seekHelpBlocks({ report, language }: PaperView): Block[] {
  const advice = seekHelp(report.advice);
  if (!advice || report.safety.redFlag !== 'none') return [];
  return [
    { kind: 'heading', level: 2, text: advice.title },
    { kind: 'bullets', items: sentencesOf(advice.text, language) },
  ];
}

function adviceItem(advice: AdvicePart, { language }: PaperView): Block[] {
  const { title, text, how, because, evidence, section, references } = advice;
  const say = sayAdvicePage(language);
  const labelled = (label: string, words: string): Span[] =>
    words === '' ? [] : [{ text: `${label}: `, strong: true }, { text: `${words} ` }];
  const sources = [say('inArticle', { section }), ...references].join(' · ');
  const strength = say('evidence', { strength: say(evidence.strength) });
  return [
    { kind: 'heading', level: 3, text: title },
    {
      kind: 'paragraph',
      words: [
        { text: `${text} ` },
        ...labelled(say('how'), how),
        ...labelled(say('because'), because.join(' ')),
      ],
    },
    {
      kind: 'paragraph',
      size: 'small',
      words: [{ text: `${strength} ${evidence.text} ${say('source', { sources })}`, soft: true }],
    },
  ];
}

/** The rest in short: title and what to do. */
function restBlocks(rest: readonly AdvicePart[], { language }: PaperView): Block[] {
  if (rest.length === 0) return [];
  const say = sayAdvicePage(language);
  const items = rest.map(({ title, text, how }): Span[] => [
    { text: `${title}. `, strong: true },
    { text: [text, how].filter(isSaid).join(' ') },
  ]);
  return [
    { kind: 'heading', level: 3, text: say('moreTitle') },
    { kind: 'paragraph', size: 'small', words: [{ text: say('doses'), soft: true }], keep: true },
    { kind: 'bullets', size: 'small', items },
  ];
}

function targetBlocks(view: PaperView): Block[] {
  const { target } = view.report;
  if (!target) return [];
  const say = sayAdvicePage(view.language);
  return [
    { kind: 'heading', level: 3, text: say('targetTitle') },
    targetTable(target, view),
    planTable(target, view),
    {
      kind: 'paragraph',
      words: [say('recheck', { weeks: target.recheckWeeks[0] ?? 0 }), say('stop')].join(' '),
    },
  ];
}

function targetTable({ rows, basis }: Target, { format, language }: PaperView): Block {
  const say = sayAdvicePage(language);
  const number = (value: number, strong = false): Cell => ({ words: [[{ text: String(value), strong }]] });
  return {
    kind: 'table',
    caption: say('targetCaption', { basis }),
    columns: [
      { head: say('pace'), share: 3 },
      ...[say('now'), say('aim'), say('most')].map((head) => ({ head, share: 2, align: 'right' as const })),
    ],
    rows: rows.map(({ speedMps, fromSpm, toSpm, mostSpm }) => [
      { words: [format.pace(speedMps)] },
      number(fromSpm),
      number(toSpm, true),
      number(mostSpm),
    ]),
  };
}

function planTable({ weeks }: Target, { language }: PaperView): Block {
  const say = sayAdvicePage(language);
  return {
    kind: 'table',
    caption: say('planCaption', { runs: weeks.reduce((sum, { runs }) => sum + runs, 0) }),
    columns: [
      { head: say('week'), share: 1 },
      { head: say('practice'), share: 5 },
      { head: say('metronome'), share: 3 },
    ],
    rows: weeks.map(({ week, runs, repeats, onMin, offMin, metronomeShare }) => [
      { words: [String(week)] },
      { words: [say('practiceCell', { runs, repeats, on: onMin, off: offMin })] },
      { words: [say('metronomeCell', { share: fadeKey(metronomeShare) })] },
    ]),
  };
}
