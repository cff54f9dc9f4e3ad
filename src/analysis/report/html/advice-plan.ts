import type { TargetPart } from '../parts/advice-part.js';
import { sayAdvicePage } from '../texts/advice-page.js';
import { fadeKey } from '../plan-fade.js';
import { markup, type Markup } from './markup.js';
import type { AdviceView } from './section-advice.js';

type Target = NonNullable<TargetPart>;

/** Returns the cadences to try as a table by pace, and the plan for it; nothing when there are none. */
export function advicePlan(view: AdviceView): Markup | undefined {
  const { target } = view.report;
  if (!target) return undefined;
  const say = sayAdvicePage(view.language);
  return markup`<div id="target"><h3>${say('targetTitle')}</h3>${targetTable(target, view)}${planTable(target, view)}
<p>${say('recheck', { weeks: target.recheckWeeks[0] ?? 0 })}</p><p>${say('stop')}</p>${linkList(target, view)}</div>`;
}

function targetTable({ rows, basis }: Target, { format, language }: AdviceView): Markup {
  const say = sayAdvicePage(language);
  const heads = [say('now'), say('aim'), say('most')].map(
    (head) => markup`<th scope="col" class="number">${head}</th>`,
  );
  const row = ({ speedMps, fromSpm, toSpm, mostSpm }: Target['rows'][number]) =>
    markup`<tr><th scope="row">${format.pace(speedMps)}</th><td class="number">${fromSpm}</td><td class="number"><b>${toSpm}</b></td><td class="number">${mostSpm}</td></tr>`;
  return markup`<table id="cadence-target"><caption>${say('targetCaption', { basis })}</caption>
<thead><tr><th scope="col">${say('pace')}</th>${heads}</tr></thead><tbody>${rows.map(row)}</tbody></table>`;
}

function planTable({ weeks }: Target, { language }: AdviceView): Markup {
  const say = sayAdvicePage(language);
  const runs = weeks.reduce((sum, week) => sum + week.runs, 0);
  const row = ({ week, runs: count, repeats, onMin, offMin, metronomeShare }: Target['weeks'][number]) =>
    markup`<tr><th scope="row">${week}</th><td>${say('practiceCell', { runs: count, repeats, on: onMin, off: offMin })}</td><td>${say('metronomeCell', { share: fadeKey(metronomeShare) })}</td></tr>`;
  return markup`<table id="cadence-plan"><caption>${say('planCaption', { runs })}</caption>
<thead><tr><th scope="col">${say('week')}</th><th scope="col">${say('practice')}</th><th scope="col">${say('metronome')}</th></tr></thead>
<tbody>${weeks.map(row)}</tbody></table>`;
}

function linkList({ spm }: Target, { links, language }: AdviceView): Markup | undefined {
  if (links === undefined) return undefined;
  const say = sayAdvicePage(language);
  return markup`<ul class="screen-only"><li><a href="${links.metronome}">${say('metronomeLink', { spm })}</a></li>
<li><a href="${links.workout}">${say('workoutLink')}</a></li></ul>`;
}
