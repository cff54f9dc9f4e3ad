/** Values with the weight (seconds) that each stands for; both of one length, reordered by the search. */
export interface Weighted {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  /** So many of the entries count, from the first. */
  readonly count: number;
  /** Sum of the weights of those entries. */
  readonly total: number;
}

/**
 * The smallest value at or below which at least the share `q` (0 to 1) of the weight lies; splitting an entry in two
 * does not change it, so it is the same for every way of sampling. NaN when nothing has any weight. No value may be
 * NaN. Linear time for measured values; never more than n·log n, even for values that were made to mislead the choice of
 * pivots. The entries are left in another order.
 */
export function weightedQuantile({ values, weights, count, total }: Weighted, q: number): number {
  if (!(total > 0)) return NaN;
  // Weights that are fractions of a second do not add up exactly: a share is reached when it is as good as reached.
  let target = q * total - 1e-9 * total;
  let low = 0;
  let high = count;
  let rounds = 2 * Math.ceil(Math.log2(count));
  while (high - low > 1) {
    if (rounds-- === 0) return sortedQuantile({ values, weights, low, high }, target);
    const pivot = middleOf(values[low], values[(low + high) >> 1], values[high - 1]);
    const split = partition(values, weights, { low, high, pivot });
    if (target <= split.belowWeight) high = split.firstEqual;
    else if (target <= split.belowWeight + split.equalWeight) return pivot;
    else {
      target -= split.belowWeight + split.equalWeight;
      if (split.firstAbove === high) return pivot;
      low = split.firstAbove;
    }
  }
  return values[low];
}

/** The value of a range at which its weight, in the order of values, first reaches `target`. */
function sortedQuantile(
  { values, weights, low, high }: Omit<Weighted, 'count' | 'total'> & Omit<Range, 'pivot'>,
  target: number,
): number {
  const order = Array.from({ length: high - low }, (_, k) => low + k).sort((i, k) => values[i] - values[k]);
  let belowS = 0;
  return values[order.find((i) => (belowS += weights[i]) >= target) ?? order[order.length - 1]];
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly pivot: number;
}

/** Orders a range into what is below, equal to and above the pivot, and weighs the first two. */
function partition(values: Float64Array, weights: Float64Array, { low, high, pivot }: Range) {
  let firstEqual = low;
  let firstAbove = high;
  let belowWeight = 0;
  let equalWeight = 0;
  for (let i = low; i < firstAbove;) {
    if (values[i] < pivot) {
      belowWeight += weights[i];
      swap(values, weights, i++, firstEqual++);
    } else if (values[i] > pivot) {
      swap(values, weights, i, --firstAbove);
    } else {
      equalWeight += weights[i++];
    }
  }
  return { firstEqual, firstAbove, belowWeight, equalWeight };
}

function swap(values: Float64Array, weights: Float64Array, i: number, k: number): void {
  const value = values[i];
  values[i] = values[k];
  values[k] = value;
  const weight = weights[i];
  weights[i] = weights[k];
  weights[k] = weight;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
