import type { Span, Words } from '../../analysis/report/paper/paper.js';

/** A piece of a line, with its place from the line's beginning, in points. */
export interface LinePiece {
  readonly text: string;
  readonly strong: boolean;
  readonly soft: boolean;
  readonly x: number;
}

export type Line = readonly LinePiece[];

/** The width of a text in points. */
export type Measure = (text: string, strong: boolean) => number;

/** A number stays on the line of its unit. */
const beforeUnit = /(\d) (?=(?:[%mshW]|km|mi|min|ms|cm|ft|in)(?![\p{L}\d]))/gu;
const noBreak = '\u00A0';

interface Token {
  readonly text: string;
  readonly strong: boolean;
  readonly soft: boolean;
}

/** Returns words broken into lines of at most this width; a word that is longer than a line is broken where it must be. */
export function linesOf(words: Words, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: LinePiece[] = [];
  let x = 0;
  const end = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
    x = 0;
  };
  const put = ({ text, strong, soft }: Token): void => {
    const last = line.at(-1);
    if (last?.strong === strong && last.soft === soft) {
      line[line.length - 1] = { ...last, text: last.text + text };
    } else {
      line.push({ text, strong, soft, x });
    }
    x += measure(text, strong);
  };
  for (const word of wordsOf(words)) {
    if (x > 0 && x + widthOf(word, measure) > width) end();
    const fits = widthOf(word, measure) <= width;
    for (const token of fits ? word : word.flatMap(characters)) {
      if (x > 0 && !fits && x + measure(token.text, token.strong) > width) end();
      put(token);
    }
  }
  end();
  return lines.length > 0 ? lines : [[]];
}

/** What may not be torn: tokens up to and with the space that follows them; a change of weight tears nothing. */
function wordsOf(words: Words): Token[][] {
  const spans: readonly Span[] = typeof words === 'string' ? [{ text: words }] : words;
  const found: Token[][] = [];
  let isOpen = false;
  for (const { text, strong = false, soft = false } of spans) {
    for (const [token] of text.replace(beforeUnit, `$1${noBreak}`).matchAll(/[^ ]+ *| +/g)) {
      const last = found.at(-1);
      if (isOpen && last) last.push({ text: token, strong, soft });
      else found.push([{ text: token, strong, soft }]);
      isOpen = !token.endsWith(' ');
    }
  }
  return found;
}

/** Without the space at its end, which may hang over the margin. */
function widthOf(word: readonly Token[], measure: Measure): number {
  return word.reduce((sum, { text, strong }, index) => {
    return sum + measure(index === word.length - 1 ? text.trimEnd() : text, strong);
  }, 0);
}

function characters(token: Token): Token[] {
  return [...token.text].map((text) => ({ ...token, text }));
}
