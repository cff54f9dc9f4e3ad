import { readActivities } from '../src/analysis/activity/read-activities.js';
import { activityOf } from '../synth/activity-of.js';
import { encodeFit } from '../synth/encode-fit.js';
import { type ConditionName, runConditions } from '../synth/run-conditions.js';
import { seededChance } from '../synth/seeded-chance.js';
import { analysedNext, fileHistory, pieceIn } from './file-history.js';
import { fixed, markdownTable } from './markdown.js';
import { type Effort, type Section, numberGoal } from './section.js';

const runsPerKind = 6;
const durationS = 3000;

/** Runs written as FIT and read again, beside the same runs as values: nothing may be lost on the way. */
export function losslessSection({ share, seed }: Effort): Section {
  const conditions = Object.keys(runConditions) as ConditionName[];
  const rows = conditions.map((condition) => {
    const pairs = Array.from({ length: Math.max(1, Math.round(share * runsPerKind)) }, (_, index) =>
      bothWays(condition, seed + 211 * index),
    );
    return {
      condition,
      cadenceSpm: Math.max(...pairs.map((pair) => pair.cadenceSpm)),
      judgedS: Math.max(...pairs.map((pair) => pair.judgedS)),
      otherStretches: pairs.filter((pair) => pair.otherStretches).length,
      runs: pairs.length,
    };
  });
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  const other = rows.reduce((sum, row) => sum + row.otherStretches, 0);
  return {
    title: 'The way through a file',
    body: [
      'Largest differences between a run as a value and the same run written as FIT and read again.',
      markdownTable(
        ['kind of run', 'median cadence, spm', 'judged time, s', 'runs with another number of stretches'],
        rows.map((row) => [
          row.condition,
          fixed(row.cadenceSpm, 2),
          fixed(row.judgedS, 0),
          `${row.otherStretches} of ${row.runs}`,
        ]),
      ),
    ],
    goals: [
      numberGoal(
        'largest difference of median cadence, spm',
        Math.max(...rows.map((row) => row.cadenceSpm)),
        { atMost: 0.5 },
        2,
      ),
      numberGoal('runs with another number of stretches, %', (100 * other) / runs, { atMost: 10 }),
    ],
  };
}

function bothWays(condition: ConditionName, seed: number) {
  const history = fileHistory({ seed, condition, earlierRuns: 5, durationS });
  const startS = pieceIn(seededChance(seed), durationS, 480, condition);
  const run = history.nextRun({ startS, lengthS: 480, factor: 0.93 });
  const asValue = analysedNext(history, activityOf(run));
  const asFile = analysedNext(history, readActivities(encodeFit(run)).activities[0]);
  return {
    cadenceSpm: Math.abs((asValue.cadenceSpm?.median ?? NaN) - (asFile.cadenceSpm?.median ?? NaN)),
    judgedS: Math.abs(asValue.judgedS - asFile.judgedS),
    otherStretches: asValue.stretches.length !== asFile.stretches.length,
  };
}
