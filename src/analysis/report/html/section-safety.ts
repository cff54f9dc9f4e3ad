import type { Language } from '../../language/language.js';
import { sentencesOf } from '../../advice/sentences.js';
import type { AdvicePart } from '../parts/advice-part.js';
import { sayAdvicePage } from '../texts/advice-page.js';
import { sayPage } from '../texts/page.js';
import { markup, type Markup } from './markup.js';
import type { AdviceView } from './section-advice.js';

/** What the section on warning signs is written from. */
export interface SafetyView {
  readonly report: Pick<AdviceView['report'], 'advice' | 'safety'>;
  readonly language: AdviceView['language'];
}

/** Returns what outranks every finding about form, for symptoms that need a professional; nothing without them. */
export function safetySection({ report, language }: SafetyView): Markup | undefined {
  const { redFlag, because } = report.safety;
  if (redFlag === 'none') return undefined;
  const title = sayPage(language)(redFlag === 'emergency' ? 'emergency' : 'seekHelp');
  // In an emergency there is nothing to write down first, and "promptly" would take back what "now" says.
  const help = redFlag === 'seek-help' ? seekHelp(report.advice) : undefined;
  return markup`<section id="safety" class="callout urgent" role="note"><h2>${title}</h2>
${paragraphs(because)}${help && helpList(help, language)}</section>`;
}

/** Returns the standing advice on when to see a professional; nothing where the top of the page says it already. */
export function seekHelpSection({ report, language }: SafetyView): Markup | undefined {
  const advice = seekHelp(report.advice);
  if (advice === undefined || report.safety.redFlag !== 'none') return undefined;
  const { title, because } = advice;
  const why =
    because.length > 0
      ? markup`<p><b>${sayAdvicePage(language)('because')}</b> ${because.join(' ')}</p>`
      : undefined;
  return markup`<section id="seek-help" class="callout" role="note"><h2>${title}</h2>${why}${helpList(advice, language)}</section>`;
}

/** Returns the standing advice on when to see a professional. */
export function seekHelp(advice: readonly AdvicePart[]): AdvicePart | undefined {
  return advice.find(({ id }) => id === 'seek-help');
}

/** A line for each thing to do, the emergency first. */
function helpList({ text, how }: AdvicePart, language: Language): Markup {
  const lines = sentencesOf(text, language).map((line) => markup`<li>${line}</li>`);
  return markup`<ul>${lines}</ul><p>${how}</p>`;
}

function paragraphs(texts: readonly string[]): readonly Markup[] {
  return texts.map((text) => markup`<p>${text}</p>`);
}
