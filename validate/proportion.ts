/** How many of how many. */
export interface Proportion {
  readonly hits: number;
  readonly of: number;
}

/** Returns how many of these are so. */
export function proportionOf(answers: readonly boolean[]): Proportion {
  return { hits: answers.filter(Boolean).length, of: answers.length };
}

/** Returns it in per cent; NaN of nothing. */
export function percent({ hits, of }: Proportion): number {
  return (100 * hits) / of;
}

/**
 * Returns its standard error in points of per cent, with one hit and one miss added, so that it is not 0 where nothing
 * was hit (Agresti & Coull 1998 take two of each for an interval).
 */
export function standardErrorPct({ hits, of }: Proportion): number {
  const share = (hits + 1) / (of + 2);
  return 100 * Math.sqrt((share * (1 - share)) / (of + 2));
}

/** Returns `12.3 ± 0.4`, per cent. */
export function percentText(proportion: Proportion): string {
  if (proportion.of === 0) return '–';
  return `${percent(proportion).toFixed(1)} ± ${standardErrorPct(proportion).toFixed(1)}`;
}
