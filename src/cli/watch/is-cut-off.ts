const magic = '.FIT';
const crcBytes = 2;

/**
 * Whether a FIT file ends before or after where it says that it does, as one that is still being copied. Several may follow
 * one another in a file. Other kinds of files do not say where they end: false.
 */
export function isCutOff(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length) {
    const isFit = bytes.toString('latin1', at + 8, at + 12) === magic;
    if (!isFit) return at > 0;
    at += bytes.readUInt8(at) + bytes.readUInt32LE(at + 4) + crcBytes;
  }
  return at !== bytes.length;
}
