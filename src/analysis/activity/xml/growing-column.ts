const firstCapacity = 1024;

/** A column of numbers whose length is not known beforehand; NaN wherever nothing was set. */
export class GrowingColumn {
  private values = new Float64Array(0);
  /** One past the last place that was written. */
  private end = 0;

  /** Sets the value at a place; places are visited in rising order, the last one may be set again. */
  set(place: number, value: number): void {
    if (place >= this.values.length) this.grow(place + 1);
    this.values.fill(NaN, this.end, Math.max(this.end, place));
    this.values[place] = value;
    this.end = Math.max(this.end, place + 1);
  }

  /** The first `length` places as an array of their own. */
  take(length: number): Float64Array {
    const taken = new Float64Array(length);
    const written = Math.min(length, this.end);
    taken.set(this.values.subarray(0, written));
    return taken.fill(NaN, written);
  }

  private grow(least: number): void {
    const grown = new Float64Array(Math.max(firstCapacity, least, 2 * this.values.length));
    grown.set(this.values.subarray(0, this.end));
    this.values = grown;
  }
}
