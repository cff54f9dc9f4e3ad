/** CRC-16/ARC: polynomial 0x8005, bits reversed, start 0. FIT protocol, "CRC". */
const reversedPolynomial = 0xa001;

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ reversedPolynomial : crc >>> 1;
  return crc;
});

/** The checksum of the bytes from `start` up to, not including, `end`. */
export function checksum(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0;
  for (let at = start; at < end; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]) & 0xff];
  return crc;
}
