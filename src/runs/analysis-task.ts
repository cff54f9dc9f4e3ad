import type { RunFailure } from './run.entity.js';

/** What the analysis process is asked to do. Files reach it by path, results come back as values. */
export interface AnalysisTask {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What is known of the runner. */
  readonly heightM: number | null;
}

/** One channel as it is stored. */
export interface EncodedSeries {
  readonly channel: string;
  readonly samples: number;
  readonly data: Uint8Array;
}

/** What a run's row and list show, besides the report. */
export interface RunSummary {
  readonly startTime: string;
  readonly timeZone: string | null;
  readonly distanceM: number | null;
  readonly runningTimeS: number;
  readonly cadenceSpm: number | null;
  readonly expectedCadenceSpm: number | null;
  readonly verdictLevel: string;
  readonly verdictConfidence: string;
  readonly headline: string;
  readonly outcome: 'read' | 'partlyRead';
}

export interface AnalysedRun {
  readonly summary: RunSummary;
  readonly methodVersion: string;
  /** The Report, as JSON text. */
  readonly report: string;
  readonly series: readonly EncodedSeries[];
}

/** The answer: runs, or why there are none. */
export type AnalysisAnswer =
  | { readonly kind: 'analysed'; readonly runs: readonly AnalysedRun[] }
  | { readonly kind: 'unusable'; readonly failure: RunFailure };
