import { ProblemException } from '../../platform/http/problem.js';
import { leastReasonLength, type Mark, type Overruled, type RunReviewBody } from './reviews.contract.js';

/** For whoever changes or signs what somebody else changed or signed meanwhile: with what there is now, so that nothing is lost. */
export function reviewChanged({ draft, signed }: RunReviewBody): ProblemException {
  return new ProblemException(
    409,
    'review-changed',
    'Somebody else was faster',
    'The review was changed or signed meanwhile. Look at what there is now, then save again.',
    { current: draft, signed },
  );
}

/** For whoever would sign what was written on an earlier report, or before the one that is on its way. */
export function reportChanged(): ProblemException {
  return new ProblemException(
    409,
    'report-changed',
    'The report was made anew meanwhile, or is being made anew',
    'The run was analysed anew or is being analysed anew. Look at its report again in a moment, save the review again, then sign.',
  );
}

/** @throws ProblemException 400 for the first stretch that ends after the run does. */
export function requireWithin(marks: readonly Mark[], elapsedTimeS: number): void {
  const place = marks.findIndex(({ endS }) => endS > elapsedTimeS);
  if (place < 0) return;
  throw new ProblemException(
    400,
    'mark-outside-run',
    'A marked stretch lies outside the run',
    `Stretch ${place + 1} ends at ${marks[place].endS} s, and the run after ${elapsedTimeS} s.`,
    { mark: place, elapsedTimeS },
  );
}

/** @throws ProblemException 400 where the verdict is overruled and nobody says why. */
export function requireReason(overruled: Overruled | null): void {
  if (!overruled || overruled.reason.trim().length >= leastReasonLength) return;
  throw new ProblemException(
    400,
    'reason-missing',
    'Another verdict needs a reason',
    `Say in at least ${leastReasonLength} characters why the verdict ought to be another one.`,
  );
}
