import { stretchRow } from './stretch-row.js';
import { namedStretches } from '../named-stretches.js';
import { sayCharts } from '../texts/charts.js';
import { sayWords } from '../texts/words.js';
import { columns, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns the flagged stretches as a table in the order of the run; nothing when there are none. */
export function stretchLines(view: TextView): Lines {
  const { report, format, ink, language } = view;
  const say = sayCharts(language);
  const stretches = namedStretches(report, 'population');
  if (stretches.length === 0) return [];
  const rows = stretches.map((named) => [
    ...stretchRow(named, view),
    format.stepLength(named.stretch.stepLengthM),
  ]);
  const [heading = '', ...table] = columns([headOf(view), ...rows], [2, 3, 4, 5, 6, 7]);
  return section(view, say('textStretches'), [
    ink.dim(heading),
    ...table,
    ...paragraph(view, say('textSure', { sure: sureOf(view) })).map(ink.dim),
  ]);
}

function headOf({ language }: TextView): string[] {
  const say = sayCharts(language);
  const keys = ['colWhere', 'colFrom', 'colFor', 'colPace', 'colCadence', 'colExpected', 'colStep'] as const;
  return ['', ...keys.map((key) => say(key))];
}

/** Level and confidence once where all stretches have the same, else for each by its name. */
function sureOf({ report, language }: TextView): string {
  const words = sayWords(language);
  const levels = namedStretches(report, 'population').map(({ stretch, name }) => ({
    name,
    level: `${words(`level.${stretch.level}`)}, ${words(`confidence.${stretch.confidence}`)}`,
  }));
  const same = new Set(levels.map(({ level }) => level)).size === 1 ? levels[0]?.level : undefined;
  return same ?? levels.map(({ name, level }) => `${name} ${level}`).join('; ');
}
