import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { recordingDe } from './recording.de.js';
import { recordingEn } from './recording.en.js';

/** Returns the voice for what to record, and for minutes and places in a run. */
export function sayRecording(language: Language): Say<keyof typeof recordingEn> {
  return sayer({ en: recordingEn, de: recordingDe }, language);
}
