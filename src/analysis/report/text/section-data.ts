import type { Report } from '../report.js';
import { unjudgedReason } from '../html/words.js';
import { bullet, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns what this report cannot see. */
export function limitLines(view: TextView): Lines {
  return section(
    view,
    'What this cannot see',
    view.report.verdict.limits.flatMap((limit) => bullet(view, limit)),
  );
}

/** Returns what the recording is worth: file, foot that is counted, averages, what was left out, warnings. */
export function dataLines(view: TextView): Lines {
  const facts = [
    fileFact(view.report.run.source),
    scaleFact(view.report.run.cadenceScale),
    averagesFact(view),
    distanceFact(view),
    unjudgedFact(view),
    ...warningFacts(view),
  ];
  return section(
    view,
    'The recording',
    facts.flatMap((fact) => (fact === undefined ? [] : bullet(view, fact))),
  );
}

function fileFact({ format, outcome, device }: Report['run']['source']): string {
  const read = outcome === 'read' ? 'read in full' : 'read in part: something was cut off or damaged';
  return `${format.toUpperCase()} file, ${read}; ${device ?? 'the watch is not named in it'}.`;
}

function scaleFact(scale: Report['run']['cadenceScale']): string | undefined {
  if (scale === null) return undefined;
  const words = scale.counted === 'oneFoot' ? 'counts one foot: doubled' : 'counts both feet';
  return `Its cadence ${words} (${scale.decidedBy}).`;
}

function averagesFact({ report, format }: TextView): string | undefined {
  const { averages } = report.gait;
  if (averages === null) return undefined;
  const stated =
    averages.statedSpm === undefined ? '' : `; the watch says ${format.cadence(averages.statedSpm)}`;
  return `Average cadence: ${format.cadence(averages.runningSpm)} while running, ${format.cadence(averages.allSpm)} over all${stated}.`;
}

function distanceFact({ report, format }: TextView): string | undefined {
  const { distanceM, stated } = report.run;
  if (distanceM === null || stated.distanceM === undefined) return undefined;
  return `Distance: ${format.distance(distanceM)}; the watch says ${format.distance(stated.distanceM)}.`;
}

function unjudgedFact({ report, format }: TextView): string | undefined {
  const parts = report.gait.unjudged
    .filter(({ timeS }) => timeS > 0)
    .sort((one, other) => other.timeS - one.timeS)
    .map(({ reason, timeS }) => `${unjudgedReason(reason)} ${format.duration(timeS)}`);
  return parts.length === 0 ? undefined : `Not judged: ${parts.join(', ')}.`;
}

function warningFacts({ report, format }: TextView): readonly string[] {
  return report.run.warnings.map(({ message, atS }) =>
    atS === undefined ? message : `${message} (at ${format.clock(atS)})`,
  );
}
