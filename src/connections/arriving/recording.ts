import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ActivityFormat } from '../../analysis/activity/activity.js';
import { detectFormat } from '../../analysis/activity/detect.js';
import { limits } from '../../analysis/activity/limits.js';

/** `whole`, as far as can be told without reading it; `cut`: its end is missing; `no`: something else than a recording. */
export type RecordingCheck = 'whole' | 'cut' | 'no';

const crcBytes = 2;
const gunzipped = promisify(gunzip);

/** Whether a provider sent a recording, or in its place a page, a message, half of a file. */
export async function checkRecording(bytes: Uint8Array): Promise<RecordingCheck> {
  try {
    const file = isGzip(bytes) ? await gunzipped(bytes, { maxOutputLength: limits.unpackedBytes }) : bytes;
    return isWhole(file, detectFormat(file)) ? 'whole' : 'cut';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'cut' : 'no';
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The first of chained FIT files says how long it is; XML and streams end where they began. */
function isWhole(bytes: Uint8Array, format: ActivityFormat): boolean {
  if (format === 'fit') {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return bytes.length >= bytes[0] + view.getUint32(4, true) + crcBytes;
  }
  const end = Buffer.from(bytes.subarray(-200)).toString('latin1').trimEnd();
  if (format === 'streams') return end.endsWith('}');
  return /<\/(?:\w+:)?(?:gpx|TrainingCenterDatabase)\s*>$/.test(end);
}
