import { fitCrc } from './fit-checksum.js';
import { chain } from './damage.js';

const headerBytes = 14;

/** A FIT file around these message bytes, with right sizes and checksums unless a data size is forced. */
export function fitAround(data: Uint8Array, statedBytes = data.length): Uint8Array {
  const header = new Uint8Array(headerBytes);
  const view = new DataView(header.buffer);
  header.set([headerBytes, 0x20]);
  view.setUint16(2, 21_188, true);
  view.setUint32(4, statedBytes, true);
  header.set([0x2e, 0x46, 0x49, 0x54], 8);
  view.setUint16(12, fitCrc(header.subarray(0, 12)), true);
  const body = chain(header, data);
  const crc = fitCrc(body);
  return chain(body, Uint8Array.of(crc & 0xff, crc >>> 8));
}

/** A file of some bytes that says it has almost 4 GiB of data. */
export function fitWithAbsurdSizes(): Uint8Array {
  return fitAround(Uint8Array.of(0x40, 0, 0, 20, 0, 1, 253, 4, 0x86, 0, 1, 2, 3, 4), 0xffff_fff0);
}

/** Definition of local type 0 as a record with 255 fields of 255 bytes, and so many data messages cut short. */
export function fitWithHugeDefinition(messages = 3): Uint8Array {
  const fields = Array.from({ length: 255 }, (_, index) => [index, 255, 13]).flat();
  const data = Array.from({ length: messages }, () => [0, 1, 2, 3]).flat();
  return fitAround(Uint8Array.from([0x40, 0, 0, 20, 0, 255, ...fields, ...data]));
}

/**
 * Very many messages in few bytes: records without any field, one byte each. What a reader keeps per message
 * must be bounded.
 */
export function fitWithEmptyRecords(messages: number): Uint8Array {
  return fitAround(chain(Uint8Array.of(0x40, 0, 0, 20, 0, 0), new Uint8Array(messages)));
}

/** A file whose first message uses a local type that was never defined. */
export function fitWithoutDefinition(): Uint8Array {
  return fitAround(Uint8Array.of(0x03, 1, 2, 3, 4));
}

/** An empty but whole FIT file. */
export function emptyFit(): Uint8Array {
  return fitAround(new Uint8Array(0));
}
