import { ProblemException } from '../../platform/http/problem.js';
import type { ConsentInput } from './consent.contract.js';
import { consentTextVersion } from './consent-text.js';

/**
 * Refuses what was agreed to under other words than today's, and what would be over before it begins.
 * @throws ProblemException 409 or 400.
 */
export function requireCurrentText({ textVersion, terms }: ConsentInput, now: Date): void {
  if (textVersion !== consentTextVersion) {
    throw new ProblemException(
      409,
      'other-consent-text',
      'The words have changed meanwhile',
      'Read them again, then agree.',
    );
  }
  if (terms.until === null || new Date(terms.until) > now) return;
  throw new ProblemException(
    400,
    'consent-is-over',
    'This would be over already',
    'Choose a day that is still to come.',
  );
}
