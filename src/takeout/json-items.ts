const [quote, backslash, comma] = Buffer.from('"\\,');
const [openBrace, closeBrace, openBracket, closeBracket] = Buffer.from('{}[]');
const whiteSpace = new Set(Buffer.from(' \t\r\n'));

/** Much longer than `{"name": [` in any layout. */
const longestHeadBytes = 200;

/** The text of a list of items cannot be read as one. */
export class NoItems extends Error {
  override readonly name = 'NoItems';

  constructor(
    message: string,
    /** An item is longer than it may be. */
    readonly isTooMuch = false,
  ) {
    super(message);
  }
}

/**
 * The objects of a document `{"name": [{…}, {…}]}`, each parsed when it has arrived: a document of any length costs no more
 * memory, and no more time at a stretch, than its longest object.
 * @throws NoItems when the text is anything else, or an object is longer than `mostItemBytes`.
 */
export async function* jsonItems(
  pieces: AsyncIterable<Buffer>,
  name: string,
  mostItemBytes: number,
): AsyncGenerator<unknown> {
  const cutter = new ItemCutter(name, mostItemBytes);
  for await (const piece of pieces) {
    for (const item of cutter.cut(piece)) yield parsed(item);
  }
  if (!cutter.isWhole) throw new NoItems('The list ends before its end.');
}

function parsed(item: Buffer): unknown {
  try {
    return JSON.parse(item.toString('utf8')) as unknown;
  } catch {
    throw new NoItems('An item is no JSON.');
  }
}

/** What may come next outside of an item. */
type Place = 'head' | 'firstItem' | 'item' | 'comma' | 'tail' | 'end';

/** Cuts a text that arrives in pieces into its items. Signs of JSON are never part of another letter in UTF-8. */
class ItemCutter {
  private place: Place = 'head';
  private head = '';
  private depth = 0;
  private inText = false;
  private escaped = false;
  /** The beginning of an item whose end is in a later piece. */
  private begun: Buffer[] = [];
  private begunBytes = 0;

  constructor(
    private readonly name: string,
    private readonly mostItemBytes: number,
  ) {}

  /** Whether the text has come to its end. */
  get isWhole(): boolean {
    return this.place === 'end';
  }

  *cut(piece: Buffer): Generator<Buffer> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at];
      if (this.depth === 0) {
        if (this.isBetween(byte)) continue;
        from = at;
        this.depth = 1;
      } else if (this.endsItem(byte)) {
        yield this.taken(piece.subarray(from, at + 1));
        this.begun = [];
        this.begunBytes = 0;
        this.place = 'comma';
      }
    }
    if (this.depth > 0) {
      this.begun.push(piece.subarray(from));
      this.begunBytes += piece.length - from;
      this.checkLength(0);
    }
  }

  private taken(rest: Buffer): Buffer {
    this.checkLength(rest.length);
    return this.begun.length === 0 ? rest : Buffer.concat([...this.begun, rest]);
  }

  private checkLength(more: number): void {
    if (this.begunBytes + more > this.mostItemBytes) throw new NoItems('An item is too long.', true);
  }

  /** Goes on by a byte within an item; true when it was the last one of it. */
  private endsItem(byte: number): boolean {
    if (this.escaped) this.escaped = false;
    else if (this.inText) {
      if (byte === quote) this.inText = false;
      else if (byte === backslash) this.escaped = true;
    } else if (byte === quote) this.inText = true;
    else if (byte === openBrace || byte === openBracket) this.depth += 1;
    else if (byte === closeBrace || byte === closeBracket) this.depth -= 1;
    return this.depth === 0;
  }

  /** Goes on by a byte between items; false when an item begins with it. */
  private isBetween(byte: number): boolean {
    if (this.place === 'head') return this.goOnInHead(byte);
    if (whiteSpace.has(byte)) return true;
    if ((this.place === 'firstItem' || this.place === 'item') && byte === openBrace) return false;
    if (this.place === 'comma' && byte === comma) this.place = 'item';
    else if ((this.place === 'firstItem' || this.place === 'comma') && byte === closeBracket)
      this.place = 'tail';
    else if (this.place === 'tail' && byte === closeBrace) this.place = 'end';
    else throw new NoItems('Something else stands where an item should be.');
    return true;
  }

  private goOnInHead(byte: number): true {
    this.head += String.fromCharCode(byte);
    if (byte === openBracket) {
      if (this.head.replaceAll(/\s/g, '') !== `{"${this.name}":[`) throw new NoItems('It is another list.');
      this.place = 'firstItem';
    } else if (this.head.length > longestHeadBytes) throw new NoItems('There is no list.');
    return true;
  }
}

/** The text of such a document, in pieces: a line for each item. */
export function* itemsText(name: string, items: Iterable<unknown>): Generator<string> {
  yield `{"${name}": [`;
  let before = '\n';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield '\n]}\n';
}
