import type { Language } from '../../analysis/language/language.js';
import { mailTexts, type MailKind } from './mail-texts.js';

/** A mail that is ready to be sent. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailOrder {
  readonly kind: MailKind;
  readonly to: string;
  readonly language: Language;
  readonly url: string;
}

/** The mail as plain text and as simple HTML without anything to load. Nothing in it was typed by a stranger. */
export function writeMail({ kind, to, language, url }: MailOrder): Mail {
  const { subject, before, link, after } = mailTexts[language][kind];
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  return {
    to,
    subject,
    text: `${[...before, url, ...after].join('\n\n')}\n`,
    html:
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(subject)}</title><body>` +
      `${before.map(paragraph).join('')}<p><a href="${escaped(url)}">${escaped(link)}</a></p>` +
      `${after.map(paragraph).join('')}</body></html>`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
