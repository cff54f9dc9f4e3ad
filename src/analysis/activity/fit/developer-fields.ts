import type { SourceColumn } from '../recording.js';
import { baseTypeSize, readNumber } from './base-types.js';
import { fieldKey, type FieldDescription } from './field-descriptions.js';
import type { MessageList } from './message-list.js';
import type { WireDefinition } from './wire-definition.js';
import { sourceRank } from './source-ranks.js';

/** own: columns of one file; seven channels of three apps, and a bound for memory. */
const mostColumns = 24;

/** Where one value of a record is found and where it goes. */
interface Step {
  readonly offset: number;
  readonly description: FieldDescription;
  readonly factor: number;
  readonly values: Float64Array;
}

/**
 * The developer fields of records that measure a channel, as columns with source `developer:<name>`. Fields of
 * one name and meaning are one column, also when an app was started again and described them anew.
 */
export function developerColumns(
  bytes: Uint8Array,
  definitions: readonly WireDefinition[],
  records: MessageList,
  descriptions: readonly FieldDescription[],
): SourceColumn[] {
  if (descriptions.length === 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new Decoder(records.length, descriptions);
  for (let i = 0; i < records.length; i++) {
    const start = records.startByte[i];
    const place = records.definition[i];
    const { littleEndian } = definitions[place];
    for (const { offset, description, factor, values } of decoder.stepsFor(
      place,
      definitions[place],
      start,
    )) {
      const raw = readNumber(view, start + offset, description.baseType, littleEndian);
      const value = (raw / description.scale - description.offset) * factor;
      if (!Number.isNaN(value)) values[i] = value;
    }
  }
  return decoder.columns().filter(({ values }) => values.some((value) => !Number.isNaN(value)));
}

/** Knows at each record which descriptions are in force, and what to read because of them. */
class Decoder {
  private readonly found = new Map<string, SourceColumn>();
  private readonly inForce = new Map<number, FieldDescription>();
  private readonly steps = new Map<number, readonly Step[]>();
  private next = 0;

  constructor(
    private readonly records: number,
    private readonly descriptions: readonly FieldDescription[],
  ) {
    for (const description of [...descriptions].reverse()) this.inForce.set(description.key, description);
  }

  /** What to read of a record that begins at a byte. A field described only later is read by that. */
  stepsFor(place: number, definition: WireDefinition, byte: number): readonly Step[] {
    while (this.next < this.descriptions.length && this.descriptions[this.next].byte < byte) {
      this.enforce(this.descriptions[this.next++]);
    }
    let steps = this.steps.get(place);
    if (!steps) {
      steps = definition.developerFields.flatMap(({ developerIndex, number, size, offset }) =>
        this.stepOf(this.inForce.get(fieldKey(developerIndex, number)), size, offset),
      );
      this.steps.set(place, steps);
    }
    return steps;
  }

  columns(): SourceColumn[] {
    return [...this.found.values()];
  }

  private enforce(description: FieldDescription): void {
    if (this.inForce.get(description.key) !== description) {
      this.inForce.set(description.key, description);
      this.steps.clear();
    }
  }

  private stepOf(description: FieldDescription | undefined, size: number, offset: number): Step[] {
    if (!description?.meaning || size < baseTypeSize(description.baseType)) return [];
    const column = this.columnOf(description);
    return column ? [{ offset, description, factor: description.meaning.factor, values: column.values }] : [];
  }

  private columnOf({ name, meaning }: FieldDescription): SourceColumn | undefined {
    if (!meaning) return undefined;
    const { channel, counted } = meaning;
    const key = `${channel} ${counted} ${name}`;
    const known = this.found.get(key);
    if (known || this.found.size === mostColumns) return known;
    const column: SourceColumn = {
      channel,
      source: `developer:${name || 'unnamed'}`,
      values: new Float64Array(this.records).fill(NaN),
      ...(counted ? { counted } : {}),
      rank: sourceRank.developer,
    };
    this.found.set(key, column);
    return column;
  }
}
