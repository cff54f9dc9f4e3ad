import type { Language } from '../../language/language.js';
import { Markup, markup } from './markup.js';
import { styles } from './styles.js';

/** Nothing is loaded, run, framed or sent: the page is its own bytes. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Returns the document around the sections as text: HTML that is well-formed XML too, with its style inside. It
 * needs no script and requests nothing.
 */
export function page(title: string, sections: Markup, language: Language): string {
  return markup`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new Markup(contentSecurityPolicy)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>
<meta name="robots" content="noindex"/><meta name="referrer" content="no-referrer"/>
<title>${title}</title><style>${new Markup(styles)}</style></head>
<body><main>${sections}</main></body></html>
`.text;
}
