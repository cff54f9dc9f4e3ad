import type { Language } from '../../language/language.js';
import { inEnglishOnly } from '../english-only.js';
import type { Report } from '../report.js';
import { sayData } from '../texts/data.js';
import { medianNote } from '../median-note.js';
import { warningTexts } from '../warning-texts.js';
import { heightWords } from './height-words.js';
import { inlineBar } from './inline-bar.js';
import { markup, type Markup } from './markup.js';
import { qualityWords } from './section-quality.js';
import { isNumber } from './report-windows.js';
import { channelName, unjudgedReason } from './words.js';
import type { View } from './view.js';

/** Returns how good the recording is, then where it came from, what was judged and why the rest was not, warnings. */
export function dataSection(view: View): Markup {
  const quality = view.report.quality ?? undefined;
  return markup`<section id="data"><h2>${sayData(view.language)('title')}</h2>
${quality && qualityWords(quality)}${warnings(view)}${facts(view)}${judgedTable(view)}${channels(view)}</section>`;
}

function warnings({ report, format, language }: View): Markup | undefined {
  const list = warningTexts(report, format);
  if (list.length === 0) return undefined;
  return markup`<div id="warnings"><h3>${sayData(language)('warnings')}</h3><ul>${list.map(
    (text) => markup`<li>${text}</li>`,
  )}</ul></div>`;
}

interface Fact {
  readonly name: string;
  readonly value: string | undefined;
}

function facts(view: View): Markup {
  const { run } = view.report;
  const { language } = view;
  const say = sayData(language);
  const { format, outcome, device } = run.source;
  const list: readonly Fact[] = [
    { name: say('watch'), value: device ?? say('watchUnnamed') },
    { name: say('file'), value: say('fileRead', { format: format.toUpperCase(), outcome }) },
    {
      name: say('cadenceCounts'),
      value: run.cadenceScale ? scaleWords(run.cadenceScale, language) : undefined,
    },
    { name: say('averageCadence'), value: averageWords(view) },
    { name: say('distance'), value: distanceWords(view) },
    { name: say('expectation'), value: heightWords(view) },
    { name: say('legLength'), value: legWords(view) },
  ];
  return markup`<dl class="facts">${list.map(({ name, value }) =>
    value === undefined ? undefined : markup`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>`;
}

function scaleWords(
  { counted, decidedBy }: NonNullable<Report['run']['cadenceScale']>,
  language: Language,
): string {
  return sayData(language)('counts', { counted }) + inEnglishOnly(decidedBy, language);
}

function legWords({ report, format, language }: View): string | undefined {
  const { legLengthM } = report.gait;
  if (legLengthM === undefined) return undefined;
  return sayData(language)('legTold', { length: format.stepLength(legLengthM) });
}

function averageWords({ report, format, language }: View): string | undefined {
  const { averages } = report.gait;
  if (averages === null) return undefined;
  const say = sayData(language);
  const [running, all] = [format.cadence(averages.runningSpm), format.cadence(averages.allSpm)];
  const ours = say('averages', { running, all });
  if (!isNumber(averages.statedSpm)) return ours;
  const words = say('watchSays', { ours, stated: format.cadence(averages.statedSpm) });
  return [words, medianNote(report, format)].filter(Boolean).join('. ');
}

function distanceWords({ report, format, language }: View): string | undefined {
  const { distanceM, stated } = report.run;
  if (!isNumber(distanceM)) return undefined;
  const ours = format.distance(distanceM);
  if (!isNumber(stated.distanceM)) return ours;
  return sayData(language)('watchSays', { ours, stated: format.distance(stated.distanceM) });
}

function judgedTable({ report, format, language }: View): Markup | undefined {
  const { judgedS, unjudged } = report.gait;
  const total = unjudged.reduce((sum, { timeS }) => sum + timeS, judgedS);
  if (total <= 0) return undefined;
  const say = sayData(language);
  const rest = [...unjudged].sort((a, b) => b.timeS - a.timeS);
  const row = (name: string, timeS: number) =>
    markup`<tr><td>${name}</td><td class="number">${format.duration(timeS)}</td><td>${inlineBar(timeS / total)}</td></tr>`;
  return markup`<table id="judged"><caption>${say('judgedCaption')}</caption>
<thead><tr><th scope="col">${say('part')}</th><th scope="col" class="number">${say('time')}</th><th scope="col">${say('share')}</th></tr></thead>
<tbody>${row(say('judged'), judgedS)}${rest.map(({ reason, timeS }) => row(unjudgedReason(reason, language), timeS))}</tbody></table>`;
}

/** Why a source was used is told by the reader of the file, in English alone. */
function channels({ report: { run }, format, language }: View): Markup | undefined {
  const list = run.source.channels;
  if (list.length === 0) return undefined;
  const say = sayData(language);
  const row = ({ channel, source, coverage, used, reason }: (typeof list)[number]) => {
    const name = say('used', { channel: channelName(channel, language), used: used ? 'yes' : 'no' });
    const why = language === 'en' ? `, ${reason}` : '';
    return markup`<tr><td>${name}${why}<br/><code class="soft">${source}</code></td><td class="number">${format.percent(coverage)}</td></tr>`;
  };
  return markup`<details id="channels"><summary>${say('channels')}</summary><table>
<thead><tr><th scope="col">${say('found')}</th><th scope="col" class="number">${say('covers')}</th></tr></thead>
<tbody>${list.map(row)}</tbody></table></details>`;
}
