import { limits } from '../limits.js';
import { baseTypeSize } from './base-types.js';
import { checksum } from './checksum.js';
import { developerMeaning } from './developer-channels.js';
import { readFitHeader } from './fit-header.js';
import { fieldKey } from './field-descriptions.js';
import { fieldNumber, isKeptField, isKeptMessage, messageNumber } from './kept-fields.js';
import { readWireMessage, type WireMessageKind } from './wire-message.js';

/** The file is not of a kind, or not in a state, in which one can be sure to find every position. */
export class PositionsNotBlanked extends Error {
  override readonly name = 'PositionsNotBlanked';
}

/** So many bytes are looked through at a stretch, a few milliseconds on one slow core. */
const stepBytes = 256 * 1024;
const checksumBytes = 2;
const localTypes = 16;
/** FIT base type numbers. */
const type = {
  sint8: 1,
  sint16: 3,
  sint32: 5,
  string: 7,
  float64: 9,
  byte: 13,
  sint64: 14,
  uint64: 15,
  uint64z: 16,
};
const signedTypes = [type.sint8, type.sint16, type.sint32, type.sint64];
const zeroTypes = [type.string, 10, 11, 12, type.uint64z];
/** Types that can hold a place: positions are sint32 all over the FIT profile; the others are what one could hide in. */
const placeTypes = [type.sint32, type.float64, type.byte, type.sint64, type.uint64, type.uint64z];
/** Two bytes tell a place to half a kilometre at best. */
const harmlessBytes = 2;

/**
 * Returns a copy of a FIT file in which no position stands, with right checksums: its positions are what FIT writes where
 * nothing was measured. Of messages that we read everything that may hold a place is taken out, of all others everything, and
 * so is what follows the last part of the file. The rest is as it was. Yields now and then, so that a long file need not be
 * done at a stretch.
 *
 * @throws PositionsNotBlanked for what is no FIT file, or damaged: then nobody can be sure.
 */
export function* blankPositions(bytes: Uint8Array): Generator<void, Uint8Array> {
  const blanked = bytes.slice();
  let at = 0;
  let messages = 0;
  for (let header = readFitHeader(blanked, 0); header; header = readFitHeader(blanked, at)) {
    const end = at + header.size + header.dataSize;
    if (header.dataSize === 0 || end + checksumBytes > blanked.length) throw notSure();
    if (checksum(blanked, at, end) !== (blanked[end] | (blanked[end + 1] << 8))) throw notSure();
    const part = new BlankedPart(blanked, end);
    let yieldAt = at + stepBytes;
    for (let next = at + header.size; next < end;) {
      if (++messages > limits.messages) throw notSure();
      next = part.take(next);
      if (next < yieldAt) continue;
      yieldAt = next + stepBytes;
      yield;
    }
    const sum = checksum(blanked, at, end);
    blanked[end] = sum & 0xff;
    blanked[end + 1] = sum >> 8;
    at = end + checksumBytes;
    yield;
  }
  if (at === 0)
    throw new PositionsNotBlanked('This is no FIT file: positions can be taken out of nothing else.');
  return blanked.subarray(0, at);
}

function notSure(): PositionsNotBlanked {
  return new PositionsNotBlanked(
    'The FIT file is damaged or was cut off: nobody could be sure that no position is left.',
  );
}

class BlankedPart {
  private readonly kinds: (WireMessageKind | undefined)[] = new Array<undefined>(localTypes);
  /** Base type and whether it measures what we use, by {@link fieldKey}. */
  private readonly described = new Map<number, { readonly baseType: number; readonly isMeasure: boolean }>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
  ) {}

  /** Blanks the message at a byte and returns where the next one begins. */
  take(at: number): number {
    const header = this.bytes[at];
    const compressed = (header & 0x80) !== 0;
    if (!compressed && header & 0x40) return this.define(at);
    if (!compressed && header & 0x30) throw notSure();
    const kind = this.kinds[compressed ? (header >> 5) & 3 : header & 0x0f];
    if (!kind) throw notSure();
    // The time in the header stands for a time in the first place.
    const omitted = compressed && kind.fields[0]?.number === fieldNumber.timestamp ? kind.fields[0].size : 0;
    const start = at + 1 - omitted;
    const next = start + kind.dataSize;
    if (next > this.end) throw notSure();
    this.blankNative(start, kind, omitted > 0);
    this.blankDeveloper(start, kind);
    if (kind.globalNumber === messageNumber.fieldDescription) this.describe(start, kind);
    return next;
  }

  private define(at: number): number {
    const read = readWireMessage(this.bytes, at, this.end);
    if (!read) throw notSure();
    this.kinds[this.bytes[at] & 0x0f] = read.kind;
    return read.next;
  }

  private blankNative(
    start: number,
    { globalNumber, fields, littleEndian }: WireMessageKind,
    omitsTime: boolean,
  ): void {
    const isRead = isKeptMessage(globalNumber);
    for (const [place, { number, size, baseType, offset }] of fields.entries()) {
      if ((omitsTime && place === 0) || (isRead && !mayHoldPlace(globalNumber, number, baseType, size)))
        continue;
      if (number === fieldNumber.timestamp && size === 4) continue;
      blank(this.bytes, start + offset, { size, baseType, littleEndian });
    }
  }

  private blankDeveloper(start: number, { developerFields, littleEndian }: WireMessageKind): void {
    for (const { number, size, developerIndex, offset } of developerFields) {
      const known = this.described.get(fieldKey(developerIndex, number));
      if (size <= harmlessBytes || (known?.isMeasure && !placeTypes.includes(known.baseType & 0x1f)))
        continue;
      blank(this.bytes, start + offset, { size, baseType: known?.baseType ?? type.byte, littleEndian });
    }
  }

  private describe(start: number, { fields }: WireMessageKind): void {
    const field = (wanted: number) => fields.find(({ number }) => number === wanted);
    const byteOf = (wanted: number) => this.bytes[start + (field(wanted)?.offset ?? NaN)] ?? 0xff;
    const textOf = (wanted: number) => {
      const { offset, size } = field(wanted) ?? { offset: 0, size: 0 };
      return String.fromCharCode(...this.bytes.subarray(start + offset, start + offset + size)).replace(
        /\0.*/s,
        '',
      );
    };
    const isMeasure = developerMeaning(textOf(3), textOf(8)) !== undefined;
    this.described.set(fieldKey(byteOf(0), byteOf(1)), { baseType: byteOf(2), isMeasure });
  }
}

/** Of a message that we read: whether a field is of a type that can hold a place, or a text that we do not read. */
function mayHoldPlace(globalNumber: number, number: number, baseType: number, size: number): boolean {
  const one = baseTypeSize(baseType);
  if (one === 0 || size % one !== 0) return true;
  const isMotion =
    globalNumber === messageNumber.record && number === fieldNumber.compressedSpeedDistance && size === 3;
  if (isMotion) return false;
  const kind = baseType & 0x1f;
  return placeTypes.includes(kind) || (kind === type.string && !isKeptField(globalNumber, number));
}

interface BlankedField {
  readonly size: number;
  readonly baseType: number;
  readonly littleEndian: boolean;
}

/** Writes what FIT has for "nothing measured" in a type. */
function blank(bytes: Uint8Array, at: number, { size, baseType, littleEndian }: BlankedField): void {
  const kind = baseType & 0x1f;
  bytes.fill(zeroTypes.includes(kind) ? 0 : 0xff, at, at + size);
  if (!signedTypes.includes(kind)) return;
  const one = baseTypeSize(baseType);
  for (let value = at; value + one <= at + size; value += one)
    bytes[littleEndian ? value + one - 1 : value] = 0x7f;
}
