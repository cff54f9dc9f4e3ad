import { ActivityError } from '../activity-error.js';
import { AmpersandMender } from './mend-ampersands.js';
import type { Prolog } from './prolog.js';

/** Large enough to be fast, small enough that a text without end is noticed early. Bytes. */
const chunkBytes = 32 * 1024;

/**
 * The text of an XML file piece by piece, without its byte order mark; bytes that are no text in its
 * encoding become U+FFFD, and a bare `&` is mended.
 *
 * @throws ActivityError `unsupportedVariant` for an encoding that no browser knows.
 */
export function* textChunks(bytes: Uint8Array, { encoding, start }: Prolog): Generator<string> {
  const decoder = decoderFor(encoding);
  const mender = new AmpersandMender();
  for (let at = start; at < bytes.length; at += chunkBytes) {
    yield mender.mend(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  }
  yield mender.mend(decoder.decode());
  yield mender.end();
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new ActivityError(
      'unsupportedVariant',
      `This file is written in the encoding "${encoding.slice(0, 40)}", which cannot be read. Export it again as UTF-8.`,
      { line: 1 },
    );
  }
}
