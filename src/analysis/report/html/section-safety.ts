import { sayAdvicePage } from '../texts/advice-page.js';
import { sayPage } from '../texts/page.js';
import { markup, type Markup } from './markup.js';
import type { AdviceView, StoredAdvice } from './section-advice.js';

/** What the section on warning signs is written from. */
export type SafetyView = Pick<AdviceView, 'report' | 'language'>;

/** Returns what outranks every finding about form, for symptoms that need a professional; nothing without them. */
export function safetySection({ report, language }: SafetyView): Markup | undefined {
  const { redFlag, because } = report.safety;
  if (redFlag === 'none') return undefined;
  const title = sayPage(language)(redFlag === 'emergency' ? 'emergency' : 'seekHelp');
  // In an emergency there is nothing to write down first.
  const help = seekHelp(report.advice);
  const care = redFlag === 'seek-help' ? help?.how : undefined;
  return markup`<section id="safety" class="callout urgent" role="note"><h2>${title}</h2>
${paragraphs([...because, help?.text, care])}</section>`;
}

/** Returns the standing advice on when to see a professional; nothing where the top of the page says it already. */
export function seekHelpSection({ report, language }: SafetyView): Markup | undefined {
  const advice = seekHelp(report.advice);
  if (advice === undefined || report.safety.redFlag !== 'none') return undefined;
  const { title, text, how, because } = advice;
  const isConcerned = because.length > 0;
  const why = isConcerned
    ? markup`<p><b>${sayAdvicePage(language)('because')}</b> ${because.join(' ')}</p>`
    : undefined;
  return markup`<section id="seek-help" class="callout" role="note"><h2>${title}</h2>${why}${paragraphs([text, isConcerned ? how : undefined])}</section>`;
}

function seekHelp(advice: readonly StoredAdvice[]): StoredAdvice | undefined {
  return advice.find(({ id }) => id === 'seek-help');
}

function paragraphs(texts: readonly (string | undefined)[]): readonly Markup[] {
  return texts.filter((text) => text !== undefined).map((text) => markup`<p>${text}</p>`);
}
