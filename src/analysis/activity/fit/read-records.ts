import { CleanImage } from './clean-image.js';
import type { MessageList } from './message-list.js';
import { parseImage, type FitFields } from './parse-image.js';
import { activityTypeField, cadenceFields, channelFields, type RecordField } from './record-fields.js';
import type { WireDefinition } from './wire-definition.js';

/** Raw native values of some records, in file order. */
export interface NativeRecords {
  /** By field number; only fields that some record holds. NaN where invalid. */
  readonly values: ReadonlyMap<number, Float64Array>;
  /** 1 walking, 2 standing, 0 otherwise; absent when the watch marks neither. */
  readonly watchMotion?: Uint8Array;
}

/**
 * Records that are decoded at a time: the parser makes an object of each, and this many at once are cheaper to
 * make and to throw away than a whole run, and bound the memory of the longest file.
 */
const recordsAtATime = 2048;

/** `sedentary` is what watches write while the runner stands. */
const motionOfType: Readonly<Record<string, number>> = { walking: 1, sedentary: 2 };

const numberFields: readonly RecordField[] = [
  cadenceFields.whole,
  cadenceFields.fraction,
  ...channelFields.flatMap(({ field, finer }) => (finer ? [field, finer] : [field])),
];

/** Decodes the native fields of records. Linear in their number. */
export function readRecords(
  bytes: Uint8Array,
  definitions: readonly WireDefinition[],
  records: MessageList,
): NativeRecords {
  const present = fieldsPresent(definitions, records);
  const wanted = numberFields.filter(({ number }) => present.has(number));
  const columns = wanted.map(() => new Float64Array(records.length).fill(NaN));
  const motion = present.has(activityTypeField.number) ? new Uint8Array(records.length) : undefined;
  const image = new CleanImage(bytes, definitions);
  for (let from = 0; from < records.length; from += recordsAtATime) {
    const to = Math.min(records.length, from + recordsAtATime);
    const decoded = parseImage(image.write(records, from, to)).record ?? [];
    wanted.forEach((field, i) => takeNumbers(decoded, field, columns[i], from));
    if (motion) takeMotion(decoded, motion, from);
  }
  return {
    values: new Map(wanted.map(({ number }, i) => [number, columns[i]])),
    ...(motion?.some((mark) => mark > 0) ? { watchMotion: motion } : {}),
  };
}

function fieldsPresent(definitions: readonly WireDefinition[], records: MessageList): Set<number> {
  const used = new Set<number>(records.definition.subarray(0, records.length));
  return new Set([...used].flatMap((place) => definitions[place].fields.map(({ number }) => number)));
}

function takeNumbers(
  decoded: readonly FitFields[],
  { of, factor = 1 }: RecordField,
  column: Float64Array,
  from: number,
): void {
  for (let i = 0; i < decoded.length; i++) {
    const value = of(decoded[i]);
    if (typeof value === 'number') column[from + i] = value * factor;
  }
}

function takeMotion(decoded: readonly FitFields[], motion: Uint8Array, from: number): void {
  for (let i = 0; i < decoded.length; i++) {
    const type = decoded[i][activityTypeField.name];
    if (typeof type === 'string') motion[from + i] = motionOfType[type] ?? 0;
  }
}
