import type { Formatter } from '../../../src/analysis/report/format-units.js';

/** Returns a change as a share of 1 with its sign, `+3 %`, `−5 %`, `0 %`; with so many decimals. */
export function signedPercent(share: number, format: Formatter, decimals = 0): string {
  const text = format.number(Math.abs(100 * share), decimals);
  const sign = Number((100 * share).toFixed(decimals)) === 0 ? '' : share > 0 ? '+' : '−';
  return `${sign}${text} %`;
}
