import { type Compared, cadenceMeans, knownDifferences } from './known-differences.js';
import { fixed, markdownTable, signed } from './markdown.js';
import { type RealRun, realRuns } from './real-runs.js';
import { type Goal, type Section, numberGoal } from './section.js';

const title = 'Our totals against the watches’ own';

/** One figure of one run, ours and the watch's. */
interface Pair {
  readonly name: string;
  readonly ours: number;
  readonly stated: number;
  /** Our value minus the stated one, in the unit of the limit. */
  readonly off: number;
}

interface Comparison {
  readonly what: Compared;
  readonly heading: string;
  readonly unit: string;
  readonly digits: number;
  /** The median has to be within it, and what is beyond it needs its explanation. */
  readonly limit: number;
  readonly pairOf: (run: RealRun) => Pair | undefined;
}

const comparisons: readonly Comparison[] = [
  {
    what: 'cadence',
    heading: 'Average cadence, taken the way each watch takes it, spm',
    unit: 'spm',
    digits: 1,
    limit: 0.5,
    pairOf: cadencePair,
  },
  {
    what: 'distance',
    heading: 'Distance, m',
    unit: '%',
    digits: 0,
    limit: 1,
    pairOf: ({ name, ours, stated }) => sharePair(name, ours.distanceM, stated.distanceM),
  },
  {
    what: 'stepLength',
    heading: 'Step length, mean over the samples in which the watch writes one, m',
    unit: '%',
    digits: 3,
    limit: 1,
    pairOf: ({ name, stepLength }) => stepLength && sharePair(name, stepLength.oursM, stepLength.statedM),
  },
];

/** Compares our totals of the real files with what their watches state. */
export function watchTotalsSection(): Section {
  const runs = realRuns();
  if (!runs) return { title, body: ['Skipped: the real files are not there.'], goals: [] };
  const parts = comparisons.map((comparison) => compared(comparison, runs));
  return {
    title,
    body: [...parts.flatMap(({ body }) => body), stridesPart(runs)],
    goals: parts.flatMap(({ goals }) => goals),
  };
}

function compared(comparison: Comparison, runs: readonly RealRun[]): Pick<Section, 'body' | 'goals'> {
  const { what, heading, unit, digits, limit } = comparison;
  const pairs = runs.flatMap((run) => comparison.pairOf(run) ?? []);
  const reasonOf = ({ name, off }: Pair) =>
    Math.abs(off) > limit ? (knownDifferences[name]?.[what] ?? 'NOT EXPLAINED') : '';
  const unexplained = pairs.filter((pair) => reasonOf(pair) === 'NOT EXPLAINED');
  const goals: Goal[] = [
    numberGoal(
      `${what}: median absolute difference over ${pairs.length} runs, ${unit}`,
      medianOf(pairs.map(({ off }) => Math.abs(off))),
      { atMost: limit },
      2,
    ),
    numberGoal(
      `${what}: differences beyond ${limit} ${unit} without a reason`,
      unexplained.length,
      { atMost: 0 },
      0,
    ),
  ];
  const rows = pairs.map((pair) => [
    pair.name,
    fixed(pair.ours, digits),
    fixed(pair.stated, digits),
    `${signed(pair.off, 2)} ${unit}`,
    reasonOf(pair),
  ]);
  return {
    body: [`${heading}:`, markdownTable(['file', 'ours', 'watch', 'difference', 'why'], rows)],
    goals,
  };
}

function cadencePair({ name, ours, statedCadenceSpm, movingCadenceSpm }: RealRun): Pair | undefined {
  const way = cadenceMeans[name];
  if (way === undefined || statedCadenceSpm === undefined) return undefined;
  const mean = way === 'moving' ? (movingCadenceSpm ?? NaN) : ours[way];
  return { name, ours: mean, stated: statedCadenceSpm, off: mean - statedCadenceSpm };
}

function sharePair(name: string, ours: number, stated: number | undefined): Pair | undefined {
  return stated === undefined ? undefined : { name, ours, stated, off: 100 * (ours / stated - 1) };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Steps by the watch's counter beside steps by its cadence: two statements of the same watch. */
function stridesPart(runs: readonly RealRun[]): string {
  const rows = runs.flatMap(({ name, ours, stated }) =>
    stated.steps === undefined
      ? []
      : [
          [
            name,
            fixed(ours.steps, 0),
            fixed(stated.steps, 0),
            `${signed(100 * (ours.steps / stated.steps - 1), 1)} %`,
          ],
        ],
  );
  const table = markdownTable(['file', 'steps by cadence', 'steps by the counter', 'difference'], rows);
  return `A watch’s step counter and its own cadence need not agree (the counter runs on where cadence is 0); step length follows cadence:\n\n${table}`;
}
