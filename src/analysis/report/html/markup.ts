/** A piece of finished, well-formed markup. Only {@link markup} makes one, so text cannot pass for it. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a {@link markup} template: text and numbers are escaped, markup is not, lists are joined. */
export type Insert = string | number | Markup | undefined | readonly Insert[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, halves of surrogate pairs and non-characters: no XML document may hold them. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text that needs no escape, which is most of what a chart writes: passed through as it is. */
const plain = /^[\w !#%()*+,./:;=?-]*$/;

/** Returns the text safe for element content and for quoted attributes; characters XML forbids are shown as `�`. */
export function escapeText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(forbidden, '\uFFFD').replace(/["&'<>]/g, (character) => escapes[character] ?? '');
}

function render(insert: Insert): string {
  if (insert === undefined) return '';
  if (insert instanceof Markup) return insert.text;
  if (typeof insert === 'number') return String(insert);
  if (typeof insert === 'object') return insert.map(render).join('');
  return escapeText(insert);
}

/**
 * Template tag: what is written in the template is markup, what is inserted is text and gets escaped, unless it
 * is markup itself. Escaping is therefore the rule and not something to remember.
 */
export function markup(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  let text = strings[0] ?? '';
  inserts.forEach((insert, index) => {
    text += render(insert) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}
