import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.js';

/** Texts by key, each an ICU message: `For {minutes, plural, one {a minute} other {# minutes}} …`. */
export type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** What the placeholders of a text stand for. */
export type Values = Readonly<Record<string, string | number>>;

/** Returns the text of a key with its placeholders filled. @throws Error when a placeholder has no value. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** Parsed messages; there are as many as texts, so they are kept. */
const parsed = new Map<string, IntlMessageFormat>();

/**
 * Returns the voice of a language: numbers, plurals and decimal signs follow its rules. Texts without a placeholder or
 * a quote are given back as they stand.
 */
export function sayer<Key extends string>(
  texts: Readonly<Record<Language, Texts<Key>>>,
  language: Language,
): Say<Key> {
  return (key, values) => {
    const text = texts[language][key];
    return /[{'<]/.test(text) ? String(messageOf(text, language).format(values)) : text;
  };
}

function messageOf(text: string, language: Language): IntlMessageFormat {
  const key = `${language} ${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  parsed.set(key, message);
  return message;
}
