import { confidenceWords, markWords } from '../html/words.js';
import { rangeText } from '../html/range-text.js';
import { stretchName } from '../html/stretch-name.js';
import { columns, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

const head = ['', 'where', 'from', 'for', 'pace', 'cadence', 'expected', 'step'];

/** Returns the flagged stretches as a table in the order of the run; nothing when there are none. */
export function stretchLines(view: TextView): Lines {
  const { report, format, ink } = view;
  const { stretches } = report.gait;
  if (stretches.length === 0) return [];
  const rows = stretches.map((stretch, index) => [
    stretchName(index),
    rangeText(format.distance(stretch.startM), format.distance(stretch.endM)),
    format.clock(stretch.startS),
    format.duration(stretch.judgedS),
    format.pace(stretch.speedMps),
    String(Math.round(stretch.cadenceSpm)),
    String(Math.round(stretch.expectedCadenceSpm)),
    format.stepLength(stretch.stepLengthM),
  ]);
  const [heading = '', ...table] = columns([head, ...rows], [2, 3, 4, 5, 6, 7]);
  const levels = stretches.map(
    ({ level, confidence }) => `${markWords[level]}, ${confidenceWords[confidence]}`,
  );
  const same = new Set(levels).size === 1 ? levels[0] : undefined;
  const sure = same ?? levels.map((words, index) => `${stretchName(index)} ${words}`).join('; ');
  return section(view, 'Where your steps were long and slow', [
    ink.dim(heading),
    ...table,
    ...paragraph(view, `Level and how sure: ${sure}`).map(ink.dim),
  ]);
}
