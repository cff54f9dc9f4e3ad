import type { GaitAnalysis } from '../src/analysis/gait/gait-analysis.js';
import { activityOf } from '../synth/activity-of.js';
import { type ConditionName, runConditions } from '../synth/run-conditions.js';
import { seededChance } from '../synth/seeded-chance.js';
import { analysedNext, fileHistory, pieceIn } from './file-history.js';
import { markdownTable } from './markdown.js';
import { isFound } from './population-runs.js';
import { type Proportion, percent, percentText, proportionOf } from './proportion.js';
import { type Effort, type Section, numberGoal } from './section.js';

const runners = 60;
const earlierRuns = 10;
const durationS = 3300;
const dropPct = 5;

interface Outcome {
  readonly compared: boolean;
  readonly falseStretch: boolean;
  readonly falseWhole: boolean;
  readonly found4: boolean;
  readonly found8: boolean;
  readonly foundWhole: boolean;
}

/** The own baseline on whole recordings of every kind, from samples to stretches. */
export function ownConditionsSection(effort: Effort): Section {
  const rows = (Object.keys(runConditions) as ConditionName[]).map((condition) => ({
    condition,
    outcomes: outcomesUnder(condition, effort),
  }));
  const share = (outcomes: readonly Outcome[], key: keyof Outcome): Proportion =>
    proportionOf(outcomes.map((outcome) => outcome[key]));
  const keys = ['compared', 'falseStretch', 'falseWhole', 'found4', 'found8', 'foundWhole'] as const;
  const plain = rows[0].outcomes;
  return {
    title: 'Own baseline: kinds of runs and recordings',
    body: [
      `${plain.length} runners a row, ${earlierRuns} earlier runs of 55 min from their samples on; −${dropPct} % put into one further run. Per cent ± standard error. Intervals and hills are run every third day, the other rows every day.`,
      markdownTable(
        [
          'kind of run',
          'compared',
          'false stretch',
          'false whole run',
          'found, 4 min',
          'found, 8 min',
          'found, whole run',
        ],
        rows.map(({ condition, outcomes }) => [
          condition,
          ...keys.map((key) => percentText(share(outcomes, key))),
        ]),
      ),
    ],
    goals: [
      numberGoal('easy runs every second: compared, %', percent(share(plain, 'compared')), { atLeast: 90 }),
      numberGoal('easy runs every second: −5 % over 8 min found, %', percent(share(plain, 'found8')), {
        atLeast: 75,
      }),
      numberGoal(
        'false stretches over all kinds of runs, per 100',
        percent(
          share(
            rows.flatMap(({ outcomes }) => outcomes),
            'falseStretch',
          ),
        ),
        { atMost: 5 },
      ),
    ],
  };
}

function outcomesUnder(condition: ConditionName, { share, seed }: Effort): Outcome[] {
  return Array.from({ length: Math.max(1, Math.round(share * runners)) }, (_, index) =>
    outcomeOf(condition, seed + 613 * index),
  );
}

function outcomeOf(condition: ConditionName, seed: number): Outcome {
  const history = fileHistory({ seed, condition, earlierRuns, durationS });
  const chance = seededChance(seed);
  const factor = 1 - dropPct / 100;
  const analysed = (piece?: Parameters<typeof history.nextRun>[0]): GaitAnalysis =>
    analysedNext(history, activityOf(history.nextRun(piece)));
  const foundIn = (minutes: number): boolean => {
    const lengthS = 60 * minutes;
    const piece = { startS: pieceIn(chance, durationS, lengthS, condition), lengthS, factor };
    return isFound(analysed(piece).stretches, 'ownBaseline', piece);
  };
  const unchanged = analysed();
  return {
    compared: unchanged.ownBaseline?.state === 'compared',
    falseStretch: unchanged.stretches.some(({ basis }) => basis === 'ownBaseline'),
    falseWhole: isLow(unchanged),
    found4: foundIn(4),
    found8: foundIn(8),
    foundWhole: isLow(analysed({ startS: 0, lengthS: durationS, factor })),
  };
}

function isLow({ ownBaseline }: GaitAnalysis): boolean {
  return ownBaseline?.wholeRun !== undefined && ownBaseline.wholeRun.level !== 'none';
}
