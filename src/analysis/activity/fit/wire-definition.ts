import { baseTypeSize, standardBaseType } from './base-types.js';
import { fieldNumber, isKeptField, messageNumber } from './kept-fields.js';

/** A field on the wire; `offset` counts from the first byte after the header of a data message. */
export interface WireField {
  readonly number: number;
  readonly size: number;
  readonly baseType: number;
  readonly offset: number;
}

/** A developer field on the wire; its type stands in a field description. */
export interface WireDeveloperField {
  readonly number: number;
  readonly size: number;
  readonly developerIndex: number;
  readonly offset: number;
}

/** How data messages of one kind lie in the file, as far as we read them. */
export interface WireDefinition {
  readonly globalNumber: number;
  readonly littleEndian: boolean;
  /** Bytes of a data message without its header. */
  readonly dataSize: number;
  /** Native fields for the parser: each number once, of a known type and a size that fits it. */
  readonly fields: readonly WireField[];
  /** Only those of records. */
  readonly developerFields: readonly WireDeveloperField[];
  /** Where the time stands; -1 when it is not in the message. */
  readonly timestampOffset: number;
  /** Where speed and distance stand packed into three bytes; -1 when they do not. */
  readonly packedMotionOffset: number;
  /** Numbers of fields that we would read, but whose size does not fit their type. */
  readonly damagedFields: readonly number[];
}

/** More developer fields per record than any set of apps writes; further ones are left out. */
const mostDeveloperFields = 32;
const fixedBytes = 6;
const bytesPerField = 3;
const developerFlag = 0x20;

/** Bytes of a definition message with its header; Infinity when even its counts are cut off. */
export function definitionLength(bytes: Uint8Array, at: number, end: number): number {
  if (at + fixedBytes > end) return Infinity;
  const native = fixedBytes + bytes[at + 5] * bytesPerField;
  if (!(bytes[at] & developerFlag)) return native;
  return at + native < end ? native + 1 + bytes[at + native] * bytesPerField : Infinity;
}

/**
 * Reads a definition message that lies wholly in the file.
 *
 * @param compressed whether data messages have compressed headers: a time in the first place is then left out
 * @returns undefined when the byte order is neither of the two that exist: the file is damaged here
 */
export function readDefinition(
  bytes: Uint8Array,
  at: number,
  compressed: boolean,
): WireDefinition | undefined {
  if (bytes[at + 2] > 1) return undefined;
  const littleEndian = bytes[at + 2] === 0;
  const globalNumber = littleEndian
    ? bytes[at + 3] | (bytes[at + 4] << 8)
    : (bytes[at + 3] << 8) | bytes[at + 4];
  const native = nativeFields(bytes, at, compressed);
  const developer = developerFields(bytes, at, native.end);
  const isRecord = globalNumber === messageNumber.record;
  const read = native.fields.filter(({ number }) => isKeptField(globalNumber, number));
  const time = native.fields.find(({ number }) => number === fieldNumber.timestamp);
  const packed = native.fields.find(({ number }) => number === fieldNumber.compressedSpeedDistance);
  return {
    globalNumber,
    littleEndian,
    dataSize: developer.end,
    fields: withoutRepeats(read.filter(fitsItsType)),
    developerFields: isRecord ? developer.fields.slice(0, mostDeveloperFields) : [],
    timestampOffset: time?.size === 4 ? time.offset : -1,
    packedMotionOffset: isRecord && packed?.size === 3 ? packed.offset : -1,
    damagedFields: [
      ...read.filter((field) => !fitsItsType(field)).map(({ number }) => number),
      ...(isRecord && time && time.size !== 4 ? [time.number] : []),
    ],
  };
}

function nativeFields(bytes: Uint8Array, at: number, compressed: boolean) {
  const fields: WireField[] = [];
  let offset = 0;
  for (let i = 0; i < bytes[at + 5]; i++) {
    const place = at + fixedBytes + i * bytesPerField;
    const number = bytes[place];
    if (compressed && i === 0 && number === fieldNumber.timestamp) continue;
    const size = bytes[place + 1];
    fields.push({ number, size, baseType: standardBaseType(bytes[place + 2]), offset });
    offset += size;
  }
  return { fields, end: offset };
}

function developerFields(bytes: Uint8Array, at: number, dataOffset: number) {
  const fields: WireDeveloperField[] = [];
  let offset = dataOffset;
  const countAt = at + fixedBytes + bytes[at + 5] * bytesPerField;
  const count = bytes[at] & developerFlag ? bytes[countAt] : 0;
  for (let i = 0; i < count; i++) {
    const place = countAt + 1 + i * bytesPerField;
    const size = bytes[place + 1];
    fields.push({ number: bytes[place], size, developerIndex: bytes[place + 2], offset });
    offset += size;
  }
  return { fields, end: offset };
}

function fitsItsType({ size, baseType }: WireField): boolean {
  const one = baseTypeSize(baseType);
  return size > 0 && one > 0 && size % one === 0;
}

function withoutRepeats(fields: readonly WireField[]): WireField[] {
  const seen = new Set<number>();
  return fields.filter(({ number }) => !seen.has(number) && seen.add(number));
}
