import { ProblemException } from '../../platform/http/problem.js';

/** The answer to a try that was one too many; `Retry-After` is set from `retryAfterS`. */
export function tooMany(retryAfterS: number): ProblemException {
  return new ProblemException(
    429,
    'too-many-tries',
    'Too many tries',
    `Wait ${inWords(retryAfterS)}, then try again.`,
    { retryAfterS },
  );
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
