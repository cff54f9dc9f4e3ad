import type { Report } from '../../../../../../src/analysis/report/report.js';
import type { CorrectionsBody } from './use-correction.js';

/** What each of the corrections is made with. */
export interface CorrectionPart {
  readonly current: CorrectionsBody;
  readonly report: Report | undefined;
  readonly isBusy: boolean;
  readonly correct: (change: CorrectionsBody) => void;
}
