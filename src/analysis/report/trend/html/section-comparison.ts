import { axisUnits } from '../../html/axis-units.js';
import type { Formatter } from '../../format-units.js';
import { markup, type Markup } from '../../html/markup.js';
import { sayTrend, type TrendKey } from '../../texts/trend.js';
import type { Comparison } from '../comparison.js';
import { chartTwoAlong, chartTwoByPace } from './chart-two-runs.js';

/** Returns two runs side by side: what differs in words, both on the same axes, and the numbers as tables. */
export function comparisonSection(comparison: Comparison, format: Formatter): Markup {
  const say = sayTrend(comparison.language);
  const units = axisUnits(format);
  const drawings = [
    [say('matched'), chartTwoByPace(comparison, units)],
    [say('cadenceAlong'), chartTwoAlong(comparison, units)],
  ] as const;
  return markup`<section id="comparison"><h1>${comparison.summary[0]}</h1>
<ul class="because">${comparison.summary.slice(1).map((sentence) => markup`<li>${sentence}</li>`)}</ul>
${drawings.map(([title, drawing]) => drawing && markup`<h2>${title}</h2><figure>${drawing}<figcaption>${say('alongCaption')}</figcaption></figure>`)}
${matchedTable(comparison, format)}${factsTable(comparison, format)}</section>`;
}

function matchedTable({ matched, language }: Comparison, format: Formatter): Markup | undefined {
  if (matched.length === 0) return undefined;
  const say = sayTrend(language);
  const head = [say('pace'), say('first'), say('second'), say('difference')];
  const sign = (changePct: number) => (changePct > 0 ? '+' : changePct < 0 ? '−' : '');
  return markup`<table><caption>${say('matched')}</caption><thead><tr>${head.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${matched.map(
    ({ speedMps, firstSpm, secondSpm, changePct }) =>
      markup`<tr><th scope="row">${format.pace(speedMps)}</th><td>${Math.round(firstSpm)}</td><td>${Math.round(secondSpm)}</td><td>${sign(changePct)}${format.percent(Math.abs(changePct) / 100)}</td></tr>`,
  )}</tbody></table>`;
}

function factsTable({ first, second, language }: Comparison, format: Formatter): Markup {
  const say = sayTrend(language);
  const level = (value: Comparison['first']['own']) => say(`level_${value}` satisfies TrendKey);
  const rows = [
    [say('judged'), ...[first, second].map(({ judgedShare }) => format.percent(judgedShare))],
    [say('against'), ...[first, second].map(({ population }) => level(population))],
    [say('againstOwn'), ...[first, second].map(({ own }) => level(own))],
  ];
  const dates = [first, second].map(({ startTime, timeZone }) => format.date(startTime, timeZone));
  return markup`<table><thead><tr><td></td><th scope="col">${say('first')}<br/>${dates[0]}</th><th scope="col">${say('second')}<br/>${dates[1]}</th></tr></thead>
<tbody>${rows.map(([title, one, other]) => markup`<tr><th scope="row">${title}</th><td>${one}</td><td>${other}</td></tr>`)}</tbody></table>`;
}
