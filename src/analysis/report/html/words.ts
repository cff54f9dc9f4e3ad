import type { Language } from '../../language/language.js';
import { sayWords } from '../texts/words.js';
import { wordsEn } from '../texts/words.en.js';

type Key = keyof typeof wordsEn;

/** Returns the words for why a piece was not judged; a reason of another version as it stands. */
export function unjudgedReason(reason: string, language: Language): string {
  return wordsOf(`unjudged.${reason}`, language) ?? reason;
}

/** Returns the name of a channel for people; an unknown one as it stands. */
export function channelName(channel: string, language: Language): string {
  return wordsOf(`channel.${channel}`, language) ?? channel;
}

/**
 * Returns the kind of run in words: `indoorRunning` → "indoor running". An ordinary run has none; neither has, outside English,
 * a kind that has no translation.
 */
export function kindOfRun(subSport: string, language: Language): string | undefined {
  if (subSport === 'generic') return undefined;
  const asItStands = subSport.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return wordsOf(`kind.${subSport}`, language) ?? (language === 'en' ? asItStands : undefined);
}

function wordsOf(key: string, language: Language): string | undefined {
  return isKey(key) ? sayWords(language)(key) : undefined;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(wordsEn, key);
}
