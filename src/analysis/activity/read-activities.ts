import { activitiesOf } from './activities-of.js';
import type { ActivityFile, ActivityFormat, ReadOptions } from './activity.js';
import { detectFormat } from './detect.js';
import { readFit } from './fit/read-fit.js';
import { readGpx } from './gpx/read-gpx.js';
import type { RecordedFile } from './recording.js';
import { readStreams } from './streams/read-streams.js';
import { readTcx } from './tcx/read-tcx.js';
import { unpack } from './unpack.js';

const readers: Readonly<Record<ActivityFormat, (bytes: Uint8Array) => RecordedFile>> = {
  fit: readFit,
  gpx: readGpx,
  tcx: readTcx,
  streams: readStreams,
};

/**
 * Reads a watch's file: FIT, GPX or TCX, or the streams of a provider, each also gzipped, told apart by its bytes. Every run in it becomes an
 * Activity; other sports and sessions that cannot be used are listed as skipped with their reason.
 *
 * @throws ActivityError when nothing in the file can be analysed; nothing else is thrown for any bytes.
 */
export function readActivities(bytes: Uint8Array, options: ReadOptions = {}): ActivityFile {
  const unpacked = unpack(bytes);
  const format = detectFormat(unpacked);
  return activitiesOf(readers[format](unpacked), format, options);
}
