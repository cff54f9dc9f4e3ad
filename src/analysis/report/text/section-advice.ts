import { sentencesOf } from '../../advice/sentences.js';
import { painRule, partedAdvice, type AdviceView } from '../html/section-advice.js';
import { fadeKey } from '../plan-fade.js';
import type { AdvicePart, TargetPart } from '../parts/advice-part.js';
import { sayAdvicePage } from '../texts/advice-page.js';
import { bullet, columns, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';
import { wrap } from './wrap.js';

/** What the advice is written from, in text. */
type AdviceTextView = TextView & Pick<AdviceView, 'report'>;

type Target = NonNullable<TargetPart>;

/** Returns the first three pieces of advice with dose, reason, evidence and source, then the cadences to try. */
export function whatToDoLines(view: AdviceTextView): Lines {
  const [first = []] = partedAdvice(view);
  const { safety, target } = view.report;
  const say = sayAdvicePage(view.language);
  if (first.length === 0) return [];
  const rule = painRule(view.report);
  return [
    ...(rule === undefined ? [] : [...wrap(rule, view.width), '']),
    ...section(view, say('title'), [
      ...(safety.redFlag === 'none' ? [] : [...paragraph(view, say('later')), '']),
      ...first.flatMap((advice, index) => [
        ...(index > 0 ? [''] : []),
        ...oneAdvice(view, advice, index + 1),
      ]),
      ...(target ? ['', ...targetLines(view, target)] : []),
    ]),
  ];
}

/** Returns the rest of the advice, a paragraph each. */
export function moreAdviceLines(view: AdviceTextView): Lines {
  const [, rest = []] = partedAdvice(view);
  if (rest.length === 0) return [];
  const say = sayAdvicePage(view.language);
  const items = rest.flatMap((advice) => {
    const { title, text, how, because } = advice;
    const parts = [`${title}.`, text, how, ...because, labelOf(advice, view)];
    return bullet(view, parts.filter((part) => part !== '').join(' '));
  });
  return section(view, say('moreTitle'), [...paragraph(view, say('doses')), ...items]);
}

/** How strong the evidence is, in brackets: what the trial found; nothing where no dose or exercise is advised. */
function labelOf({ id, evidence }: AdvicePart, { language }: AdviceTextView): string {
  if (id === 'causes' || id === 'overstriding') return '';
  const isOtherArm = id === 'core-strength' || id === 'back-strength';
  return `(${sayAdvicePage(language)(isOtherArm ? 'trialAlike' : evidence.strength)})`;
}

/** Returns one piece of advice that has a place of its own: a heading, why it is given, and its text; help a line each, emergency first. */
export function placedAdviceLines(view: AdviceTextView, id: 'seek-help' | 'disclaimer'): Lines {
  const advice = view.report.advice.find((item) => item.id === id);
  if (advice === undefined) return [];
  const { title, text, how, because } = advice;
  if (id === 'disclaimer') return section(view, title, paragraph(view, [...because, text].join(' ')));
  return section(view, title, [
    ...(because.length > 0 ? paragraph(view, because.join(' ')) : []),
    ...sentencesOf(text, view.language).flatMap((sentence) => bullet(view, sentence)),
    ...paragraph(view, how),
  ]);
}

function oneAdvice(view: AdviceTextView, advice: AdvicePart, number: number): Lines {
  const { title, text, how, because, evidence, section: place, references } = advice;
  const say = sayAdvicePage(view.language);
  const hang = (part: string) => wrap(part, view.width - 2, '   ');
  const sources = [say('inArticle', { section: place }), ...references.map(authorAndYear)].join(' · ');
  return [
    view.ink.bold(`${number}. ${title}`),
    ...hang(text),
    ...(how === '' ? [] : hang(`${say('how')}: ${how}`)),
    ...(because.length > 0 ? hang(`${say('because')}: ${because.join(' ')}`) : []),
    ...hang(`${say('evidence', { strength: say(evidence.strength) })} ${evidence.text}`).map(view.ink.dim),
    ...hang(say('source', { sources })).map(view.ink.dim),
  ];
}

function targetLines(view: AdviceTextView, { rows, basis, weeks, recheckWeeks }: Target): Lines {
  const say = sayAdvicePage(view.language);
  const runs = weeks.reduce((sum, week) => sum + week.runs, 0);
  const byPace = [
    [say('pace'), say('now'), say('aim'), say('most')],
    ...rows.map(({ speedMps, fromSpm, toSpm, mostSpm }) => [
      view.format.pace(speedMps),
      ...[fromSpm, toSpm, mostSpm].map(String),
    ]),
  ];
  return [
    view.ink.bold(say('targetTitle')),
    ...paragraph(view, say('targetCaption', { basis })),
    ...columns(byPace, [1, 2, 3]),
    '',
    ...paragraph(view, say('planCaption', { runs })),
    ...weeks.flatMap((week) => bullet(view, weekText(view, week))),
    ...paragraph(view, say('recheck', { weeks: recheckWeeks[0] ?? 0 })),
    ...paragraph(view, say('stop')),
  ];
}

function weekText(view: AdviceTextView, week: Target['weeks'][number]): string {
  const say = sayAdvicePage(view.language);
  const { runs, repeats, onMin: on, offMin: off, metronomeShare } = week;
  const practice = say('practiceCell', { runs, repeats, on, off });
  const sound = say('metronomeCell', { share: fadeKey(metronomeShare) });
  return `${say('week')} ${week.week}: ${practice}; ${say('metronome')}: ${sound}`;
}

/** The full reference stands at the end; here author and year are enough. */
function authorAndYear(reference: string): string {
  return /^.*?\b\d{4}\b/.exec(reference)?.[0] ?? reference;
}
