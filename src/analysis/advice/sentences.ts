import type { Language } from '../language/language.js';

/** Returns the sentences of a text, in order, so that a list can show one a line. */
export function sentencesOf(text: string, language: Language): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
