import type { DuplicateOf, Run } from '../../../api/runs.js';

/** Why a file was not sent. */
export type LeftOut = 'name' | 'empty' | 'tooLarge';

/** What became of a file in the end. */
export type Outcome =
  | { readonly kind: 'analysed' | 'partlyRead'; readonly run: Run; readonly otherRuns: readonly string[] }
  | {
      readonly kind: 'duplicate';
      readonly of: DuplicateOf & { readonly timeZone: string | null };
      /** The recording that was stored beside the one that leads; undefined where the same bytes had come before. */
      readonly run?: Run;
    }
  | { readonly kind: 'noRun'; readonly run: Run; readonly code: string; readonly message: string }
  /** With a run, its file gave no report; without one, the service did not take the file. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly run?: Run }
  | { readonly kind: 'leftOut'; readonly because: LeftOut }
  /** `deleted`: the run that came of it, while its row waited for the analysis. */
  | { readonly kind: 'notSent' | 'stopped' | 'deleted' };

/** How far a file is. */
export type Progress =
  | { readonly step: 'waiting' }
  | { readonly step: 'sending'; readonly share: number }
  | { readonly step: 'analysing'; readonly run: Run }
  | { readonly step: 'ended'; readonly outcome: Outcome };

/** A file that somebody chose, and how far it is. */
export interface UploadItem {
  readonly id: number;
  readonly file: File;
  /** With its folders, where a folder was chosen. */
  readonly path: string;
  /** Sent although the same bytes are there. */
  readonly again: boolean;
  /** How often it was tried without an answer. */
  readonly tries: number;
  readonly progress: Progress;
}

/** Why nothing is sent for a while. */
export interface Hold {
  readonly why: 'busy' | 'offline' | 'full' | 'signedOut';
  /** UTC, ms: when it goes on by itself; null when somebody has to say so. */
  readonly untilMs: number | null;
  /** The service's own words, where it had any. */
  readonly message: string | null;
}

/** All files of this tab, in the order in which they were chosen. */
export interface UploadState {
  readonly items: readonly UploadItem[];
  readonly hold: Hold | null;
}

/** Whether a file is still to be sent or being sent: closing the tab would lose it. */
export function isUnsent({ progress }: UploadItem): boolean {
  return progress.step === 'waiting' || progress.step === 'sending';
}

/** Whether nothing more happens to a file by itself. */
export function isEnded({ progress }: UploadItem): boolean {
  return progress.step === 'ended';
}
