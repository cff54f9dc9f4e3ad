import PDFDocument from 'pdfkit';
import type { Paper, Span, Words } from '../../analysis/report/paper/paper.js';
import { colours, page } from './measures.js';
import { missingSign, shownText } from './shown-text.js';
import { linesOf, type Line } from './text-lines.js';
import { typeFace } from './type-face.js';

/** An element of the document's structure, which screen readers and reflow go by. */
export type Element = PDFKit.PDFStructureElement;

/** What pdfkit keeps of the font that is set; its types leave it out. */
interface SetFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

export interface Ink {
  readonly size: number;
  readonly colour?: string;
}

/** Writes and draws on the pages of one document, and keeps its structure. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Whether a character had to be shown by a sign. */
  hasMissing = false;

  constructor(paper: Pick<Paper, 'title' | 'language'>) {
    this.doc = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      // Without a font here, pdfkit would load one of the standard ones. Fonts go by their paths throughout: one that is
      // registered under a second name would be read anew each time it is set.
      font: typeFace.regular,
      pdfVersion: '1.7',
      tagged: true,
      lang: paper.language,
      displayTitle: true,
      info: { Title: paper.title, Creator: 'Stridecheck', Producer: 'Stridecheck' },
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Returns a new element of the structure, after those that its parent has already. */
  element(
    type: string,
    parent: Element = this.root,
    options: { alt?: string; title?: string } = {},
  ): Element {
    const made = this.doc.struct(type, options);
    parent.add(made);
    return made;
  }

  /** Draws something as the content of an element. */
  in(element: Element, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws something that is no content: rules, frames, head and foot of a page. */
  aside(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  width(text: string, size: number, strong = false): number {
    this.doc.font(strong ? typeFace.strong : typeFace.regular).fontSize(size);
    return this.doc.widthOfString(text);
  }

  /** Returns words as lines of at most this width, with signs for what the type lacks. */
  lines(words: Words, size: number, width: number, strong = false): Line[] {
    const spans: readonly Span[] = typeof words === 'string' ? [{ text: words, strong }] : words;
    const shown = spans.map((span) => ({ ...span, text: this.shown(span.text) }));
    return linesOf(shown, width, (text, isStrong) => this.width(text, size, isStrong));
  }

  /** Writes one line with its baseline at this height. */
  write(line: Line, x: number, baseline: number, { size, colour = colours.ink }: Ink): void {
    for (const piece of line) {
      this.doc
        .font(piece.strong ? typeFace.strong : typeFace.regular)
        .fontSize(size)
        .fillColor(piece.soft ? colours.soft : colour)
        .text(piece.text, x + piece.x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    }
  }

  /** Writes a short text that needs no breaking, from its left end, its middle or its right end. */
  label(
    text: string,
    at: { readonly x: number; readonly baseline: number; readonly anchor?: string },
    ink: Ink & { strong?: boolean },
  ): void {
    const shown = this.shown(text);
    const width = this.width(shown, ink.size, ink.strong);
    const share = at.anchor === 'end' ? 1 : at.anchor === 'middle' ? 0.5 : 0;
    const line = [{ text: shown, strong: ink.strong ?? false, soft: false, x: 0 }];
    this.write(line, at.x - width * share, at.baseline, ink);
  }

  private shown(text: string): string {
    this.doc.font(typeFace.regular);
    const { font } = (this.doc as unknown as SetFont)._font;
    const shown = shownText(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
    if (shown.includes(missingSign) && !text.includes(missingSign)) this.hasMissing = true;
    return shown;
  }
}
