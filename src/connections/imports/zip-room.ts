import type { Outcome } from './outcomes.js';
import type { ZippedPlace } from './opened-zip.js';

/** Watches over the bytes of a zip, which its entries have to share: some that overlap are made to explode. */
export class ZipRoom {
  private readonly headers = new Set<number>();
  private taken = 0;

  constructor(private readonly zipBytes: number) {}

  /** What is wrong with where the next entry says that it lies; undefined where nothing is. */
  faultOf({ headerAt, packedBytes }: Pick<ZippedPlace, 'headerAt' | 'packedBytes'>): Outcome | undefined {
    if (headerAt + packedBytes > this.zipBytes || this.headers.has(headerAt)) return 'damaged';
    if (this.taken + packedBytes > this.zipBytes) return 'bomb';
    this.headers.add(headerAt);
    this.taken += packedBytes;
    return undefined;
  }
}
