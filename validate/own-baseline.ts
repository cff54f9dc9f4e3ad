import { markdownTable } from './markdown.js';
import {
  type DropPct,
  type Trial,
  dropsPct,
  earlierCounts,
  ownTrials,
  stretchMinutes,
  trialKey,
} from './own-trials.js';
import { type Proportion, percent, percentText, proportionOf } from './proportion.js';
import { type Effort, type Goal, type Section, numberGoal } from './section.js';

const runners = 600;
/** Goals with 10 earlier runs: found at least so often, per cent. */
const wantedStretch = { 4: 70, 5: 85, 6: 90 } as const;
const wantedWhole = { 4: 65, 5: 80 } as const;

/** Runs whose history is longer have a stricter limit, as the rule has. */
const falseAllowed = (earlier: number): number => (earlier <= 7 ? 4 : 3);

/** The stretch rule and the whole-run rule on histories made by the noise model of `within-runner.md`. */
export function ownBaselineSection({ share, seed }: Effort): Section {
  const trials = ownTrials(Math.max(1, Math.round(share * runners)), seed);
  const of = (earlier: number) => trials.filter((trial) => trial.earlier === earlier);
  return {
    title: 'Own baseline: stretches and whole runs',
    body: [
      `${trials.length / earlierCounts.length} test runs of 40–70 min by ${Math.round(share * runners)} runners, each compared with the runs before it alone; windows of 60 s by the noise model of the evidence. Per cent ± standard error. “Too noisy” counts as not found.`,
      '**Stretches.** False alarms are unchanged runs with at least one stretch; found is a stretch that covers at least half of the changed minutes, 4 min / 8 min.',
      stretchTable(of),
      '**Whole runs.** “Two” needs this run and the one before: the preferred rule, and the one that sets a flag; it is measured on the second run of a lasting change. “Alone” is a run that is low by itself or with the one before: the report mentions it, with the words that it can be chance, and sets no flag.',
      wholeTable(of),
    ],
    goals: goalsOf(of),
  };
}

type TrialsOf = (earlier: number) => readonly Trial[];

function stretchTable(of: TrialsOf): string {
  return markdownTable(
    ['earlier runs', 'too noisy', 'false alarms', ...dropsPct.map((drop) => `−${drop} %`)],
    earlierCounts.map((earlier) => {
      const trials = of(earlier);
      return [
        String(earlier),
        percentText(proportionOf(trials.map(({ isNoisy }) => isNoisy))),
        percentText(falseStretches(trials)),
        ...dropsPct.map((drop) =>
          stretchMinutes.map((minutes) => percentText(found(trials, minutes, drop))).join(' / '),
        ),
      ];
    }),
  );
}

function wholeTable(of: TrialsOf): string {
  const rows = earlierCounts.flatMap((earlier) => {
    const trials = of(earlier);
    return (['alone', 'two'] as const).map((way) => [
      String(earlier),
      way,
      percentText(falseWhole(trials, way)),
      ...dropsPct.map((drop) => percentText(foundWhole(trials, way, drop))),
    ]);
  });
  return markdownTable(
    ['earlier runs', 'rule', 'false alarms', ...dropsPct.map((drop) => `−${drop} %`)],
    rows,
  );
}

const falseStretches = (trials: readonly Trial[]): Proportion =>
  proportionOf(trials.map(({ falseStretch }) => falseStretch));

const found = (trials: readonly Trial[], minutes: number, drop: DropPct): Proportion =>
  proportionOf(trials.map(({ foundStretch }) => foundStretch.get(trialKey(minutes, drop)) === true));

const falseWhole = (trials: readonly Trial[], way: 'alone' | 'two'): Proportion =>
  proportionOf(trials.map(({ falseAlone, falseTwo }) => (way === 'alone' ? falseAlone : falseTwo)));

const foundWhole = (trials: readonly Trial[], way: 'alone' | 'two', drop: DropPct): Proportion =>
  proportionOf(
    trials.map(({ foundAlone, foundTwo }) => (way === 'alone' ? foundAlone : foundTwo).get(drop) === true),
  );

function goalsOf(of: TrialsOf): Goal[] {
  const ten = of(10);
  const falseGoals = earlierCounts.map((earlier) =>
    numberGoal(
      `false stretches per 100 unchanged runs, ${earlier} earlier runs`,
      percent(falseStretches(of(earlier))),
      { atMost: falseAllowed(earlier) },
    ),
  );
  const stretchGoals = ([4, 5, 6] as const).map((drop) =>
    numberGoal(`−${drop} % over 4 min found, 10 earlier runs, %`, percent(found(ten, 4, drop)), {
      atLeast: wantedStretch[drop],
    }),
  );
  const wholeGoals = ([4, 5] as const).map((drop) =>
    numberGoal(
      `−${drop} % over two whole runs found, 10 earlier runs, %`,
      percent(foundWhole(ten, 'two', drop)),
      {
        atLeast: wantedWhole[drop],
      },
    ),
  );
  return [
    ...stretchGoals,
    ...falseGoals,
    ...wholeGoals,
    numberGoal(
      'second of two whole runs wrongly low per 100, 10 earlier runs',
      percent(falseWhole(ten, 'two')),
      {
        atMost: 2,
      },
    ),
  ];
}
