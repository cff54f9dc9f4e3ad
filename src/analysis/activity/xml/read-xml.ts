import { SaxesParser } from 'saxes';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import { localName } from './local-name.js';
import { readProlog } from './prolog.js';
import { textChunks } from './text-chunks.js';

/** What is told of an element as it opens. */
export interface OpenedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Listens to the elements of a file in order. `local` is the name without prefix, `depth` of the root is 1. */
export interface XmlListener {
  open(local: string, depth: number, element: OpenedElement, line: number): void;
  /** `text` is what stood directly before the end tag; of an element without children its whole content. */
  close(local: string, depth: number, text: string, name: string): void;
}

/** Where and how reading ended before the end of the document. */
export interface XmlFault {
  readonly line: number;
  /** The bytes end inside the document; something in its middle is no XML; something follows its end. */
  readonly kind: 'cut' | 'damaged' | 'trailing';
}

/** Distinct names of a real file are fewer than 60; names are kept up to here, and split again beyond. */
const keptNames = 1000;

/** Ends reading at the first place that is no XML. */
class NotXml extends Error {}

/**
 * Reads XML from its bytes and tells the listener of every element until the end or the first fault, which it
 * returns; what came before a fault can be used. Elements are told apart by local names, whatever their prefix or namespace.
 *
 * @throws ActivityError `refused` for a DOCTYPE, an entity declaration or absurd nesting, `tooLarge` for a text
 *   or a file without end, `unsupportedVariant` for an unknown encoding, and whatever the listener throws, with the line.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): XmlFault | undefined {
  const prolog = readProlog(bytes);
  if (!prolog) return { line: 1, kind: bytes.length === 0 ? 'cut' : 'damaged' };
  if (prolog.doctype !== undefined) throw refusedDoctype(1);
  return new XmlRun(listener).read(textChunks(bytes, prolog));
}

function refusedDoctype(line: number): ActivityError {
  return new ActivityError('refused', 'This file has a DOCTYPE, which no watch writes; it is refused.', {
    line,
  });
}

/** One pass over one file. */
class XmlRun {
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly locals = new Map<string, string>();
  private linesBefore = 0;
  private started = false;
  private depth = 0;
  private rootClosed = false;
  private elements = 0;
  private attributes = 0;
  private text = '';
  /** Characters given to the parser, and how many of them had been when it last told something. */
  private given = 0;
  private told = 0;

  constructor(private readonly listener: XmlListener) {
    this.listen();
  }

  read(chunks: Iterable<string>): XmlFault | undefined {
    let atEnd = false;
    try {
      for (const chunk of chunks) this.write(chunk);
      atEnd = true;
      this.parser.close();
      return undefined;
    } catch (error) {
      if (error instanceof NotXml) return { line: this.line(), kind: this.faultKind(atEnd) };
      if (error instanceof ActivityError && error.position.line === undefined) {
        throw new ActivityError(error.code, error.message, { line: this.line() });
      }
      throw error;
    }
  }

  private faultKind(atEnd: boolean): XmlFault['kind'] {
    if (this.rootClosed) return 'trailing';
    return atEnd ? 'cut' : 'damaged';
  }

  private write(chunk: string): void {
    const text = this.started ? chunk : this.visible(chunk);
    if (text.length === 0) return;
    this.started = true;
    this.given += text.length;
    this.parser.write(text);
    if (this.given - this.told > limits.xmlText + text.length) throw tooLong();
  }

  /** An XML declaration must be the first thing a parser sees. */
  private visible(chunk: string): string {
    const text = chunk.trimStart();
    this.linesBefore += chunk.slice(0, chunk.length - text.length).split('\n').length - 1;
    return text;
  }

  /**
   * Seven kinds of events and no more: an eighth handler makes V8 keep the parser's fields in a dictionary, and
   * reading takes five times as long. Comments are therefore bounded together with the text between two tags.
   */
  private listen(): void {
    const { parser } = this;
    parser.on('error', (error) => this.onError(error));
    parser.on('doctype', () => {
      throw refusedDoctype(this.line());
    });
    parser.on('attribute', ({ value }) => {
      if (++this.attributes > limits.xmlAttributes) throw absurd('more attributes than any watch writes');
      if (value.length > limits.xmlText) throw tooLong();
    });
    parser.on('opentag', (tag) => this.onOpen(tag));
    parser.on('closetag', (tag) => this.onClose(tag.name));
    parser.on('text', (text) => this.onText(text));
    parser.on('cdata', (text) => this.onText(text));
  }

  private onError({ message }: Error): void {
    if (message.includes('doctype')) throw refusedDoctype(this.line());
    // `<!` that begins neither a comment nor a CDATA section: a declaration.
    if (message.includes('incorrect syntax')) throw absurd('a declaration of entities');
    // The parser closes what is open before it says that the end tag was another one's.
    const ofEndTag = message.includes('close tag') || message.includes('closing tag');
    if (ofEndTag) this.rootClosed = false;
    throw new NotXml();
  }

  private onOpen(element: OpenedElement): void {
    this.progress();
    this.text = '';
    this.attributes = 0;
    if (++this.elements > limits.xmlElements) {
      throw new ActivityError('tooLarge', 'This file has more parts than any watch writes.');
    }
    if (++this.depth > limits.xmlDepth) throw absurd('elements nested deeper than any watch writes');
    this.listener.open(this.localOf(element.name), this.depth, element, this.line());
  }

  private onClose(name: string): void {
    this.progress();
    this.listener.close(this.localOf(name), this.depth--, this.text, name);
    this.text = '';
    if (this.depth === 0) this.rootClosed = true;
  }

  private onText(text: string): void {
    this.progress();
    this.text = this.text.length === 0 ? text : this.text + text;
    if (this.text.length > limits.xmlText) throw tooLong();
  }

  private progress(): void {
    this.told = this.given;
  }

  private localOf(name: string): string {
    const known = this.locals.get(name);
    if (known !== undefined) return known;
    const local = localName(name);
    if (this.locals.size < keptNames) this.locals.set(name, local);
    return local;
  }

  private line(): number {
    return this.linesBefore + this.parser.line;
  }
}

function absurd(what: string): ActivityError {
  return new ActivityError('refused', `This file has ${what}; it is refused.`);
}

function tooLong(): ActivityError {
  return new ActivityError('tooLarge', 'One text in this file is longer than any watch writes.');
}
