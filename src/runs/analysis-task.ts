import type { ReadOptions } from '../analysis/activity/activity.js';
import type { Symptoms } from '../analysis/advice/symptoms.js';
import type { RunSteps, Surface } from '../analysis/gait/own-baseline.js';
import type { Language } from '../analysis/language/language.js';
import type { RunFailure } from './run.entity.js';

/** What the analysis process is asked to do. Files reach it by path, results come back as values. */
export interface AnalysisTask {
  readonly path: string;
  /** Lies in the storage as long as that is within reach: a file may only be called missing beside it. */
  readonly storageMarker: string;
  readonly sha256: string;
  readonly bytes: number;
  /** UTC, milliseconds since 1970: no run begins after its file was received. */
  readonly receivedAtMs: number;
  /** Which of the file's activities the run is. Corrections and symptoms are about this one alone. */
  readonly activityIndex: number;
  /** The other activities of the file are analysed too: nobody knows them yet. */
  readonly withSiblings: boolean;
  /** What is known of the runner. */
  readonly heightM: number | null;
  readonly legLengthM: number | null;
  readonly language: Language;
  readonly corrections: ReadOptions | null;
  readonly symptoms: Symptoms | null;
}

/** An activity whose runner's earlier runs are needed: those on this surface that began before it. */
export interface WantedHistory {
  readonly activityIndex: number;
  /** UTC, milliseconds since 1970. */
  readonly startTimeMs: number;
  readonly surface: Surface;
}

/** The earlier runs that an activity is compared with. */
export interface RunHistory {
  readonly steps: readonly RunSteps[];
  /** Equal for equal histories: see run-history.ts. */
  readonly key: string;
}

/** Finds the earlier runs; known to the process that asks for an analysis, not to the one that does it. */
export type HistoryOf = (wanted: WantedHistory) => Promise<RunHistory>;

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
  readonly elapsedTimeS: number;
  readonly runningTimeS: number;
  readonly cadenceSpm: number | null;
  readonly expectedCadenceSpm: number | null;
  readonly verdictLevel: string;
  readonly verdictConfidence: string;
  readonly headline: string;
  readonly outcome: 'read' | 'partlyRead';
  /** The day on which it was run, where it was run: `2026-03-14`. */
  readonly localDate: string;
  /** Headline, device and day in words, as a search finds them. */
  readonly searchText: string;
  /** See running-values.ts. */
  readonly runningValues: number;
}

export interface AnalysedRun {
  readonly activityIndex: number;
  readonly summary: RunSummary;
  readonly methodVersion: string;
  readonly surface: Surface;
  /** Key of the history that the report compares with. */
  readonly historyKey: string;
  /** The RunSteps that it leaves for later runs, as JSON text; null when there are none. */
  readonly steps: string | null;
  /** The Report, as JSON text. */
  readonly report: string;
  /** What it brings to a trend, a StoredTrendRun as JSON text. */
  readonly trend: string;
  readonly series: readonly EncodedSeries[];
}

/** The answer: runs, or why there are none; `unreadable` when the storage failed, which says nothing of the file. */
export type AnalysisAnswer =
  | { readonly kind: 'analysed'; readonly runs: readonly AnalysedRun[] }
  | { readonly kind: 'unusable'; readonly failure: RunFailure }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The file was read, and what earlier runs left is needed to go on. */
export interface NeedsHistory {
  readonly kind: 'needsHistory';
  readonly wanted: readonly WantedHistory[];
}

/** What is said to an analysis process: first a task, then, when it asks, the histories in the order of asking. */
export type ToAnalysisProcess =
  | { readonly kind: 'analyse'; readonly task: AnalysisTask }
  | { readonly kind: 'history'; readonly histories: readonly RunHistory[] };

export type FromAnalysisProcess = AnalysisAnswer | NeedsHistory;
