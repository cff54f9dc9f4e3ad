/** Names of units that a language has words for. */
export const unitsEn = {
  cadence: 'steps/min',
  foot: 'ft',
  inch: 'in',
} as const;
