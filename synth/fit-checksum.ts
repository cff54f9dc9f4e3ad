/** CRC-16 of FIT (polynomial 0x8005 reflected, start 0). */
export function fitCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const value of bytes) {
    crc ^= value;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}
