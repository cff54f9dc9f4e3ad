import type { Language } from '../../../language/language.js';

/** Returns the day that a week begins on, short: `4 May`, `4. Mai`; the text itself when it is no day. */
export function weekLabel(startsOn: string, language: Language): string {
  const timeMs = Date.parse(startsOn);
  if (Number.isNaN(timeMs)) return startsOn;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(timeMs);
}
