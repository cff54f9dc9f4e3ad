/**
 * Medians of all values but those of a short block. The values are sorted once; leaving out a block of b values moves the
 * middle by at most b places, so that each median takes as long as its block, however many values there are.
 */
export class OutsideMedian {
  /** Places of the values in order of size, and the rank of each. */
  private readonly order: Uint32Array;
  private readonly rank: Uint32Array;

  constructor(private readonly values: Float64Array) {
    this.order = Uint32Array.from(values, (_, k) => k).sort((i, k) => values[i] - values[k]);
    this.rank = new Uint32Array(values.length);
    this.order.forEach((place, rank) => (this.rank[place] = rank));
  }

  /** Returns the median of the values before `first` and after `last`; there is at least one. */
  of(first: number, last: number): number {
    const inside = this.rank.slice(first, last + 1).sort();
    const left = this.values.length - inside.length;
    return (this.nth((left - 1) >> 1, inside) + this.nth(left >> 1, inside)) / 2;
  }

  /** The n-th smallest value when the ranks `inside`, in order, are left out. */
  private nth(n: number, inside: Uint32Array): number {
    let rank = n;
    for (const out of inside) if (out <= rank) rank++;
    return this.values[this.order[rank]];
  }
}
