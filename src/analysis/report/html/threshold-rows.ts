/** One threshold with its path in the table as words. */
export interface ThresholdRow {
  readonly name: string;
  readonly value: string;
}

/** Returns the stored table of thresholds as flat rows, in its own order; groups become the start of a name. */
export function thresholdRows(table: Readonly<Record<string, unknown>>, group = ''): readonly ThresholdRow[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const name = group === '' ? words(key) : `${group}: ${words(key)}`;
    if (typeof value === 'object' && value !== null) {
      return thresholdRows(value as Readonly<Record<string, unknown>>, name);
    }
    return [{ name, value: String(value) }];
  });
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
