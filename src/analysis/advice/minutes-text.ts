import type { Language } from '../language/language.js';
import { sayRecording } from './texts/recording.js';

/** Returns whole minutes in words: "1 minute", "12 minutes". */
export function minutesText(minutes: number, language: Language): string {
  return sayRecording(language)('minutes', { minutes });
}

/**
 * Returns the minutes that were judged, whole ones only: rounded up, four and a half would read as the five that are
 * needed.
 */
export function judgedMinutes({ judgedS }: { readonly judgedS: number }): number {
  return Math.floor(judgedS / 60);
}
