import type { Report } from './report.js';
import { sayLimits } from './texts/limits.js';

/** Returns the limits as far as the report has not told them: what is known about back pain stands with its advice, too. */
export function toldLimits({ verdict, advice, language }: Report): readonly string[] {
  if (!advice.some(({ id }) => id === 'short-quick')) return verdict.limits;
  const backPain = sayLimits(language)('backPain');
  return verdict.limits.filter((limit) => limit !== backPain);
}
