// A distance as people type it, and the metres that it stands for.
import { element as makeElement, metresPerMile } from './page-parts.js';
import { text } from './text.js';

const metresPerUnit = { metric: 1000, imperial: metresPerMile };
/** What the service takes. */
const [shortestM, longestM] = [100, 1_000_000];

/** Metres as they are shown in a field, empty for none. */
export function distanceTyped(metres, units) {
  return metres === undefined ? '' : (metres / metresPerUnit[units]).toFixed(2);
}

/**
 * The metres that `typed` stands for, undefined when nothing is typed. What is still as it was `shown` keeps its metres,
 * of which the field shows only two decimals. Throws an Error with a sentence for people.
 */
export function metresTyped(typed, units, shown) {
  const words = typed.trim();
  if (words === shown.typed) return shown.metres;
  if (words === '') return undefined;
  const number = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(words) ? Number(words.replace(',', '.')) : NaN;
  const metres = number * metresPerUnit[units];
  if (metres >= shortestM && metres <= longestM) return metres;
  throw new Error(text(units === 'imperial' ? 'distanceBadMi' : 'distanceBadKm'));
}

/** A field for a distance, undefined for none, in these units. After a save, what was typed stands for what was saved. */
export function distanceField(distanceM, units) {
  const element = makeElement('input');
  let shown = { typed: distanceTyped(distanceM, units), metres: distanceM };
  let sent = shown.typed;
  Object.assign(element, { name: 'distance', inputMode: 'decimal', autocomplete: 'off', value: shown.typed });
  return {
    element,
    metres: () => {
      sent = element.value.trim();
      return metresTyped(sent, units, shown);
    },
    saved: (saved) => (shown = { typed: sent, metres: saved.distanceM }),
  };
}
