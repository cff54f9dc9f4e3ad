import { driftSection } from './drift-finding.js';
import { expectedCadenceSection } from './expected-cadence.js';
import { losslessSection } from './lossless.js';
import { markdownTable } from './markdown.js';
import { writeTables } from './method-document.js';
import { ownBaselineSection } from './own-baseline.js';
import { ownConditionsSection } from './own-conditions.js';
import { populationFlagSection } from './population-flag.js';
import { populationSharesSection } from './population-shares.js';
import type { Effort, Section } from './section.js';
import { thresholdsSection } from './threshold-tables.js';
import { watchTotalsSection } from './watch-totals.js';

/**
 * Proves the method: prints Markdown tables, and ends with 1 when a goal is missed. A number as the argument does only
 * that share of the simulation, for a quick look: goals may then be missed by chance. `--write` puts the tables into
 * docs/METHOD.md.
 */
const sections: readonly ((effort: Effort) => Section)[] = [
  expectedCadenceSection,
  watchTotalsSection,
  populationSharesSection,
  populationFlagSection,
  ownBaselineSection,
  ownConditionsSection,
  driftSection,
  losslessSection,
  thresholdsSection,
];

const args = process.argv.slice(2);
const effort: Effort = { share: Number(args.find((arg) => Number(arg) > 0) ?? 1), seed: 1 };
const started = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** The text of a section with its goals, and how many of them are missed. */
function told({ title, body, goals }: Section): { text: string; missed: number } {
  const rows = goals.map(({ what, wanted, measured, met }) => [
    what,
    wanted,
    measured,
    met ? 'yes' : '**no**',
  ]);
  const table = goals.length > 0 ? [markdownTable(['goal', 'wanted', 'measured', 'met'], rows)] : [];
  return {
    text: [`## ${title}`, ...body, ...table].join('\n\n'),
    missed: goals.filter(({ met }) => !met).length,
  };
}

const parts = sections.map((section) => {
  const begun = performance.now();
  const part = told(section(effort));
  console.log(`${part.text}\n`);
  console.error(`${part.text.split('\n')[0].slice(3)}: ${seconds(begun)}`);
  return part;
});
const missed = parts.reduce((sum, part) => sum + part.missed, 0);
if (args.includes('--write')) writeTables(parts.map(({ text }) => text).join('\n\n'));
console.error(`${missed} goals missed, ${seconds(started)} in all`);
process.exitCode = missed > 0 ? 1 : 0;
