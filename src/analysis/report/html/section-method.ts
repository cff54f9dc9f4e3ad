import type { Language } from '../../language/language.js';
import { sayMethod } from '../texts/method.js';
import { markup, type Markup } from './markup.js';
import { thresholdRows } from './threshold-rows.js';
import type { View } from './view.js';

/** Returns how the judgement was made, every number it rests on, and the references. */
export function methodSection({ report, language }: View): Markup {
  const { version, thresholds } = report.method;
  const say = sayMethod(language);
  return markup`<section id="method"><h2>${say('title')}</h2>
<p>${say('how')}</p>
<details id="thresholds"><summary>${say('thresholds', { version })}</summary><div class="two-columns"><table>
<thead><tr><th scope="col">${say('threshold')}</th><th scope="col" class="number">${say('value')}</th></tr></thead>
<tbody>${thresholdRows(thresholds, language).map(({ name, value }) => markup`<tr><td>${name}</td><td class="number">${value}</td></tr>`)}</tbody></table></div></details>
<details id="references"><summary>${say('references')}</summary><ul>${references(report.advice, language).map((text) => markup`<li>${text}</li>`)}</ul></details></section>`;
}

/** What the method itself rests on, and the references of the advice. */
function references(
  advice: readonly { readonly references: readonly string[] }[],
  language: Language,
): readonly string[] {
  const say = sayMethod(language);
  const own = [say('ferber'), say('fukuchi'), say('davis'), say('morin')];
  return [...new Set([...own, ...advice.flatMap((item) => item.references)])].sort((a, b) =>
    a < b ? -1 : 1,
  );
}
