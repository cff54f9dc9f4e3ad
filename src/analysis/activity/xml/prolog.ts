import { limits } from '../limits.js';

/** What stands before the content of an XML file. */
export interface Prolog {
  /** A label for TextDecoder: from the byte order mark, else as declared, else UTF-8. */
  readonly encoding: string;
  /** Bytes of the byte order mark. */
  readonly start: number;
  /** Name of the root element as written, with its prefix; undefined when it is not near the start. */
  readonly root?: string;
  /** Name in the DOCTYPE, when there is one before the root. */
  readonly doctype?: string;
}

/** Byte order marks, and `<` in 16 bits without one. */
const marks: readonly {
  readonly bytes: readonly number[];
  readonly encoding: string;
  readonly start: number;
}[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8', start: 3 },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', start: 2 },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', start: 2 },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le', start: 0 },
  { bytes: [0x00, 0x3c], encoding: 'utf-16be', start: 0 },
];

/**
 * Looks at the start of a file: its encoding, and the names that tell what kind of XML it is. White space
 * before the declaration is skipped, since real files have it. Undefined when the first character is no `<`.
 */
export function readProlog(bytes: Uint8Array): Prolog | undefined {
  const mark = marks.find((known) => known.bytes.every((byte, i) => bytes[i] === byte));
  const start = mark?.start ?? 0;
  // Names and the declaration are ASCII in every encoding that is read, so UTF-8 serves for all of 8 bits.
  const peeked = bytes.subarray(start, start + limits.xmlText);
  const text = new TextDecoder(mark?.encoding ?? 'utf-8').decode(peeked).trimStart();
  if (!text.startsWith('<')) return undefined;
  return { encoding: mark?.encoding ?? declaredEncoding(text), start, ...namesIn(text) };
}

function declaredEncoding(text: string): string {
  if (!text.startsWith('<?xml')) return 'utf-8';
  const declaration = text.slice(0, text.indexOf('?>'));
  const declared = /\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  // It was legible as 8 bits, so a declaration of 16 bits was left over from a conversion.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function namesIn(text: string): Pick<Prolog, 'root' | 'doctype'> {
  let at = 0;
  for (;;) {
    if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else break;
    if (at < 0) return {};
    while (/\s/.test(text.charAt(at))) at++;
  }
  const doctype = /^<!doctype\s+([\w.:-]{1,64})/i.exec(text.slice(at, at + 100))?.[1];
  if (doctype !== undefined) return { doctype };
  const root = /^<([A-Z_][\w.:-]{0,99})/i.exec(text.slice(at, at + 101))?.[1];
  return root === undefined ? {} : { root };
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}
