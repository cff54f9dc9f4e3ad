import { domainOf, padded, type Domain } from '../../../../../../src/analysis/report/html/chart-scale.js';
import type { Column } from '../../../../ui/chart/column.js';

/** So many of the values, at either end, may lie outside of the axis: the jumps of a receiver. */
const outsideShare = 0.005;

/** Returns the y axis that shows nearly all values; undefined without any. */
export function shownDomain(columns: readonly Column[], leastSpan: number): Domain | undefined {
  const ends = columns.flatMap((column) => {
    const values = Float64Array.from(column, (value) => value ?? NaN)
      .filter(Number.isFinite)
      .sort();
    if (values.length === 0) return [];
    const off = Math.floor(values.length * outsideShare);
    return [values[off], values[values.length - 1 - off]];
  });
  const domain = domainOf(ends, leastSpan);
  return domain && padded(domain, 0.06);
}
