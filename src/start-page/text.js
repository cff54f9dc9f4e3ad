// The page's voice: the texts of the chosen language.
import { de, failuresDe } from './text-de.js';
import { en } from './text-en.js';

const tables = { en, de };
let language = 'en';

/** The text of a key with its {placeholders} filled. */
export function text(key, values = {}) {
  return tables[language][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** Why a file gave no report; what this program has no words for is said as the service says it. */
export function failureText(failure) {
  const words = language === 'de' ? failuresDe[failure?.code] : undefined;
  return words ?? failure?.message ?? text('noReport');
}

/** How dates are written. */
export function locale() {
  return { en: 'en-GB', de: 'de-DE' }[language];
}

/** Speaks another language from now on; what stands in the page's HTML is said anew at once. */
export function speak(chosen) {
  language = chosen in tables ? chosen : 'en';
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
}
