import type { CadencePlan } from '../../advice/cadence-plan.js';
import type { Language } from '../../language/language.js';
import { decimals, rounded, roundedFinite } from '../rounding.js';
import { adherence } from './adherence.js';
import { cadenceAtSpeed } from './cadence-at-speed.js';
import { referenceSpeeds } from './reference-speeds.js';
import { trendSchemaId, type Trend } from './trend.js';
import type { TrendRun } from './trend-run.js';
import { trendSummary, type TrendReader } from './trend-wording.js';
import { dayOf, mondayOf, mondaysBetween } from './weeks.js';

/** What a trend is asked for besides the runs. */
export interface TrendOptions {
  readonly language: Language;
  /** The present, UTC ms: runs that begin after it (a watch with a wrong clock) are left out. */
  readonly nowMs?: number;
  /** So many weeks back from the newest run; a year unless said. */
  readonly weeks?: number;
  readonly plan?: CadencePlan;
  /** The runner, unless said. */
  readonly reader?: TrendReader;
}

const mostWeeks = 52;
/** own: no time zone is further ahead, ms. */
const aheadMs = 26 * 3_600_000;

/**
 * Returns the weeks of a runner: cadence and step length at their own reference speeds, flags, pain beside them, and how
 * far a plan was followed. Runs in any order; linear in their windows. A week without a run has no numbers.
 */
export function trendOf(
  runs: readonly TrendRun[],
  { language, weeks = mostWeeks, plan, nowMs = Infinity, reader = 'runner' }: TrendOptions,
): Trend {
  const all = runs
    .filter(({ startMs }) => Number.isFinite(startMs) && startMs <= nowMs + aheadMs)
    .sort((a, b) => a.startMs - b.startMs);
  const mondays = all.length === 0 ? [] : mondaysBetween(all[0].startMs, all[all.length - 1].startMs, weeks);
  const shown = all.filter(({ startMs }) => startMs >= (mondays[0] ?? Infinity));
  const { speedsMps, usualMps } = referenceSpeeds(shown.flatMap(({ windows }) => windows));
  const devices = devicesBefore(shown);
  const weekOf = byWeek(shown);
  const trend: Omit<Trend, 'summary'> = {
    schema: trendSchemaId,
    language,
    speedsMps: [...speedsMps],
    usualSpeedMps: rounded(usualMps, decimals.speedMps),
    weeks: mondays.map((monday) => weekPart(monday, weekOf.get(monday) ?? [], { speedsMps, plan })),
    runs: shown.map((run, index) => runPart(run, devices[index], speedsMps)),
    plan: plan ? planPart(plan, adherence(shown, plan)) : null,
  };
  return { ...trend, summary: trendSummary(trend, language, reader) };
}

function byWeek(runs: readonly TrendRun[]): ReadonlyMap<number, readonly TrendRun[]> {
  const weeks = new Map<number, TrendRun[]>();
  for (const run of runs) {
    const monday = mondayOf(run.startMs);
    const week = weeks.get(monday);
    if (week) week.push(run);
    else weeks.set(monday, [run]);
  }
  return weeks;
}

type Week = Trend['weeks'][number];

function weekPart(
  monday: number,
  runs: readonly TrendRun[],
  { speedsMps, plan }: { readonly speedsMps: readonly number[]; readonly plan?: CadencePlan },
): Week {
  const followed = plan && adherence(runs, plan);
  return {
    startsOn: dayOf(monday),
    runs: runs.length,
    atSpeeds: speedsMps.map((speedMps) => atSpeed(runs, speedMps)),
    pain: painOf(runs),
    adherence: rounded(followed, decimals.share),
  };
}

function atSpeed(runs: readonly TrendRun[], speedMps: number): Week['atSpeeds'][number] {
  const cadences = runs
    .flatMap(({ windows }) => cadenceAtSpeed(windows, speedMps) ?? [])
    .sort((a, b) => a - b);
  if (cadences.length === 0) return null;
  const middle = (cadences[(cadences.length - 1) >> 1] + cadences[cadences.length >> 1]) / 2;
  return {
    cadenceSpm: roundedFinite(middle, decimals.cadenceSpm),
    lowSpm: roundedFinite(cadences[0], decimals.cadenceSpm),
    highSpm: roundedFinite(cadences[cadences.length - 1], decimals.cadenceSpm),
    stepLengthM: roundedFinite((60 * speedMps) / middle, decimals.stepLengthM),
    runs: cadences.length,
  };
}

function painOf(runs: readonly TrendRun[]): Week['pain'] {
  const noted = runs.flatMap(({ symptoms }) => symptoms ?? []);
  const during = noted.flatMap(({ painDuring }) => painDuring ?? []);
  const told = noted
    .flatMap(({ painBefore, painDuring, painAfter, painNextMorning }) => [
      painBefore,
      painDuring,
      painAfter,
      painNextMorning,
    ])
    .filter((value) => value !== undefined);
  return {
    runs: noted.length,
    during: meanOf(during),
    worst: told.length === 0 ? null : Math.max(...told),
  };
}

function meanOf(values: readonly number[]): number | null {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length, decimals.gradePct);
}

/** The last watch known before each run: a file that names none says nothing about a change of it. */
function devicesBefore(runs: readonly TrendRun[]): readonly (string | null)[] {
  let last: string | null = null;
  return runs.map(({ device }) => {
    const before = last;
    last = device ?? last;
    return before;
  });
}

function runPart(
  run: TrendRun,
  deviceBefore: string | null,
  speedsMps: readonly number[],
): Trend['runs'][number] {
  const { id, startMs, population, own, windows, device, symptoms } = run;
  return {
    id,
    startTime: new Date(startMs).toISOString(),
    population,
    own,
    atSpeeds: speedsMps.map((speed) => rounded(cadenceAtSpeed(windows, speed), decimals.cadenceSpm)),
    pain: symptoms
      ? {
          before: symptoms.painBefore ?? null,
          during: symptoms.painDuring ?? null,
          after: symptoms.painAfter ?? null,
          nextMorning: symptoms.painNextMorning ?? null,
        }
      : null,
    newDevice: device !== null && deviceBefore !== null && device !== deviceBefore,
  };
}

function planPart({ startMs, weeks, targets }: CadencePlan, followed: number | undefined): Trend['plan'] {
  return {
    startsOn: dayOf(startMs),
    weeks,
    targets: targets.map(({ speedMps, cadenceSpm }) => ({ speedMps, cadenceSpm })),
    adherence: rounded(followed, decimals.share),
  };
}
