import { inEnglishOnly } from '../english-only.js';
import { unjudgedReason } from '../html/words.js';
import { sayData } from '../texts/data.js';
import { sayPage } from '../texts/page.js';
import { toldLimits } from '../told-limits.js';
import { medianNote } from '../median-note.js';
import { warningTexts } from '../warning-texts.js';
import { bullet, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns what this report cannot see. */
export function limitLines(view: TextView): Lines {
  return section(
    view,
    sayPage(view.language)('limits'),
    toldLimits(view.report).flatMap((limit) => bullet(view, limit)),
  );
}

/** Returns how good the recording is, then file, foot that is counted, averages, what was left out, warnings. */
export function dataLines(view: TextView): Lines {
  const facts = [
    ...(view.report.quality?.summary ?? []),
    fileFact(view),
    scaleFact(view),
    averagesFact(view),
    distanceFact(view),
    legFact(view),
    unjudgedFact(view),
    ...warningTexts(view.report, view.format),
  ];
  return section(
    view,
    sayData(view.language)('titleShort'),
    facts.flatMap((fact) => (fact === undefined ? [] : bullet(view, fact))),
  );
}

function fileFact({ report, language }: TextView): string {
  const { format, outcome, device } = report.run.source;
  const say = sayData(language);
  const facts = { format: format.toUpperCase(), outcome, device: device ?? say('deviceUnnamed') };
  return say('fileLine', facts);
}

function scaleFact({ report, language }: TextView): string | undefined {
  const scale = report.run.cadenceScale;
  if (scale === null) return undefined;
  const words = sayData(language)('countsLine', { counted: scale.counted });
  return `${words}${inEnglishOnly(scale.decidedBy, language)}.`;
}

function averagesFact({ report, format, language }: TextView): string | undefined {
  const { averages } = report.gait;
  if (averages === null) return undefined;
  const say = sayData(language);
  const [running, all] = [format.cadence(averages.runningSpm), format.cadence(averages.allSpm)];
  const ours = say('averages', { running, all });
  const words =
    averages.statedSpm === undefined
      ? ours
      : say('watchSays', { ours, stated: format.cadence(averages.statedSpm) });
  return [`${say('averageCadence')}: ${words}.`, medianNote(report, format)].filter(Boolean).join(' ');
}

function distanceFact({ report, format, language }: TextView): string | undefined {
  const { distanceM, stated } = report.run;
  if (distanceM === null || stated.distanceM === undefined) return undefined;
  const say = sayData(language);
  const facts = { ours: format.distance(distanceM), stated: format.distance(stated.distanceM) };
  return `${say('distance')}: ${say('watchSays', facts)}.`;
}

function legFact({ report, format, language }: TextView): string | undefined {
  const { legLengthM } = report.gait;
  if (legLengthM === undefined) return undefined;
  const say = sayData(language);
  return `${say('legLength')}: ${say('legTold', { length: format.stepLength(legLengthM) })}.`;
}

function unjudgedFact({ report, format, language }: TextView): string | undefined {
  const parts = report.gait.unjudged
    .filter(({ timeS }) => timeS > 0)
    .sort((one, other) => other.timeS - one.timeS)
    .map(({ reason, timeS }) => `${unjudgedReason(reason, language)} ${format.duration(timeS)}`);
  return parts.length === 0 ? undefined : sayData(language)('notJudged', { parts: parts.join(', ') });
}
