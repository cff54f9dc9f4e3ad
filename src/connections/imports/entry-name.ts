import yauzl, { type Entry } from 'yauzl';

/** Characters; longer names are cut. They are shown and used for nothing else. */
const longestName = 300;
/** Bytes of a name that are looked at. */
const mostBytes = 4_000;

/** Controls, half characters, and marks that make a name read in another order than it is written. */
const misleading = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** The name of an entry as its zip has it, cleaned to be shown: it may hold folders, and is never used as a path. */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw.subarray(0, mostBytes);
  return shownName(utf8(raw) ?? ofOldSystems(entry, raw));
}

/** A name cut to what can be shown; its end says what kind of file it is and stays. */
export function shownName(name: string): string {
  const letters = [...name.replaceAll(misleading, '')];
  if (letters.length <= longestName) return letters.join('') || '?';
  return `…${letters.slice(1 - longestName).join('')}`;
}

/** Most write UTF-8, whether they say so or not. */
function utf8(raw: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}

function ofOldSystems(entry: Entry, raw: Buffer): string {
  try {
    return yauzl.getFileNameLowLevel(0, raw, entry.extraFields, false);
  } catch {
    return raw.toString('latin1');
  }
}

const unixHost = 3;
const linkMode = 0o120000;
const kindMask = 0o170000;

/** Whether an entry says that it is a symbolic link. */
export function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  if (versionMadeBy >>> 8 !== unixHost) return false;
  return ((externalFileAttributes >>> 16) & kindMask) === linkMode;
}
