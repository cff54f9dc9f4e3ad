/** The value below which the share `q` (0 to 1) of the values lies, by nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

/** Milliseconds that each of `repeats` calls took, after `warmUp` calls that do not count. */
export function timed(repeats: number, warmUp: number, call: () => void): number[] {
  const times: number[] = [];
  for (let round = -warmUp; round < repeats; round++) {
    const start = performance.now();
    call();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

export function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
