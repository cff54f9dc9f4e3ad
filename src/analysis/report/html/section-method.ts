import { reportReferences } from '../report-references.js';
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
<details id="references"><summary>${say('references')}</summary><ul>${reportReferences(report).map((text) => markup`<li>${text}</li>`)}</ul></details></section>`;
}
