/** FIT counts seconds from 1989-12-31T00:00:00Z. FIT profile, type `date_time`. */
const epochMs = Date.UTC(1989, 11, 31);

/** The value that says "no time" in a `date_time`. */
export const noFitTime = 0xffffffff;

/** UTC in ms of a FIT time in seconds; NaN when there is none. */
export function unixMs(fitSeconds: number): number {
  return fitSeconds === noFitTime ? NaN : fitSeconds * 1000 + epochMs;
}

/** Low bits of a time that a compressed header carries. */
const compressedBits = 0x1f;

/**
 * The time of a message with a compressed header: the first one at or after the last time in the file whose low
 * five bits are those of the header.
 *
 * @param last the last full or reconstructed time in the file, FIT seconds
 */
export function compressedTime(last: number, header: number): number {
  if (last === noFitTime) return noFitTime;
  const offset = header & compressedBits;
  const time = last + ((offset - (last & compressedBits)) & compressedBits);
  return time >= noFitTime ? noFitTime : time;
}
