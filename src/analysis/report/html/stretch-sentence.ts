import type { Formatter } from '../format-units.js';
import { rangeText } from './range-text.js';
import type { ReportStretch } from './report-windows.js';
import { stretchName } from './stretch-name.js';

/** Returns one stretch as a sentence, with where it was and its cadence beside the expected one. */
export function stretchSentence(stretch: ReportStretch, index: number, format: Formatter): string {
  const { level, startM, endM, cadenceSpm, expectedCadenceSpm } = stretch;
  return (
    `Stretch ${stretchName(index)}, ${level}: from ${rangeText(format.distance(startM), format.distance(endM))}, ` +
    `${format.cadence(cadenceSpm)} where ${format.cadence(expectedCadenceSpm)} is expected.`
  );
}
