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
  /** Median over the run, mm; only comparable within one device. */
  readonly verticalOscillationMm?: number;
  readonly symptoms?: Symptoms;
}

/** Returns what a stored report brings to a trend; `id` is the caller's name for the run. */
export function trendRunOf(id: string, report: Report, symptoms?: Symptoms): TrendRun {
  const oscillation = report.dynamics?.verticalOscillationMm?.median;
  return {
    id,
    startMs: Date.parse(report.run.startTime),
    device: report.run.source.device,
    population: report.verdict.level,
    own: report.ownBaseline?.level ?? 'unknown',
    windows: report.gait.windows.flatMap(({ unjudged, startS, endS, speedMps, cadenceSpm }) =>
      unjudged === undefined && speedMps !== null && cadenceSpm !== null
        ? [{ seconds: endS - startS, speedMps, cadenceSpm }]
        : [],
    ),
    ...(typeof oscillation === 'number' && { verticalOscillationMm: oscillation }),
    ...(symptoms && { symptoms }),
  };
}
