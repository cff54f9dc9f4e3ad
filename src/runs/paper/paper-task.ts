import type { PaperOptions } from '../../analysis/report/paper/paper-of.js';
import type { Report } from '../../analysis/report/report.js';

/** A report to be printed, as it goes to the thread that does it. */
export interface PaperTask {
  readonly report: Report;
  readonly options: PaperOptions;
}

/** What comes back from there. */
export type PrintedPaper = { readonly pdf: Uint8Array } | { readonly failed: string };
