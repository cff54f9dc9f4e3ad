import { baseTypeOfName, baseTypeSize, standardBaseType } from './base-types.js';
import type { ContextMessage } from './context.js';
import { developerMeaning, type DeveloperMeaning } from './developer-channels.js';
import { numberIn, textIn } from './field-values.js';

/** What a field description message says of a developer field. */
export interface FieldDescription {
  /** Which field of which app: {@link fieldKey}. */
  readonly key: number;
  readonly name: string;
  readonly baseType: number;
  readonly scale: number;
  readonly offset: number;
  /** Absent for fields that measure nothing we use. */
  readonly meaning?: DeveloperMeaning;
  /** Its place in the file: it holds for records from here on. */
  readonly byte: number;
}

const longestName = 64;

/** One number for a developer field of an app. */
export function fieldKey(developerIndex: number, number: number): number {
  return developerIndex * 256 + number;
}

/** The descriptions in file order. Those of unknown types or without numbers are left out. */
export function readFieldDescriptions(messages: readonly ContextMessage[]): FieldDescription[] {
  return messages.flatMap((message) => describe(message) ?? []);
}

function describe({ fields, byte }: ContextMessage): FieldDescription | undefined {
  const developerIndex = numberIn(fields, 'developer_data_index');
  const number = numberIn(fields, 'field_definition_number');
  const baseType = baseTypeIn(fields.fit_base_type_id);
  if (developerIndex === undefined || number === undefined || baseType === undefined) return undefined;
  const name = printable(textIn(fields, 'field_name') ?? '');
  return {
    key: fieldKey(developerIndex, number),
    name,
    baseType,
    scale: numberIn(fields, 'scale') || 1,
    offset: numberIn(fields, 'offset') ?? 0,
    meaning: developerMeaning(name, printable(textIn(fields, 'units') ?? '')),
    byte,
  };
}

/** The parser gives a known type by name and others as they are, some without the endian flag. */
function baseTypeIn(value: unknown): number | undefined {
  if (typeof value === 'string') return baseTypeOfName(value);
  return typeof value === 'number' && baseTypeSize(value) > 0 ? standardBaseType(value) : undefined;
}

function printable(text: string): string {
  return text.replace(/\p{C}/gu, '').trim().slice(0, longestName);
}
