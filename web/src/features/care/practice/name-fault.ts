import type { Say } from '../../../../../src/analysis/language/say.js';
import type { practiceTexts } from './texts.js';

const longest = 200;

/** Returns what is wrong with the name of a practice, in words; undefined when nothing is. */
export function nameFault(name: string, say: Say<keyof typeof practiceTexts.en>): string | undefined {
  if (!name.trim()) return say('nameMissing');
  return name.trim().length > longest ? say('nameTooLong') : undefined;
}
