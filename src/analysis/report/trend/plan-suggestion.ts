import { changeDose } from '../../advice/change-dose.js';
import type { Report } from '../report.js';
import { decimals, roundedFinite } from '../rounding.js';
import { cadenceOf } from './plan-time.js';
import { referenceSpeeds } from './reference-speeds.js';
import type { TrendWindow } from './trend-run.js';
import { trendThresholds } from './trend-thresholds.js';

/** Why nothing is suggested. */
export const noSuggestionReasons = ['no-runs', 'red-flag', 'not-judged', 'not-slow', 'no-reason'] as const;
export type NoSuggestion = (typeof noSuggestionReasons)[number];

/** A usual speed of a runner, whole steps per minute. */
export interface SuggestedRow {
  readonly speedMps: number;
  /** Their own cadence there. */
  readonly ownSpm: number;
  /** 5 % more; null where nothing is suggested. */
  readonly toSpm: number | null;
  /** 10 % more: what lies beyond needs a reason. */
  readonly mostSpm: number;
}

export interface PlanSuggestion {
  readonly rows: readonly SuggestedRow[];
  /** Null where targets are suggested. */
  readonly because: NoSuggestion | null;
}

/** What of a report a suggestion looks at. */
export type SuggestingReport = Pick<Report, 'target' | 'safety' | 'verdict'> & {
  readonly gait: Pick<Report['gait'], 'z'>;
};

/**
 * Returns the targets that the evidence allows at a runner's usual speeds (E6): 5 % more than their own cadence where the newest
 * judged report names a target; none on a red flag of any of these reports, and none where steps are not slow and nothing
 * hurts. The windows are those of the last weeks, the reports the newest ones, newest first.
 */
export function suggestPlan(
  windows: readonly TrendWindow[],
  reports: readonly SuggestingReport[],
): PlanSuggestion {
  const because = noSuggestion(windows, reports);
  const rows = referenceSpeeds(windows).speedsMps.flatMap((speedMps) => {
    const own = ownCadence(windows, speedMps);
    if (own === undefined) return [];
    const toSpm = because === null ? Math.round(own * (1 + changeDose.raise)) : null;
    return {
      speedMps,
      ownSpm: Math.round(own),
      toSpm,
      mostSpm: Math.floor(own * (1 + changeDose.mostRaise)),
    };
  });
  return { rows, because };
}

function noSuggestion(
  windows: readonly TrendWindow[],
  reports: readonly SuggestingReport[],
): NoSuggestion | null {
  if (reports.length === 0 || windows.length === 0) return 'no-runs';
  if (reports.some(({ safety }) => safety.redFlag !== 'none')) return 'red-flag';
  const judged = reports.find(({ verdict, gait }) => verdict.level !== 'unknown' && gait.z !== null);
  if (!judged) return 'not-judged';
  if (judged.target !== null) return null;
  return (judged.gait.z ?? 0) > changeDose.noTargetAboveZ ? 'not-slow' : 'no-reason';
}

/**
 * Returns a runner's cadence (spm) at a speed (m/s): the median of the windows near it, and where there are none that of the
 * nearest ones, moved along the usual slope; undefined without windows.
 */
export function ownCadence(windows: readonly TrendWindow[], speedMps: number): number | undefined {
  const apart = (window: TrendWindow) => Math.abs(Math.log(window.speedMps / speedMps));
  const nearest = windows.reduce((least, window) => Math.min(least, apart(window)), Infinity);
  const within = Math.max(trendThresholds.nearLn, nearest + trendThresholds.nearLn);
  return cadenceOf(
    windows.filter(
      (window) => apart(window) <= (nearest <= trendThresholds.nearLn ? trendThresholds.nearLn : within),
    ),
    speedMps,
  );
}

/** A target, and how far it lies from the runner's own cadence; null where that is not known. */
export interface FarTarget {
  readonly speedMps: number;
  readonly cadenceSpm: number;
  readonly ownSpm: number | null;
  /** Per cent more than their own, less where negative. */
  readonly changePct: number | null;
}

/** Returns the targets that need a reason: more than 10 % over or under the own cadence at their speed, or nothing is known there. */
export function farTargets(
  windows: readonly TrendWindow[],
  targets: readonly { readonly speedMps: number; readonly cadenceSpm: number }[],
): readonly FarTarget[] {
  return targets.flatMap(({ speedMps, cadenceSpm }) => {
    const own = ownCadence(windows, speedMps);
    if (own === undefined) return { speedMps, cadenceSpm, ownSpm: null, changePct: null };
    const change = cadenceSpm / own - 1;
    if (isWithin(cadenceSpm, own)) return [];
    const changePct = roundedFinite(100 * change, decimals.gradePct);
    return { speedMps, cadenceSpm, ownSpm: Math.round(own), changePct };
  });
}

/** The limit is told in whole steps, so a target at it is within. */
function isWithin(cadenceSpm: number, ownSpm: number): boolean {
  const own = Math.round(ownSpm);
  const { mostRaise } = changeDose;
  return (
    (cadenceSpm <= ownSpm * (1 + mostRaise) || cadenceSpm <= own * (1 + mostRaise)) &&
    (cadenceSpm >= ownSpm * (1 - mostRaise) || cadenceSpm >= own * (1 - mostRaise))
  );
}
