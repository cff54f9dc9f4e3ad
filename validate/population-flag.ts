import type { GaitAnalysis } from '../src/analysis/gait/gait-analysis.js';
import { type ConditionName, runConditions } from '../synth/run-conditions.js';
import { markdownTable } from './markdown.js';
import { type PopulationRun, analysedPopulationRun, isFound } from './population-runs.js';
import { type Proportion, percent, percentText, proportionOf } from './proportion.js';
import { type Effort, type Section, numberGoal } from './section.js';

const ratios = [0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 1.0] as const;
const minutes = [2, 3, 4, 6, 10] as const;
const runsPerCell = 100;
const startS = 900;

/** Makes and analyses the runs of a cell. */
function cell(effort: Effort, of: (seed: number) => PopulationRun): GaitAnalysis[] {
  return Array.from({ length: Math.max(1, Math.round(effort.share * runsPerCell)) }, (_, index) =>
    analysedPopulationRun(of(effort.seed + 97 * index)),
  );
}

const levelShare = (runs: readonly GaitAnalysis[], levels: readonly string[]): Proportion =>
  proportionOf(runs.map(({ level }) => levels.includes(level)));

/** What the population flag says of runners and stretches whose ratio is known. */
export function populationFlagSection(effort: Effort): Section {
  const whole = ratios.map((ratio) => ({ ratio, runs: cell(effort, (seed) => ({ seed, ratio })) }));
  const pieces = stretchTable(effort);
  const flagged = (ratio: number) => {
    const runs = whole.find((row) => row.ratio === ratio)?.runs ?? [];
    return percent(levelShare(runs, ['possible', 'likely']));
  };
  return {
    title: 'Population flag: sensitivity and false alarms',
    body: [
      'Whole runs of 40 min by runners whose true ratio is known; share of runs with each level, per cent.',
      markdownTable(
        ['true ratio', 'none', 'possible', 'likely'],
        whole.map(({ ratio, runs }) => [
          ratio.toFixed(2),
          ...['none', 'possible', 'likely'].map((level) => percentText(levelShare(runs, [level]))),
        ]),
      ),
      'One stretch in a run that is otherwise the expected one (1.00); share of stretches shown as possible or likely / ' +
        'as likely, at least half covered, per cent.',
      pieces.table,
      'Runs of every kind; share with a level of possible or likely, per cent. “Found” has a true ratio of 0.90, “false” ' +
        'one of 1.00; “unknown” is the share of runs of which too little could be judged.',
      conditionTable(effort),
    ],
    goals: [
      numberGoal('false alarms at a ratio of 1.00, per 100 runs', flagged(1), { atMost: 4 }),
      numberGoal('runs at a ratio of 0.90 flagged, %', flagged(0.9), { atLeast: 95 }),
      numberGoal('4 min at a ratio of 0.88 shown, %', pieces.shownAt(0.88, 4), { atLeast: 90 }),
    ],
  };
}

function stretchTable(effort: Effort) {
  const shown = new Map<string, number>();
  const rows = ratios.map((ratio) => [
    ratio.toFixed(2),
    ...minutes.map((length) => {
      const piece = { startS, lengthS: 60 * length, factor: ratio };
      const runs = cell(effort, (seed) => ({ seed, ratio: 1, piece }));
      const found = (levels: readonly ('possible' | 'likely')[]) =>
        percent(proportionOf(runs.map(({ stretches }) => isFound(stretches, 'population', piece, levels))));
      shown.set(`${ratio} ${length}`, found(['possible', 'likely']));
      return `${found(['possible', 'likely']).toFixed(0)} / ${found(['likely']).toFixed(0)}`;
    }),
  ]);
  return {
    table: markdownTable(['ratio inside', ...minutes.map((length) => `${length} min`)], rows),
    shownAt: (ratio: number, length: number) => shown.get(`${ratio} ${length}`) ?? NaN,
  };
}

function conditionTable(effort: Effort): string {
  const rows = (Object.keys(runConditions) as ConditionName[]).map((condition) => {
    const at = (ratio: number) => cell(effort, (seed) => ({ seed, ratio, condition, usualSpeedMps: 2.9 }));
    const [long, usual] = [at(0.9), at(1)];
    const flags = ['possible', 'likely'];
    return [
      condition,
      percentText(levelShare(long, flags)),
      percentText(levelShare(usual, flags)),
      percentText(levelShare([...long, ...usual], ['unknown'])),
    ];
  });
  return markdownTable(['kind of run', 'found', 'false', 'unknown'], rows);
}
