import type { PaperOptions } from '../../analysis/report/paper/paper-of.js';
import type { Report } from '../../analysis/report/report.js';
import type { ReviewBody } from '../reviews/reviews.contract.js';

/** All that the record of a review is made from. */
export interface ReviewRecord {
  readonly review: ReviewBody;
  /** The one that the review rests on, whatever was analysed since. */
  readonly report: Report;
  readonly patient: {
    /** Names nobody: what stands in a file is derived from it. */
    readonly runnerId: string;
    readonly name: string;
  };
  /** Of whoever takes it. */
  readonly units: 'metric' | 'imperial';
  /** The mean of the run, where it was recorded and is shared. */
  readonly heartRateBpm?: number;
}

/** Returns how the record is printed. */
export function paperOptionsOf({ review, patient, units }: ReviewRecord): PaperOptions {
  const { practice, signedBy, signedAt, version, amends, isLatest, overruled, marks, comment } = review;
  const signed = { practice, signedBy, signedAt, version, amendsEarlier: amends !== null, isLatest };
  return { units, name: patient.name, review: { ...signed, overruled, marks, comment } };
}
