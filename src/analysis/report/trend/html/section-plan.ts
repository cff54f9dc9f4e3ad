import type { Formatter } from '../../format-units.js';
import { inlineBar } from '../../html/inline-bar.js';
import { markup, type Markup } from '../../html/markup.js';
import { sayPlanCheck } from '../../texts/plan-check.js';
import type { PlanCheck } from '../plan-check.js';

/** Returns a run against its plan: the week, what it comes to in sentences, and each speed of the plan as a row. */
export function planSection(check: PlanCheck, format: Formatter): Markup {
  const { language, reader, plan, sentences } = check;
  const say = sayPlanCheck(language);
  const values = {
    week: plan.week,
    weeks: plan.weeks,
    date: format.day(`${plan.startsOn}T12:00:00Z`, 'UTC'),
  };
  return markup`<section id="plan-check"><h2>${say('title', { reader })}</h2>
<p class="soft small">${say(plan.week > plan.weeks ? 'weeksOver' : 'week', values)}</p>
<ul class="because">${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>${speedsTable(check, format)}</section>`;
}

function speedsTable({ speeds, language }: PlanCheck, format: Formatter): Markup {
  const say = sayPlanCheck(language);
  const row = ({ speedMps, targetSpm, cadenceSpm, judgedS, metS }: PlanCheck['speeds'][number]) =>
    markup`<tr><th scope="row">${format.pace(speedMps)}</th><td class="number">${Math.round(targetSpm)}</td><td class="number">${cadenceSpm === null ? '–' : Math.round(cadenceSpm)}</td><td class="number">${judgedS > 0 ? format.duration(judgedS) : '–'}</td>
<td>${judgedS > 0 ? markup`${format.percent(metS / judgedS)}${inlineBar(metS / judgedS, false)}` : '–'}</td></tr>`;
  const numbers = [say('target'), say('cadence'), say('near')];
  return markup`<table><caption>${say('caption')}</caption><thead><tr><th scope="col">${say('pace')}</th>${numbers.map((title) => markup`<th scope="col" class="number">${title}</th>`)}<th scope="col">${say('met')}</th></tr></thead>
<tbody>${speeds.map(row)}</tbody></table>`;
}
