import type { Say } from '../../../../../src/analysis/language/say.js';
import type { deviceTexts } from './texts.js';

const longestName = 100;

/** What is wrong with the name of a device, in words; undefined when nothing is. */
export function nameFault(name: string, say: Say<keyof typeof deviceTexts.en>): string | undefined {
  if (!name.trim()) return say('nameMissing');
  return [...name.trim()].length > longestName ? say('nameTooLong') : undefined;
}
