import { noStretch } from '../html/stretch-table.js';
import { rangeText } from '../html/range-text.js';
import { namedStretches, type NamedStretch } from '../named-stretches.js';
import { ownTold } from '../own-told.js';
import { sayCharts } from '../texts/charts.js';
import { sayOwn } from '../texts/own.js';
import { sayWords } from '../texts/words.js';
import { isSaid } from './is-said.js';
import type { Block, Cell, Column } from './paper.js';
import type { PaperView } from './paper-view.js';

const shares = { name: 1, where: 6, level: 4, cadence: 4, expected: 4 };

/** Returns the flagged stretches as a table in the order of the run, or that there are none. */
export function stretchBlocks(view: PaperView): Block[] {
  const { report, language } = view;
  const say = sayCharts(language);
  const stretches = namedStretches(report, 'population');
  if (stretches.length === 0) return [{ kind: 'paragraph', words: noStretch(report, language) }];
  return [
    {
      kind: 'table',
      caption: say('stretchesCaption'),
      columns: columnsOf(view, say('expected')),
      rows: stretches.map((named) => rowOf(named, view)),
    },
  ];
}

/** Returns how the run stands against the runner's own runs; nothing where that was not asked. */
export function ownBlocks(view: PaperView): Block[] {
  const { report, language } = view;
  const { ownBaseline } = report;
  if (ownBaseline === null) return [];
  const say = sayOwn(language);
  const { headline, because } = ownTold(report, ownBaseline);
  const stretches = namedStretches(report, 'ownBaseline');
  return [
    { kind: 'heading', level: 2, text: say('title') },
    ...(headline === undefined ? [] : [{ kind: 'paragraph', words: headline } as const]),
    { kind: 'bullets', items: because },
    ...(stretches.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: say('tableCaption'),
            columns: columnsOf(view, sayCharts(language)('ownUsual')),
            rows: stretches.map((named) => rowOf(named, view)),
          } as const,
        ]),
    { kind: 'bullets', size: 'small', items: ownBaseline.limits },
  ];
}

function columnsOf({ language }: PaperView, expected: string): Column[] {
  const say = sayCharts(language);
  return [
    { head: '', share: shares.name },
    { head: say('stretchWhere'), share: shares.where + shares.level },
    { head: say('stretchSteps'), share: shares.cadence },
    { head: expected, share: shares.expected },
  ];
}

function rowOf({ stretch, name }: NamedStretch, { format, language }: PaperView): Cell[] {
  const say = sayCharts(language);
  const words = sayWords(language);
  const where = rangeText(format.distance(stretch.startM), format.distance(stretch.endM), language);
  const pace = { duration: format.duration(stretch.judgedS), pace: format.pace(stretch.speedMps) };
  const sure = `${words(`level.${stretch.level}`)}, ${words(`confidence.${stretch.confidence}`)}`;
  const fewer = 1 - stretch.cadenceSpm / stretch.expectedCadenceSpm;
  return [
    { words: [[{ text: name, strong: true }]] },
    { words: [`${where}, ${say('stretchPace', pace)}`, [{ text: sure, strong: true }]], mark: stretch.level },
    { words: [format.cadence(stretch.cadenceSpm), format.stepLength(stretch.stepLengthM)].filter(isSaid) },
    {
      words: [
        format.cadence(stretch.expectedCadenceSpm),
        [{ text: say('stretchFewer', { share: format.percent(fewer) }), soft: true }],
      ],
    },
  ];
}
