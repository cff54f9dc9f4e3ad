import type { Advice } from '../../advice/advice.js';
import { strengthWords } from '../html/words.js';
import { bullet, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';
import { wrap } from './wrap.js';

/** A tired runner takes in three things. */
const firstThings = 3;
/** These have places of their own. */
const placedElsewhere: ReadonlySet<string> = new Set(['seek-help', 'disclaimer']);

/** Returns the first three pieces of advice with dose, reason, evidence and source. */
export function whatToDoLines(view: TextView): Lines {
  const first = listed(view).slice(0, firstThings);
  return section(
    view,
    'What to do',
    first.flatMap((advice, index) => [...(index > 0 ? [''] : []), ...oneAdvice(view, advice, index + 1)]),
  );
}

/** Returns the rest of the advice, a paragraph each. */
export function moreAdviceLines(view: TextView): Lines {
  const rest = listed(view).slice(firstThings);
  return section(
    view,
    'More advice of the article',
    rest.flatMap(({ title, text, because, evidence }) =>
      bullet(view, [`${title}. ${text}`, ...because, `(${strengthWords[evidence.strength]})`].join(' ')),
    ),
  );
}

/** Returns one piece of advice that has a place of its own: a heading and its text. */
export function placedAdviceLines(view: TextView, id: 'seek-help' | 'disclaimer'): Lines {
  const advice = view.report.advice.find((item) => item.id === id);
  return advice === undefined ? [] : section(view, advice.title, paragraph(view, advice.text));
}

function listed({ report }: TextView): readonly Advice[] {
  return report.advice.filter(({ id }) => !placedElsewhere.has(id));
}

function oneAdvice(view: TextView, advice: Advice, number: number): Lines {
  const { title, text, because, evidence, section: place, references } = advice;
  const hang = (part: string) => wrap(part, view.width - 2, '   ');
  return [
    view.ink.bold(`${number}. ${title}`),
    ...hang(text),
    ...(because.length > 0 ? hang(`Because: ${because.join(' ')}`) : []),
    ...hang(`Evidence: ${strengthWords[evidence.strength]}. ${evidence.text}`).map(view.ink.dim),
    ...hang(`Source: “${place}” in the article${references.map(authorAndYear).join('')}`).map(view.ink.dim),
  ];
}

/** The full reference stands at the end; here author and year are enough. */
function authorAndYear(reference: string): string {
  const short = /^.*?\b\d{4}\b/.exec(reference)?.[0] ?? reference;
  return ` · ${short}`;
}
