import { flagWords, isInShortPieces, ownFlagWords } from '../flag-words.js';
import type { Language } from '../../language/language.js';
import { howSureWords } from '../low-because.js';
import type { Report } from '../report.js';
import { sayPage } from '../texts/page.js';
import { sayWords } from '../texts/words.js';
import { markIcon, type MarkKind } from './chart-marks.js';
import { markup, type Markup } from './markup.js';
import type { View } from './view.js';

type Verdict = Report['verdict'];

const steps: Readonly<Record<Verdict['confidence'], number>> = { none: 0, low: 1, moderate: 2 };
/** Three dots, of which a watch alone never fills the last. */
const mostSteps = 3;

/** Returns the first thing on the page: what was found in one sentence, how sure that is, and what led there. */
export function verdictSection({ report, language }: View): Markup {
  const words = sayWords(language);
  const { confidence, headline, because } = report.verdict;
  const sure = howSureWords(report, language);
  return markup`<section id="verdict"><p class="flag">${markIcon(verdictMark(report))}<span>${words('flagName')}: ${flagWords(report, language)}</span></p>${ownFlag(report, language)}
<h1>${headline}</h1>${sentences(because)}
<p class="sure"><b>${sure}</b>${confidenceMeter(confidence)}<span class="soft small">${sureNote(confidence, language)}</span></p></section>`;
}

/** The flag against the own runs stands beside the other one, and is never mixed with it. */
function ownFlag({ ownBaseline }: Report, language: Language): Markup | undefined {
  if (ownBaseline === null || ownBaseline.level === 'unknown') return undefined;
  const words = ownFlagWords(ownBaseline.level, language);
  return markup`<p class="flag">${markIcon(ownBaseline.level)}<span>${words}</span></p>`;
}

/** Returns the mark of the level; that of the windows where they make up none. */
export function verdictMark(report: Report): MarkKind {
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

function sureNote(confidence: Verdict['confidence'], language: Language): string {
  return sayPage(language)(confidence === 'none' ? 'sureNone' : 'sureAtMost');
}
