import { stretchRow } from './stretch-row.js';
import { namedStretches } from '../named-stretches.js';
import { ownTold } from '../own-told.js';
import type { OwnBaselinePart } from '../parts/own-baseline-part.js';
import { sayCharts } from '../texts/charts.js';
import { sayOwn } from '../texts/own.js';
import { bullet, columns, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns how the run stands against the runner's own runs, with its stretches as a table; nothing when not asked. */
export function ownLines(view: TextView, ownBaseline: OwnBaselinePart | null): Lines {
  if (ownBaseline === null) return [];
  const { headline, because } = ownTold(view.report, ownBaseline);
  return section(view, sayOwn(view.language)('title'), [
    ...(headline === undefined ? [] : paragraph(view, headline).map(view.ink.bold)),
    ...tableLines(view),
    ...because.flatMap((sentence) => bullet(view, sentence)),
    ...ownBaseline.limits.flatMap((sentence) => bullet(view, sentence)).map(view.ink.dim),
  ]);
}

/** The letters are those of the chart and of the sentences. */
function tableLines(view: TextView): Lines {
  const { report, ink, language } = view;
  const stretches = namedStretches(report, 'ownBaseline');
  if (stretches.length === 0) return [];
  const say = sayCharts(language);
  const keys = ['colWhere', 'colFrom', 'colFor', 'colPace', 'colCadence', 'colUsual'] as const;
  const rows = stretches.map((named) => stretchRow(named, view));
  const [heading = '', ...table] = columns([['', ...keys.map((key) => say(key))], ...rows], [2, 3, 4, 5, 6]);
  return [ink.dim(heading), ...table];
}
