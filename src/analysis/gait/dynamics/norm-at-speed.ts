/** What runners have at some speeds, slowest first: mean and standard deviation between runners. */
export type NormTable = readonly { readonly speedMps: number; readonly mean: number; readonly sd: number }[];

/**
 * Returns mean and standard deviation at a speed (m/s), straight lines between the speeds of the table. Outside them the
 * nearest row holds, see {@link isOutsideNorm}. NaN for an unknown speed.
 */
export function normAt(table: NormTable, speedMps: number): { readonly mean: number; readonly sd: number } {
  if (Number.isNaN(speedMps)) return { mean: NaN, sd: NaN };
  const above = table.findIndex((row) => row.speedMps >= speedMps);
  if (above <= 0) return table[above === 0 ? 0 : table.length - 1];
  const [from, to] = [table[above - 1], table[above]];
  const share = (speedMps - from.speedMps) / (to.speedMps - from.speedMps);
  return { mean: from.mean + share * (to.mean - from.mean), sd: from.sd + share * (to.sd - from.sd) };
}

/** Whether a speed (m/s) lies outside those that the table was made from. */
export function isOutsideNorm(table: NormTable, speedMps: number): boolean {
  return speedMps < table[0].speedMps || speedMps > table[table.length - 1].speedMps;
}

/** Returns a column in standard deviations from the norm at the speed of each sample, m/s; NaN where either is unknown. */
export function zColumn(values: Float64Array, speedMps: Float64Array, table: NormTable): Float64Array {
  return values.map((value, i) => {
    const { mean, sd } = normAt(table, speedMps[i]);
    return (value - mean) / sd;
  });
}
