import type { Formatter } from '../../format-units.js';
import { markup, type Markup } from '../../html/markup.js';
import { sayTrend } from '../../texts/trend.js';
import type { Trend } from '../trend.js';
import { chartPain } from './chart-pain.js';
import { chartWeeks } from './chart-weeks.js';
import { weekLabel } from './week-label.js';

/**
 * Returns a runner's weeks: what they say, and from the second one on a chart for each of their speeds with pain below, and
 * all weeks as a table.
 */
export function trendSection(trend: Trend, format: Formatter): Markup {
  const say = sayTrend(trend.language);
  const beginning = markup`<section id="trend"><h2>${say('title')}</h2>
<ul class="because">${trend.summary.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`;
  if (trend.weeks.length < 2) return markup`${beginning}</section>`;
  const charts = trend.speedsMps.map((speedMps, index) => {
    const pace = format.pace(speedMps);
    const drawing = chartWeeks(trend, index, pace);
    if (drawing === undefined) return undefined;
    return markup`<h3>${say('cadenceAt', { pace })}</h3><figure>${drawing}</figure>`;
  });
  const pain = chartPain(trend);
  return markup`${beginning}
${charts}<p class="soft small">${say('chartCaption', { plan: trend.plan ? 'yes' : 'no' })}</p>
${pain && markup`<figure>${pain}<figcaption>${say('painCaption')}</figcaption></figure>`}${weeksTable(trend, format)}</section>`;
}

function weeksTable(trend: Trend, format: Formatter): Markup | undefined {
  const say = sayTrend(trend.language);
  const hasPain = trend.weeks.some(({ pain }) => pain.worst !== null);
  const head = [
    ...trend.speedsMps.map((speed) => format.pace(speed)),
    ...(hasPain ? [say('pain')] : []),
    ...(trend.plan ? [say('planMet')] : []),
  ];
  const rows = trend.weeks.map((week) => {
    const cells = [
      ...week.atSpeeds.map((cell) => (cell ? cadenceCell(cell, format) : markup`–`)),
      ...(hasPain ? [markup`${week.pain.worst === null ? '–' : String(week.pain.worst)}`] : []),
      ...(trend.plan ? [markup`${week.adherence === null ? '–' : format.percent(week.adherence)}`] : []),
    ];
    return markup`<tr><th scope="row">${weekLabel(week.startsOn, trend.language)}</th><td class="number">${week.runs}</td>${cells.map((cell) => markup`<td class="number">${cell}</td>`)}</tr>`;
  });
  return markup`<div class="splits"><table><caption>${say('stepsPerMinute')}</caption><thead><tr><th scope="col">${say('weekOf')}</th><th scope="col" class="number">${say('runs')}</th>
${head.map((title) => markup`<th scope="col" class="number">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function cadenceCell(
  cell: NonNullable<Trend['weeks'][number]['atSpeeds'][number]>,
  format: Formatter,
): Markup {
  return markup`${Math.round(cell.cadenceSpm)}<br/><span class="soft small">${format.stepLength(cell.stepLengthM)}</span>`;
}
