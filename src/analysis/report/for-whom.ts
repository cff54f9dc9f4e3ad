import type { Language } from '../language/language.js';
import { sayVerdict } from './texts/verdict.js';

/** Returns for whom a cadence is expected: with an assumed height, only pace is the runner's own. */
export function forWhom(heightSource: 'runner' | 'file' | 'assumed', language: Language): string {
  return sayVerdict(language)(heightSource === 'assumed' ? 'forPace' : 'forPaceAndHeight');
}
