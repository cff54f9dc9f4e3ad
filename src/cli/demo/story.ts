import type { DiaryInput } from '../../runners/diary.contract.js';
import type { NeedKind } from '../../care/work-list/needs-of.js';

/** Steps that are not the runner's usual ones, in runs from one day up to another. */
export interface ChangedSteps {
  /** Days before the demo's day. */
  readonly fromDaysAgo: number;
  /** 0 unless said otherwise: until today. */
  readonly toDaysAgo?: number;
  /** Cadence by the usual one: below 1 the steps are longer. */
  readonly factor: number;
  /** Only in so many last minutes of each run; the whole run otherwise. */
  readonly lastMinutes?: number;
}

/** What a runner agreed to, and when. */
export interface SharedSince {
  readonly daysAgo: number;
  readonly series: boolean;
  readonly routes: boolean;
  readonly diary: boolean;
  /** Only runs since then; all where it is missing. */
  readonly runsSinceDaysAgo?: number;
  /** It ends by itself in so many days. */
  readonly endsInDays?: number;
}

/** A patient of the demo practice: who they are, what they run, and what is to be seen of it. Nobody of them exists. */
export interface Story {
  /** Names the story; also what its runs' noise is drawn from, with the number. */
  readonly key: string;
  /** The account's id ends with it. */
  readonly number: number;
  readonly name: string;
  /** What a physio is to notice, in a sentence. */
  readonly tale: string;
  /** The first reason in the work list; null: none. */
  readonly reason: NeedKind | null;
  readonly heightM: number;
  readonly usualSpeedMps: number;
  /** Own cadence by what is expected for height and speed. */
  readonly ownFactor: number;
  readonly usualMinutes: number;
  /** Days before the demo's day on which they ran. */
  readonly runDaysAgo: readonly number[];
  /** The hour (UTC) at which they set out. */
  readonly hour: number;
  readonly onTreadmill?: boolean;
  /** A strap adds contact time, bounce and balance. */
  readonly withStrap?: boolean;
  /** Where its recordings came from; uploaded where it is missing. */
  readonly source?: 'api:strava';
  readonly changedSteps?: readonly ChangedSteps[];
  /** What they noted, by the days before the demo's day. */
  readonly diary?: Readonly<Record<number, Partial<DiaryInput>>>;
  /** Oldest first; the last one holds. */
  readonly shares: readonly [SharedSince, ...SharedSince[]];
  /** When somebody of the practice last said that they have seen it all; never where it is missing. */
  readonly seenDaysAgo?: number;
}

/** The days of a habit: on the same days of every week, from one day before the demo's day up to another. */
export function everyWeek(days: readonly number[], fromDaysAgo: number, toDaysAgo = 1): number[] {
  const all = Array.from({ length: fromDaysAgo - toDaysAgo + 1 }, (_, index) => fromDaysAgo - index);
  return all.filter((daysAgo) => days.includes(daysAgo % 7));
}
