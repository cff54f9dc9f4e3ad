import type { Report } from '../report.js';
import { heightWords } from './height-words.js';
import { inlineBar } from './inline-bar.js';
import { markup, type Markup } from './markup.js';
import { isNumber } from './report-windows.js';
import { channelName, unjudgedReason } from './words.js';
import type { View } from './view.js';

/** Returns what the recording is worth: where it came from, what was judged and why the rest was not, warnings. */
export function dataSection(view: View): Markup {
  return markup`<section id="data"><h2>What the recording is worth</h2>
${warnings(view)}${facts(view)}${judgedTable(view)}${channels(view)}</section>`;
}

function warnings({ report, format }: View): Markup | undefined {
  const list = report.run.warnings;
  if (list.length === 0) return undefined;
  return markup`<div id="warnings"><h3>To know about this file</h3><ul>${list.map(
    ({ message, atS }) => markup`<li>${message}${isNumber(atS) ? ` (at ${format.clock(atS)})` : ''}</li>`,
  )}</ul></div>`;
}

interface Fact {
  readonly name: string;
  readonly value: string | undefined;
}

function facts(view: View): Markup {
  const { run } = view.report;
  const list: readonly Fact[] = [
    { name: 'Watch', value: run.source.device ?? 'not named in the file' },
    { name: 'File', value: fileWords(run.source) },
    { name: 'Cadence counts', value: run.cadenceScale ? scaleWords(run.cadenceScale) : undefined },
    { name: 'Average cadence', value: averageWords(view) },
    { name: 'Distance', value: distanceWords(view) },
    { name: 'Expectation', value: heightWords(view) },
  ];
  return markup`<dl class="facts">${list.map(({ name, value }) =>
    value === undefined ? undefined : markup`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>`;
}

function fileWords({ format, outcome }: Report['run']['source']): string {
  return `${format.toUpperCase()}, ${outcome === 'read' ? 'read in full' : 'read in part: something was cut off or damaged'}`;
}

function scaleWords({ counted, decidedBy }: NonNullable<Report['run']['cadenceScale']>): string {
  const words = counted === 'oneFoot' ? 'one foot in the file, so it was doubled' : 'both feet in the file';
  return `${words} (${decidedBy})`;
}

function averageWords({ report, format }: View): string | undefined {
  const { averages } = report.gait;
  if (averages === null) return undefined;
  const own = `${format.cadence(averages.runningSpm)} while running, ${format.cadence(averages.allSpm)} over all`;
  return isNumber(averages.statedSpm) ? `${own}; the watch says ${format.cadence(averages.statedSpm)}` : own;
}

function distanceWords({ report, format }: View): string | undefined {
  const { distanceM, stated } = report.run;
  if (!isNumber(distanceM)) return undefined;
  const own = format.distance(distanceM);
  return isNumber(stated.distanceM) ? `${own}; the watch says ${format.distance(stated.distanceM)}` : own;
}

function judgedTable({ report, format }: View): Markup | undefined {
  const { judgedS, unjudged } = report.gait;
  const total = unjudged.reduce((sum, { timeS }) => sum + timeS, judgedS);
  if (total <= 0) return undefined;
  const rest = [...unjudged].sort((a, b) => b.timeS - a.timeS);
  const row = (name: string, timeS: number) =>
    markup`<tr><td>${name}</td><td class="number">${format.duration(timeS)}</td><td>${inlineBar(timeS / total)}</td></tr>`;
  return markup`<table id="judged"><caption>Where the time went: judged, and why the rest was not</caption>
<thead><tr><th scope="col">Part of the run</th><th scope="col" class="number">Time</th><th scope="col">Share</th></tr></thead>
<tbody>${row('judged', judgedS)}${rest.map(({ reason, timeS }) => row(unjudgedReason(reason), timeS))}</tbody></table>`;
}

function channels({ report: { run }, format }: View): Markup | undefined {
  const list = run.source.channels;
  if (list.length === 0) return undefined;
  return markup`<details id="channels"><summary>What the file holds, and what was used</summary><table>
<thead><tr><th scope="col">Found</th><th scope="col" class="number">Covers</th></tr></thead>
<tbody>${list.map(
    ({ channel, source, coverage, used, reason }) =>
      markup`<tr><td>${channelName(channel)}: ${used ? 'used' : 'not used'}, ${reason}<br/><code class="soft">${source}</code></td><td class="number">${format.percent(coverage)}</td></tr>`,
  )}</tbody></table></details>`;
}
