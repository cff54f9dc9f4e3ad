import { Gunzip } from 'fflate';
import { readFileId } from './fit/first-message.js';
import { isFit } from './detect.js';
import { localName } from './xml/local-name.js';
import { parseIsoTime } from './xml/parse-iso-time.js';
import { readProlog } from './xml/prolog.js';

/** What the beginning of a file says of it. */
export type Glance =
  /** A recording that a reader may be tried on. `startMs`: UTC, NaN when its beginning does not say. */
  | { readonly kind: 'activity'; readonly startMs: number; readonly maker?: FitMaker }
  /** FIT of another kind: settings, all-day monitoring, a workout. */
  | { readonly kind: 'otherFit' }
  /** A training session of a Polar archive, which is JSON. */
  | { readonly kind: 'polarSession' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'other' };

/** Makers whose archives are told by what is in them. */
export type FitMaker = 'garmin' | 'polar' | 'suunto' | 'coros';

/** FIT profile, type `manufacturer`. */
const makers: Readonly<Record<number, FitMaker>> = { 1: 'garmin', 23: 'suunto', 123: 'polar', 294: 'coros' };

/** FIT profile, type `file`. */
const activityFile = 4;

/** So much of a file, unpacked, is enough for every look: the first point of a GPX file stands behind its style and links. */
export const glanceBytes = 32 * 1024;

/** No watch recorded before; what says so has lost its clock. */
const earliestMs = Date.UTC(1995, 0, 1);

/**
 * Looks at the beginning of a file, gzipped or not, whatever it is called: is it a recording, and when did it begin? Never
 * throws; cheap for any bytes. Whether it can be read, the readers say.
 */
export function glanceAt(beginning: Uint8Array): Glance {
  const bytes = isGzip(beginning) ? gunzippedBeginning(beginning) : beginning.subarray(0, glanceBytes);
  if (isZip(bytes)) return { kind: 'zip' };
  if (isFit(bytes)) return fitGlance(bytes);
  return bytes[0] === 0x7b ? jsonGlance(bytes) : xmlGlance(bytes);
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The signature of a first entry, or of the end of an empty zip. */
function isZip(bytes: Uint8Array): boolean {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  return signature === 'PK\x03\x04' || signature === 'PK\x05\x06';
}

function fitGlance(bytes: Uint8Array): Glance {
  const id = readFileId(bytes);
  // One whose beginning is damaged may be an activity: its reader says more.
  if (id?.type !== undefined && id.type !== activityFile) return { kind: 'otherFit' };
  const maker = id?.maker === undefined ? undefined : makers[id.maker];
  return { kind: 'activity', startMs: plausible(id?.createdMs ?? NaN), ...(maker && { maker }) };
}

function xmlGlance(bytes: Uint8Array): Glance {
  const prolog = readProlog(bytes);
  const root = prolog?.root === undefined ? undefined : localName(prolog.root);
  if (!prolog || (root !== 'gpx' && root !== 'TrainingCenterDatabase')) return { kind: 'other' };
  const text = decoded(bytes.subarray(prolog.start), prolog.encoding);
  return { kind: 'activity', startMs: plausible(root === 'gpx' ? gpxStart(text) : tcxStart(text)) };
}

function jsonGlance(bytes: Uint8Array): Glance {
  const text = new TextDecoder().decode(bytes);
  const isSession = /"exportVersion"\s{0,9}:/.test(text) && /"exercises"\s{0,9}:/.test(text);
  return { kind: isSession ? 'polarSession' : 'other' };
}

/** Some programs write when the file was made into `metadata`: a point knows better. */
function gpxStart(text: string): number {
  const point = text.search(/<(?:[\w.-]{1,40}:)?trkpt[\s>]/);
  const inPoint = point < 0 ? NaN : timeIn(text.slice(point), 'time');
  return Number.isNaN(inPoint) ? timeIn(text, 'time') : inPoint;
}

function tcxStart(text: string): number {
  const id = timeIn(text, 'Id');
  if (!Number.isNaN(id)) return id;
  const lap = /\sStartTime\s{0,9}=\s{0,9}["']([^"'<]{1,40})["']/.exec(text);
  return lap ? parseIsoTime(lap[1]) : timeIn(text, 'Time');
}

function timeIn(text: string, element: 'time' | 'Time' | 'Id'): number {
  const found = new RegExp(`<(?:[\\w.-]{1,40}:)?${element}>([^<]{1,60})<`).exec(text);
  return found ? parseIsoTime(found[1].trim()) : NaN;
}

const plausible = (ms: number): number => (ms >= earliestMs ? ms : NaN);

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Fed in small pieces, since one may inflate a thousandfold. */
const pieceBytes = 1024;

function gunzippedBeginning(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(glanceBytes);
  let length = 0;
  const gunzip = new Gunzip((piece) => {
    const part = piece.subarray(0, out.length - length);
    out.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < bytes.length && length < out.length; at += pieceBytes) {
      gunzip.push(bytes.subarray(at, at + pieceBytes));
    }
  } catch {
    // Damaged from here on: what came out is looked at.
  }
  return out.subarray(0, length);
}
