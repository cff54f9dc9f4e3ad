import type { Stretch } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import type { Values } from '../language/say.js';
import { sayRecording } from './texts/recording.js';

/** Returns where in the run a stretch was, by the watch's time: "from minute 24 to 38". It needs no unit of distance. */
export function placeOf({ startS, endS }: Pick<Stretch, 'startS' | 'endS'>, language: Language): string {
  return sayRecording(language)('place', { from: Math.round(startS / 60), to: Math.round(endS / 60) });
}

/** Returns how far cadence was below the expected one, in whole per cent: "8 %". */
export function percentFewer(cadenceSpm: number, expectedCadenceSpm: number): string {
  return `${Math.round((1 - cadenceSpm / expectedCadenceSpm) * 100)} %`;
}

/** Returns the text with a capital first letter, to begin a sentence with. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns the values for what was unlike the runner in a stretch against the own runs: where, and the own cadence there. */
export function unlikeWords(stretch: Stretch, language: Language): Values {
  const where = upperFirst(placeOf(stretch, language));
  return { where, own: Math.round(stretch.expectedCadenceSpm) };
}
