/**
 * `&` that begins none of XML's own entities. Names of places and runs hold it ("Run & Fun"), written by careless
 * programs, and so do entities of HTML (&eacute;); nothing that is measured has any.
 */
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;
/** `&#1114111;` */
const longestEntity = 10;
/** own: a name has one or two; a file of nothing but ampersands is left to the parser, which soon refuses it. */
const mostMended = 10_000;
const mendedBy = '&amp;'.length - 1;

/**
 * Writes every bare `&` as `&amp;`, in text that comes in pieces. A strict parser takes everything up to the
 * next semicolon for the name of an entity, and the points in it would be lost.
 */
export class AmpersandMender {
  /** An `&` at the very end of the last piece, and what followed it: the next piece decides. */
  private held = '';
  private mended = 0;

  mend(piece: string): string {
    if (this.held.length === 0 && !piece.includes('&')) return piece;
    const text = this.held + piece;
    const last = text.lastIndexOf('&');
    const undecided = last >= 0 && text.length - last < longestEntity && !text.includes(';', last);
    this.held = undecided ? text.slice(last) : '';
    const decided = undecided ? text.slice(0, last) : text;
    return this.replaced(decided);
  }

  /** What was held back, when nothing follows. */
  end(): string {
    return this.replaced(this.held);
  }

  private replaced(text: string): string {
    if (this.mended > mostMended) return text;
    const mended = text.replace(bareAmpersand, '&amp;');
    this.mended += (mended.length - text.length) / mendedBy;
    return mended;
  }
}
