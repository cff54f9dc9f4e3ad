import type { Advice } from '../../advice/advice.js';
import { markup, type Markup } from './markup.js';
import type { View } from './view.js';

const titles = {
  'seek-help': 'First: have this looked at',
  emergency: 'First: get medical help now',
} as const;

/** Returns what outranks every finding about form, for symptoms that need a professional; nothing without them. */
export function safetySection(view: View): Markup | undefined {
  const { redFlag, because } = view.report.safety;
  if (redFlag === 'none') return undefined;
  return markup`<section id="safety" class="callout urgent" role="note"><h2>${titles[redFlag]}</h2>
${because.map((sentence) => markup`<p>${sentence}</p>`)}${paragraph(seekHelp(view))}</section>`;
}

/** Returns the standing advice on when to see a professional; nothing where the top of the page says it already. */
export function seekHelpSection(view: View): Markup | undefined {
  const advice = seekHelp(view);
  if (advice === undefined || view.report.safety.redFlag !== 'none') return undefined;
  return markup`<section id="seek-help" class="callout" role="note"><h2>${advice.title}</h2>${paragraph(advice)}</section>`;
}

function seekHelp({ report }: View): Advice | undefined {
  return report.advice.find(({ id }) => id === 'seek-help');
}

function paragraph(advice: Advice | undefined): Markup | undefined {
  return advice && markup`<p>${advice.text}</p>`;
}
