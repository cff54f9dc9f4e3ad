import { flagWords, isInShortPieces } from '../flag-words.js';
import type { Report } from '../report.js';
import { markIcon, type MarkKind } from './chart-marks.js';
import { markup, type Markup } from './markup.js';
import { confidenceWords, flagName } from './words.js';
import type { View } from './view.js';

type Verdict = Report['verdict'];

const steps: Readonly<Record<Verdict['confidence'], number>> = { none: 0, low: 1, moderate: 2 };
/** Three dots, of which a watch alone never fills the last. */
const mostSteps = 3;

/** Returns the first thing on the page: what was found in one sentence, how sure that is, and what led there. */
export function verdictSection({ report }: View): Markup {
  const { confidence, headline, because } = report.verdict;
  return markup`<section id="verdict"><p class="flag">${markIcon(iconOf(report))}<span>${flagName}: ${flagWords(report)}</span></p>
<h1>${headline}</h1>${sentences(because)}
<p class="sure"><b>How sure: ${confidenceWords[confidence]}</b>${confidenceMeter(confidence)}<span class="soft small">${sureNote(confidence)}</span></p></section>`;
}

/** The mark of the level; that of the windows where they make up none. */
function iconOf(report: Report): MarkKind {
  const { level } = report.verdict;
  if (level === 'unknown') return 'unjudged';
  return isInShortPieces(report) ? 'possible' : level;
}

function sentences(list: readonly string[]): Markup | undefined {
  if (list.length === 0) return undefined;
  return markup`<ul class="because">${list.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`;
}

function confidenceMeter(confidence: Verdict['confidence']): Markup | undefined {
  if (confidence === 'none') return undefined;
  const dots = Array.from({ length: mostSteps }, (_, index) => {
    const kind = index < steps[confidence] ? 'middle' : 'mark unjudged';
    return markup`<circle class="${kind}" cx="${8 + index * 18}" cy="6" r="5"/>`;
  });
  return markup`<svg viewBox="0 0 52 12" aria-hidden="true">${dots}</svg>`;
}

function sureNote(confidence: Verdict['confidence']): string {
  return confidence === 'none'
    ? 'There is too little in this run to say.'
    : 'A watch alone never gives more than moderate.';
}
