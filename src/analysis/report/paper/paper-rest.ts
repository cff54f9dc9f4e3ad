import { dynamicsNotes, dynamicsRows, type DynamicsRow } from '../dynamics-wording.js';
import { reportReferences } from '../report-references.js';
import { sayContext } from '../texts/context.js';
import { sayData } from '../texts/data.js';
import { sayDynamics } from '../texts/dynamics.js';
import { sayMethod } from '../texts/method.js';
import { sayPage } from '../texts/page.js';
import { toldLimits } from '../told-limits.js';
import { warningTexts } from '../warning-texts.js';
import type { Block, Cell } from './paper.js';
import type { PaperView } from './paper-view.js';

/** Returns what this report cannot see. */
export function limitBlocks({ report, language }: PaperView): Block[] {
  const items = toldLimits(report);
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: sayPage(language)('limits') },
    { kind: 'bullets', size: 'small', items },
  ];
}

/** Returns beginning against end, and what changes how the steps are read, in sentences. */
export function contextBlocks({ report: { context }, language }: PaperView): Block[] {
  if (context === null) return [];
  const say = sayContext(language);
  return [...titled(say('driftTitle'), context.driftSentences), ...titled(say('title'), context.sentences)];
}

/** Returns what sensors measured besides; nothing where they measured nothing. */
export function dynamicsBlocks(view: PaperView): Block[] {
  const rows = dynamicsRows(view);
  if (rows.length === 0) return [];
  const say = sayDynamics(view.language);
  return [
    { kind: 'heading', level: 2, text: say('title') },
    { kind: 'bullets', items: dynamicsNotes(view) },
    {
      kind: 'table',
      caption: say('caption'),
      columns: [
        { head: say('what'), share: 4 },
        { head: say('yours'), share: 4 },
        { head: say('says'), share: 7 },
      ],
      rows: rows.map(dynamicsRow),
    },
  ];
}

function dynamicsRow({ what, yours, range, says }: DynamicsRow): Cell[] {
  const spread = range === undefined ? [] : [{ text: `, ${range}`, soft: true }];
  return [
    { words: [[{ text: what, strong: true }]] },
    { words: [[{ text: yours }, ...spread]] },
    { words: [says] },
  ];
}

/** Returns how good the recording is, and what is to know about its file. */
export function dataBlocks({ report, format, language }: PaperView): Block[] {
  const say = sayData(language);
  return titled(say('title'), [...(report.quality?.summary ?? []), ...warningTexts(report, format)]);
}

/** Returns how all this was worked out, from which file and on which sources. */
export function methodBlocks({ report, language }: PaperView): Block[] {
  const say = sayMethod(language);
  const { source } = report.run;
  const made = { version: report.method.version, format: source.format.toUpperCase() };
  const disclaimer = report.advice.find(({ id }) => id === 'disclaimer');
  const references = say('referenceLine', { list: reportReferences(report).join(' · ') });
  const small = (text: string): Block => ({
    kind: 'paragraph',
    size: 'small',
    words: [{ text, soft: true }],
  });
  return [
    { kind: 'heading', level: 2, text: say('title') },
    { kind: 'paragraph', words: say('how') },
    small(references),
    small(`${sayPage(language)('madeFrom', made)} ${source.sha256}.`),
    ...(disclaimer ? [{ kind: 'paragraph', words: [{ text: disclaimer.text, strong: true }] } as const] : []),
  ];
}

function titled(text: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text },
    { kind: 'bullets', items },
  ];
}
