import { definitionLength } from './wire-definition.js';
import { readFitHeader } from './fit-header.js';
import { unixMs } from './fit-time.js';
import { messageNumber } from './kept-fields.js';

/** What a FIT file says of itself in its first messages. FIT profile, message `file_id`. */
export interface FileId {
  /** FIT profile, type `file`: 4 is an activity. Undefined when it is not said. */
  readonly type?: number;
  /** FIT profile, type `manufacturer`. Undefined when it is not said. */
  readonly maker?: number;
  /** UTC in ms; NaN when it is not said. */
  readonly createdMs: number;
}

/** The file id comes first in every file that follows the protocol; some programs put a message or two before it. */
const mostMessages = 16;
const definitionFlag = 0x40;
const compressedFlag = 0x80;
const field = { type: 0, maker: 1, created: 4 } as const;
const fixedBytes = 6;
const bytesPerField = 3;

/**
 * Reads the file id near the start of a FIT file, of which only the beginning has to be there. Undefined when it is no FIT
 * file, or there is no file id that can be read.
 */
export function readFileId(bytes: Uint8Array): FileId | undefined {
  const header = readFitHeader(bytes, 0);
  if (!header) return undefined;
  const definitions = new Map<number, number>();
  for (let at = header.size, seen = 0; at < bytes.length && seen < mostMessages; seen++) {
    const first = bytes[at];
    if (!(first & compressedFlag) && first & definitionFlag) {
      const length = definitionLength(bytes, at, bytes.length);
      if (!Number.isFinite(length) || at + length > bytes.length) return undefined;
      definitions.set(first & 0x0f, at);
      at += length;
      continue;
    }
    const definition = definitions.get(first & compressedFlag ? (first >> 5) & 0x03 : first & 0x0f);
    if (definition === undefined) return undefined;
    if (globalNumber(bytes, definition) === messageNumber.fileId) return fileIdIn(bytes, definition, at + 1);
    at += 1 + dataLength(bytes, definition);
  }
  return undefined;
}

const isLittleEndian = (bytes: Uint8Array, definition: number): boolean => bytes[definition + 2] === 0;

function globalNumber(bytes: Uint8Array, definition: number): number {
  const [low, high] = [bytes[definition + 3], bytes[definition + 4]];
  return isLittleEndian(bytes, definition) ? low | (high << 8) : (low << 8) | high;
}

function dataLength(bytes: Uint8Array, definition: number): number {
  let length = 0;
  const native = bytes[definition + 5];
  for (let i = 0; i < native; i++) length += bytes[definition + fixedBytes + i * bytesPerField + 1];
  if (!(bytes[definition] & 0x20)) return length;
  const developer = definition + fixedBytes + native * bytesPerField;
  for (let i = 0; i < bytes[developer]; i++) length += bytes[developer + 1 + i * bytesPerField + 1];
  return length;
}

function fileIdIn(bytes: Uint8Array, definition: number, data: number): FileId | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = isLittleEndian(bytes, definition);
  const found: { type?: number; maker?: number; createdMs: number } = { createdMs: NaN };
  let at = data;
  for (let i = 0; i < bytes[definition + 5]; i++) {
    const place = definition + fixedBytes + i * bytesPerField;
    const [number, size] = [bytes[place], bytes[place + 1]];
    if (at + size > bytes.length) return undefined;
    if (number === field.type && size === 1 && bytes[at] !== 0xff) found.type = bytes[at];
    if (number === field.maker && size === 2) found.maker = view.getUint16(at, little);
    if (number === field.created && size === 4) found.createdMs = unixMs(view.getUint32(at, little));
    at += size;
  }
  return found;
}
