import { languages, type Language } from '../../analysis/language/language.js';

/** The language of ours that a browser likes best; English when it likes none of them. */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().split(';q='))
    .map(([tag, weight]) => ({ language: tag.split('-')[0].toLowerCase(), weight: Number(weight ?? 1) }))
    .sort((one, other) => other.weight - one.weight);
  const found = wanted.find(({ language }) => languages.some((ours) => ours === language));
  return (found?.language as Language | undefined) ?? 'en';
}
