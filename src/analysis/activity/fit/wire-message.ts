import { definitionLength, type WireDeveloperField, type WireField } from './wire-definition.js';

/** How data messages of one kind lie in the file, with every field of them. */
export interface WireMessageKind {
  readonly globalNumber: number;
  readonly littleEndian: boolean;
  /** Bytes of a data message without its header. */
  readonly dataSize: number;
  readonly fields: readonly WireField[];
  readonly developerFields: readonly WireDeveloperField[];
}

const fixedBytes = 6;
const bytesPerField = 3;
const developerFlag = 0x20;

/**
 * Reads a definition message whole, whatever we use of it, and says where the next message begins. Undefined when it is cut
 * off at `end`, or of a byte order that does not exist.
 */
export function readWireMessage(
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly kind: WireMessageKind; readonly next: number } | undefined {
  const next = at + definitionLength(bytes, at, end);
  if (next > end || bytes[at + 2] > 1) return undefined;
  const littleEndian = bytes[at + 2] === 0;
  const [low, high] = littleEndian ? [bytes[at + 3], bytes[at + 4]] : [bytes[at + 4], bytes[at + 3]];
  const fields: WireField[] = [];
  let offset = 0;
  for (let i = 0; i < bytes[at + 5]; i++) {
    const place = at + fixedBytes + i * bytesPerField;
    const [number, size, baseType] = bytes.subarray(place, place + bytesPerField);
    fields.push({ number, size, baseType, offset });
    offset += size;
  }
  const developerFields: WireDeveloperField[] = [];
  const countAt = at + fixedBytes + fields.length * bytesPerField;
  for (let i = 0; bytes[at] & developerFlag && i < bytes[countAt]; i++) {
    const place = countAt + 1 + i * bytesPerField;
    const [number, size, developerIndex] = bytes.subarray(place, place + bytesPerField);
    developerFields.push({ number, size, developerIndex, offset });
    offset += size;
  }
  return {
    kind: { globalNumber: low | (high << 8), littleEndian, dataSize: offset, fields, developerFields },
    next,
  };
}
