import type { Language } from '../../language/language.js';
import { answeredDrift } from '../html/section-drift.js';
import type { ContextPart } from '../parts/context-part.js';
import { sayContext } from '../texts/context.js';
import { bullet, columns, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** What these sections are made from. */
export interface ContextTextView extends Omit<TextView, 'report'> {
  readonly report: TextView['report'] & { readonly context: ContextPart | null };
  readonly language: Language;
}

/** Returns what changes the reading of the steps, with the hills in columns; nothing when unknown. */
export function contextLines(view: ContextTextView): Lines {
  const { context } = view.report;
  if (context === null) return [];
  const bullets = context.sentences.flatMap((sentence) => bullet(view, sentence));
  return section(view, sayContext(view.language)('title'), [...bullets, ...hillLines(context, view)]);
}

/** Returns beginning against end at equal pace, or why they were not compared; nothing when unknown. */
export function driftLines(view: ContextTextView): Lines {
  const { context } = view.report;
  if (context === null) return [];
  const [first, ...rest] = context.driftSentences;
  if (first === undefined) return [];
  return section(view, sayContext(view.language)('driftTitle'), [
    ...paragraph(view, first).map(answeredDrift(context) ? view.ink.bold : (line) => line),
    ...thirdLines(context, view),
    ...rest.flatMap((sentence) => bullet(view, sentence)),
  ]);
}

function hillLines({ hills }: ContextPart, view: ContextTextView): Lines {
  const { format, language } = view;
  const say = sayContext(language);
  const rows = hills.map(({ direction, gradePct, startM, endM, cadenceSpm, stepLengthM, own }) => [
    `${format.distance(startM)} – ${format.distance(endM)}`,
    say(direction, { grade: Math.abs(gradePct) }),
    format.cadence(cadenceSpm),
    format.stepLength(stepLengthM ?? NaN),
    own === null ? '' : `(${Math.round(own.expectedCadenceSpm)}${own.level === 'possible' ? ' !' : ''})`,
  ]);
  const hasOwn = hills.some(({ own }) => own !== null);
  if (rows.length === 0) return [];
  return ['', ...columns(rows, [2, 3]), ...(hasOwn ? paragraph(view, ownNote(language)) : [])];
}

function ownNote(language: Language): string {
  const say = sayContext(language);
  return `(…) ${say('ownUsual', { cadence: '…' })}; ! ${say('ownPossible')}`;
}

function thirdLines(context: ContextPart, { format, language }: ContextTextView): Lines {
  const drift = answeredDrift(context);
  if (drift === null) return [];
  const say = sayContext(language);
  const row = (name: string, { cadenceSpm, stepLengthM }: typeof drift.first) => [
    name,
    format.cadence(cadenceSpm),
    format.stepLength(stepLengthM ?? NaN),
  ];
  const rows = [row(say('firstThird'), drift.first), row(say('lastThird'), drift.last)];
  return [...columns(rows, [1, 2]), say('thirdsCaption', { pace: format.pace(drift.speedMps) })];
}
