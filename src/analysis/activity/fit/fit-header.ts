/** What the first bytes of a part say. */
export interface FitHeader {
  /** Bytes of the header itself: 12 or 14. */
  readonly size: number;
  /** High four bits of the protocol version; 1 and 2 exist. */
  readonly majorVersion: number;
  /** Bytes of messages as stated; 0 in a file that the watch never closed. */
  readonly dataSize: number;
}

const shortestHeader = 12;
const longestHeader = 14;
/** ".FIT" at byte 8. */
const signature = [0x2e, 0x46, 0x49, 0x54];
const signatureAt = 8;

/** The header that begins at a byte; undefined when none does. */
export function readFitHeader(bytes: Uint8Array, at: number): FitHeader | undefined {
  const size = bytes[at];
  if (size !== shortestHeader && size !== longestHeader) return undefined;
  if (at + size > bytes.length) return undefined;
  if (signature.some((byte, i) => bytes[at + signatureAt + i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  return { size, majorVersion: view.getUint8(1) >> 4, dataSize: view.getUint32(4, true) };
}
