import type { View } from '../html/view.js';

/** A stretch that a physio marked, in seconds of elapsed time. */
export interface PaperMark {
  readonly startS: number;
  readonly endS: number;
  readonly comment: string;
}

/** What somebody in a practice signed about the run, in their own words. */
export interface PaperReview {
  readonly practice: string;
  readonly signedBy: string;
  /** UTC */
  readonly signedAt: string;
  readonly version: number;
  readonly amendsEarlier: boolean;
  readonly isLatest: boolean;
  readonly overruled: {
    readonly level: 'none' | 'possible' | 'likely' | 'unknown';
    readonly reason: string;
  } | null;
  readonly marks: readonly PaperMark[];
  readonly comment: string;
}

/** What every part of the paper is written from. */
export interface PaperView extends View {
  /** Whose run it is. */
  readonly name?: string;
  readonly review?: PaperReview;
}
