/** How coming back from a provider's page ended, and the text that says so. */
const outcomes = {
  connected: 'outcomeConnected',
  refused: 'outcomeRefused',
  lacking: 'outcomeLacking',
  expired: 'outcomeExpired',
  taken: 'outcomeTaken',
  otherPerson: 'outcomeOtherPerson',
  busy: 'outcomeBusy',
  wrongKey: 'outcomeWrongKey',
  unavailable: 'outcomeUnavailable',
} as const;

/** The key of the text for an outcome; undefined for a word that is none. */
export function outcomeText(outcome: string): (typeof outcomes)[keyof typeof outcomes] | undefined {
  return Object.entries(outcomes).find(([word]) => word === outcome)?.[1];
}
