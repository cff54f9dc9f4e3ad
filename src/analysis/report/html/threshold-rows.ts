import type { Language } from '../../language/language.js';

/** One threshold with its path in the table as words. */
export interface ThresholdRow {
  readonly name: string;
  readonly value: string;
}

/**
 * Returns the stored table of thresholds as flat rows, in its own order. In English their names are words, with groups as the
 * start of a name; in other languages they stand as in the program, `judged.maxAbsGradePct`, where they can be looked up.
 */
export function thresholdRows(
  table: Readonly<Record<string, unknown>>,
  language: Language,
  group = '',
): readonly ThresholdRow[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const name = language === 'en' ? inWords(key, group) : [group, key].filter(Boolean).join('.');
    if (typeof value === 'object' && value !== null) {
      return thresholdRows(value as Readonly<Record<string, unknown>>, language, name);
    }
    return [{ name, value: written(value) }];
  });
}

/** Numbers that were worked out in the table end in traces of binary fractions, which say nothing. */
function written(value: unknown): string {
  return String(typeof value === 'number' ? Number(value.toPrecision(exactDigits)) : value);
}

const exactDigits = 12;

function inWords(key: string, group: string): string {
  return group === '' ? words(key) : `${group}: ${words(key)}`;
}

/** `maxAbsGradePct` → "max abs grade, %"; a unit at the end of a key is written as people write it. */
function words(key: string): string {
  const parts = key.replace(/([a-z])([A-Z])/g, '$1 $2').split(' ');
  const unit = units[parts[parts.length - 1] ?? ''];
  const name = (unit !== undefined && parts.length > 1 ? parts.slice(0, -1) : parts)
    .map(lowerFirst)
    .join(' ');
  return unit !== undefined && parts.length > 1 ? `${name}, ${unit}` : name;
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

const units: Readonly<Record<string, string>> = {
  Spm: 'steps per minute',
  Mps: 'm/s',
  Mps2: 'm/s²',
  Pct: '%',
  S: 's',
  M: 'm',
};
