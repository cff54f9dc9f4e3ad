import type { Advice } from '../../advice/advice.js';
import { markup, type Markup } from './markup.js';
import { strengthWords } from './words.js';
import type { View } from './view.js';

/** A tired runner takes in three things; the rest waits behind one tap. */
const firstThings = 3;
/** These have places of their own on the page. */
const placedElsewhere: ReadonlySet<string> = new Set(['seek-help', 'disclaimer']);

/** Returns what to do: the first three pieces of advice with dose, reason, evidence and source, the rest folded. */
export function adviceSection({ report }: View): Markup | undefined {
  const advice = report.advice.filter(({ id }) => !placedElsewhere.has(id));
  if (advice.length === 0) return undefined;
  const first = advice.slice(0, firstThings);
  return markup`<section id="what-to-do"><h2>What to do</h2>
<ol class="first">${first.map((item) => markup`<li>${oneAdvice(item)}</li>`)}</ol>${rest(advice.slice(firstThings))}</section>`;
}

function rest(advice: readonly Advice[]): Markup | undefined {
  if (advice.length === 0) return undefined;
  return markup`<details><summary>More advice (${advice.length})</summary>
<ul class="more">${advice.map((item) => markup`<li>${oneAdvice(item)}</li>`)}</ul></details>`;
}

function oneAdvice({ id, title, text, because, evidence, section, references }: Advice): Markup {
  const sources = [`“${section}” in the article`, ...references].join(' · ');
  return markup`<h3 id="advice-${id}">${title}</h3><p>${text}</p>
${because.length > 0 ? markup`<p><b>Because</b> ${because.join(' ')}</p>` : undefined}
<p class="soft small"><b>Evidence: ${strengthWords[evidence.strength]}.</b> ${evidence.text}</p><p class="soft small">Source: ${sources}</p>`;
}
