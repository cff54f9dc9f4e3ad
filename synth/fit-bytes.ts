import { fitCrc } from './fit-checksum.js';
import { type FitType, type FitTypeName, fitTypes } from './fit-types.js';

/** Seconds between 1970 and FIT's epoch, 1989-12-31 00:00 UTC. */
export const fitEpochS = 631_065_600;

/** Base type number of a string. */
const stringTypeId = 0x07;

/** One field of a message: a number of a base type (NaN: not measured), a text, or raw bytes. */
export interface FitField {
  readonly number: number;
  readonly type: FitTypeName;
  readonly value: number | string | Uint8Array;
}

/** A developer field: as a field, with the index of the developer that described it. */
export interface FitDeveloperField extends FitField {
  readonly developer: number;
}

export interface FitMessageOptions {
  /** 0 to 15; a new definition is written when its shape changes. */
  readonly local?: number;
  readonly developerFields?: readonly FitDeveloperField[];
  /** FIT time that goes into a compressed-timestamp header (local 0 to 3); the fields then hold no timestamp. */
  readonly compressedTime?: number;
}

/** Zero-terminated UTF-8, as FIT's strings are. */
const textBytes = (text: string): Uint8Array => new TextEncoder().encode(`${text}\0`);

const rawBytes = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? textBytes(value) : value;

const sizeOf = ({ type, value }: FitField): number =>
  typeof value === 'number' ? fitTypes[type].size : rawBytes(value).length;

const typeIdOf = ({ type, value }: FitField): number =>
  typeof value === 'string' ? stringTypeId : fitTypes[type].id;

/**
 * Writes one FIT file. It exists beside the encoder of fit-file-parser for what that one cannot write: developer
 * fields, compressed timestamps, big-endian messages and values that mean "not measured".
 */
export class FitBytes {
  private bytes = new Uint8Array(1 << 16);
  private view = new DataView(this.bytes.buffer);
  private length = headerSize;
  private readonly shapes = new Map<number, string>();

  constructor(private readonly bigEndian = false) {}

  /** Writes a message, and its definition first where the local type was defined otherwise. */
  message(globalNumber: number, fields: readonly FitField[], options: FitMessageOptions = {}): this {
    const { local = 0, developerFields = [], compressedTime } = options;
    this.define(local, globalNumber, fields, developerFields);
    const compressed = compressedTime === undefined ? undefined : 0x80 | (local << 5) | (compressedTime & 31);
    this.put(fitTypes.uint8, compressed ?? local);
    for (const field of fields) this.putField(field);
    for (const field of developerFields) this.putField(field);
    return this;
  }

  /** The file: header with sizes and checksum, the messages, the checksum of all. */
  close(): Uint8Array {
    const file = this.bytes.slice(0, this.length + 2);
    const view = new DataView(file.buffer);
    file.set([headerSize, 0x20]);
    view.setUint16(2, profileVersion, true);
    view.setUint32(4, this.length - headerSize, true);
    file.set([0x2e, 0x46, 0x49, 0x54], 8);
    view.setUint16(12, fitCrc(file.subarray(0, 12)), true);
    view.setUint16(this.length, fitCrc(file.subarray(0, this.length)), true);
    return file;
  }

  private define(
    local: number,
    globalNumber: number,
    fields: readonly FitField[],
    developerFields: readonly FitDeveloperField[],
  ): void {
    const all = [...fields, ...developerFields];
    const shape = `${globalNumber}:${all.map((field) => `${field.number},${sizeOf(field)},${typeIdOf(field)}`).join(';')}`;
    if (this.shapes.get(local) === shape) return;
    this.shapes.set(local, shape);
    const { uint8, uint16 } = fitTypes;
    this.put(uint8, 0x40 | (developerFields.length > 0 ? 0x20 : 0) | local);
    this.put(uint8, 0);
    this.put(uint8, this.bigEndian ? 1 : 0);
    this.put(uint16, globalNumber);
    this.put(uint8, fields.length);
    for (const field of fields)
      for (const n of [field.number, sizeOf(field), typeIdOf(field)]) this.put(uint8, n);
    if (developerFields.length === 0) return;
    this.put(uint8, developerFields.length);
    for (const field of developerFields) {
      for (const n of [field.number, sizeOf(field), field.developer]) this.put(uint8, n);
    }
  }

  private putField({ type, value }: FitField): void {
    if (typeof value === 'number') {
      const { invalid } = fitTypes[type];
      this.put(fitTypes[type], Number.isNaN(value) ? invalid : value);
      return;
    }
    const raw = rawBytes(value);
    this.reserve(raw.length);
    this.bytes.set(raw, this.length);
    this.length += raw.length;
  }

  private put(type: FitType, value: number): void {
    this.reserve(type.size);
    type.write(this.view, this.length, value, !this.bigEndian);
    this.length += type.size;
  }

  private reserve(size: number): void {
    if (this.length + size + 2 <= this.bytes.length) return;
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

/** Bytes of the header that all newer files have. */
const headerSize = 14;
/** Version of the profile that the header states: 21.188. */
const profileVersion = 21_188;
