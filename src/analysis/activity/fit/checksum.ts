/** CRC-16/ARC: polynomial 0x8005, bits reversed, start 0. FIT protocol, "CRC". */
const reversedPolynomial = 0xa001;

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ reversedPolynomial : crc >>> 1;
  return crc;
});

/** What a byte of `table` becomes when one, two and three zero bytes follow it: four bytes are taken in one step. */
const afterOne = table.map(followedByZero);
const afterTwo = afterOne.map(followedByZero);
const afterThree = afterTwo.map(followedByZero);

function followedByZero(crc: number): number {
  return (crc >>> 8) ^ table[crc & 0xff];
}

/** The checksum of the bytes from `start` up to, not including, `end`. */
export function checksum(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    crc =
      afterThree[(crc ^ bytes[at]) & 0xff] ^
      afterTwo[(crc >>> 8) ^ bytes[at + 1]] ^
      afterOne[bytes[at + 2]] ^
      table[bytes[at + 3]];
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]) & 0xff];
  return crc;
}
