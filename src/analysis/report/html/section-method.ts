import { markup, type Markup } from './markup.js';
import { thresholdRows } from './threshold-rows.js';
import type { View } from './view.js';

/** What the method itself rests on; the references of the advice are added to these. */
const methodReferences = [
  'Ferber 2024, Running Injury Clinic data set, CC BY 4.0 (expected cadence)',
  'Fukuchi 2017, RBDS, CC BY 4.0 (independent check)',
  'Davis 2024 Sensors 10.3390/s24092892 (one run does not stand for a runner)',
  'Morin 2005 J Appl Biomech 21:167 (leg length from height)',
];

/** Returns how the judgement was made, every number it rests on, and the references. */
export function methodSection({ report }: View): Markup {
  const { version, thresholds } = report.method;
  return markup`<section id="method"><h2>How this was worked out</h2>
<p>The run is cut into pieces of up to a minute of even, level running. Each piece’s cadence is compared with that of other runners of the same height at the same speed. Pieces that stay well below it for minutes become a stretch. The levels are our own choice, not medical cut-offs.</p>
<details id="thresholds"><summary>All thresholds, method ${version}</summary><div class="two-columns"><table>
<thead><tr><th scope="col">Threshold</th><th scope="col" class="number">Value</th></tr></thead>
<tbody>${thresholdRows(thresholds).map(({ name, value }) => markup`<tr><td>${name}</td><td class="number">${value}</td></tr>`)}</tbody></table></div></details>
<details id="references"><summary>References</summary><ul>${references(report.advice).map((text) => markup`<li>${text}</li>`)}</ul></details></section>`;
}

function references(advice: readonly { readonly references: readonly string[] }[]): readonly string[] {
  return [...new Set([...methodReferences, ...advice.flatMap((item) => item.references)])].sort((a, b) =>
    a < b ? -1 : 1,
  );
}
