import type { Texts } from '../../language/say.js';
import type { unitsEn } from './units.en.js';

/** Names of units that a language has words for, in German. */
export const unitsDe: Texts<keyof typeof unitsEn> = {
  cadence: 'Schritte/min',
  foot: 'Fuß',
  inch: 'Zoll',
};
