import type { ActivityFormat } from './activity.js';
import { ActivityError } from './activity-error.js';
import { isStreams } from './streams/streams.js';
import { localName } from './xml/local-name.js';
import { type Prolog, readProlog } from './xml/prolog.js';

const exportAgain = 'Export the activity as FIT, GPX or TCX.';

/** How files begin that people send by mistake, and what to tell them. */
const looksLike: readonly (readonly [start: string, sentence: string])[] = [
  ['PK\x03\x04', 'This is a zip archive: unpack it and send the files in it.'],
  ['PK\x05\x06', 'This is an empty zip archive.'],
  ['7z\xbc\xaf', 'This is a 7z archive: unpack it and send the files in it.'],
  ['Rar!', 'This is a rar archive: unpack it and send the files in it.'],
  ['BZh', 'This is a bzip2 archive: unpack it and send the files in it.'],
  ['%PDF', `This is a PDF document, no recording. ${exportAgain}`],
  ['\x89PNG', `This is an image, no recording. ${exportAgain}`],
  ['\xff\xd8\xff', `This is an image, no recording. ${exportAgain}`],
  ['GIF8', `This is an image, no recording. ${exportAgain}`],
  ['RIFF', `This is an image or a sound, no recording. ${exportAgain}`],
  ['SQLite', `This is a database, no recording. ${exportAgain}`],
  ['{', `This is JSON, no recording of a watch. ${exportAgain}`],
  ['[', `This is JSON, no recording of a watch. ${exportAgain}`],
];

/** Root elements of other XML that people send. */
const otherRoots: Readonly<Record<string, string>> = {
  html: `This is a web page, perhaps a log-in page saved in place of the file. ${exportAgain}`,
  kml: `This is a KML map: it has no cadence. ${exportAgain}`,
  svg: `This is an image, no recording. ${exportAgain}`,
  Activities: `This is a piece of a TCX file: its outer element is missing. ${exportAgain}`,
};

/**
 * The format of an unpacked file, told by its bytes and never by a name: `.FIT` in a FIT header, the root
 * element of XML, or the first key of our streams.
 *
 * @throws ActivityError `notAnActivity` with what the bytes look like, where that is cheap to know; `refused`
 *   for XML with a DOCTYPE.
 */
export function detectFormat(bytes: Uint8Array): ActivityFormat {
  if (bytes.length === 0) throw notAnActivity('This file is empty.');
  if (isFit(bytes)) return 'fit';
  if (isStreams(String.fromCharCode(...bytes.subarray(0, 64)))) return 'streams';
  const prolog = readProlog(bytes);
  if (prolog) return xmlFormat(prolog);
  const start = String.fromCharCode(...bytes.subarray(0, 16)).trimStart();
  const sentence = looksLike.find(([beginning]) => start.startsWith(beginning))?.[1];
  throw notAnActivity(sentence ?? 'This is not a FIT, GPX or TCX file.');
}

/** Whether it begins as a FIT file: headers have 12 or 14 bytes; `.FIT` stands in bytes 8 to 11 of both. */
export function isFit(bytes: Uint8Array): boolean {
  if (bytes.length < 12 || (bytes[0] !== 12 && bytes[0] !== 14)) return false;
  return String.fromCharCode(...bytes.subarray(8, 12)) === '.FIT';
}

function xmlFormat({ root, doctype }: Prolog): ActivityFormat {
  if (doctype?.toLowerCase() === 'html') throw notAnActivity(otherRoots.html, 1);
  if (doctype !== undefined) {
    throw new ActivityError('refused', 'This file has a DOCTYPE, which no watch writes; it is refused.', {
      line: 1,
    });
  }
  const local = root === undefined ? '' : localName(root);
  if (local === 'gpx') return 'gpx';
  if (local === 'TrainingCenterDatabase') return 'tcx';
  const known = Object.hasOwn(otherRoots, local) ? otherRoots[local] : undefined;
  throw notAnActivity(known ?? `This is XML of another kind${local ? ` (${local.slice(0, 40)})` : ''}.`, 1);
}

function notAnActivity(sentence: string, line?: number): ActivityError {
  return new ActivityError('notAnActivity', sentence, line === undefined ? { byte: 0 } : { line });
}
