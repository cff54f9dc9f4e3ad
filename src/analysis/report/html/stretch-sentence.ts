import type { Formatter } from '../format-units.js';
import type { NamedStretch } from '../named-stretches.js';
import { sayCharts } from '../texts/charts.js';
import { sayWords } from '../texts/words.js';
import { rangeText } from './range-text.js';

/** Returns one stretch as a sentence, with where it was and its cadence beside the expected one. */
export function stretchSentence({ stretch, name }: NamedStretch, format: Formatter): string {
  const { level, startM, endM, cadenceSpm, expectedCadenceSpm, basis } = stretch;
  const { language } = format;
  return sayCharts(language)(basis === 'population' ? 'stretchSentence' : 'ownStretchSentence', {
    name,
    level: sayWords(language)(`level.${level}`),
    range: rangeText(format.distance(startM), format.distance(endM), language),
    cadence: format.cadence(cadenceSpm),
    expected: format.cadence(expectedCadenceSpm),
  });
}
