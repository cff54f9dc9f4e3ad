import { useMemo } from 'react';
import { useSpeech } from '../language/language.js';
import { wordsOf } from './words-of.js';

/** Returns what says in the page's language what went wrong. */
export function useWordsOf(): (error: Error) => string {
  const { language } = useSpeech();
  return useMemo(() => (error) => wordsOf(error, language), [language]);
}
