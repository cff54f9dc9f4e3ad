import type { Symptoms } from '../../advice/symptoms.js';
import type { Report } from '../report.js';

/** A piece of judged, level running. */
export interface TrendWindow {
  readonly seconds: number;
  readonly speedMps: number;
  readonly cadenceSpm: number;
}

/** What a run brings to a trend: small enough that years of them fit into memory. */
export interface TrendRun {
  readonly id: string;
  /** UTC, milliseconds since 1970. */
  readonly startMs: number;
  readonly device: string | null;
  readonly population: Report['verdict']['level'];
  readonly own: 'none' | 'possible' | 'likely' | 'unknown';
  readonly windows: readonly TrendWindow[];
  readonly symptoms?: Symptoms;
}

/** What a run brings by itself; its name and what was noted about it are kept elsewhere. */
export type StoredTrendRun = Omit<TrendRun, 'id' | 'symptoms'>;

/** Returns what a report brings to a trend with the caller's name for its run, and what the runner noted. */
export function trendRunOf(id: string, report: Report, symptoms?: Symptoms): TrendRun {
  return { id, ...storedTrendRun(report), ...(symptoms && { symptoms }) };
}

/** Returns what a report brings to a trend. */
export function storedTrendRun(report: Report): StoredTrendRun {
  return {
    startMs: Date.parse(report.run.startTime),
    device: report.run.source.device,
    population: report.verdict.level,
    own: report.ownBaseline?.level ?? 'unknown',
    windows: report.gait.windows.flatMap(({ unjudged, startS, endS, speedMps, cadenceSpm }) =>
      unjudged === undefined && speedMps !== null && cadenceSpm !== null
        ? [{ seconds: endS - startS, speedMps, cadenceSpm }]
        : [],
    ),
  };
}
