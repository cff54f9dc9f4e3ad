import type { Language } from '../../language/language.js';
import { sayPage } from '../texts/page.js';

/**
 * Returns two written quantities as a range, with the unit once where both have the same: "145 to 161 spm", but
 * "3 ft 10 in to 4 ft 2 in".
 */
export function rangeText(from: string, to: string, language: Language = 'en'): string {
  const unit = unitOf(from);
  const once = unit !== '' && unit === unitOf(to) && !/\d/.test(unit);
  return sayPage(language)('range', { from: once ? from.slice(0, -unit.length) : from, to });
}

/** What follows the first space, with that space. */
function unitOf(text: string): string {
  const space = text.search(/\s/);
  return space < 0 ? '' : text.slice(space);
}
