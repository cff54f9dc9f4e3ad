import { compressedTime, noFitTime } from './fit-time.js';
import { isKeptMessage, messageNumber } from './kept-fields.js';
import { MessageList } from './message-list.js';
import type { WalkBudget } from './walk-budget.js';
import { definitionLength, readDefinition, type WireDefinition } from './wire-definition.js';

/** The messages of one part, found but not decoded. */
export interface WalkedMessages {
  readonly definitions: readonly WireDefinition[];
  readonly records: MessageList;
  /** All other messages that are read, in file order. */
  readonly context: MessageList;
  /** Where the walk had to end before the end of the part; what stands before is whole. */
  readonly stop?: WalkStop;
}

/** `cut`: a message reaches over the end; `damaged`: what stands here cannot be a message. */
export interface WalkStop {
  readonly byte: number;
  readonly kind: 'cut' | 'damaged';
}

/** own: real files define at most 44 different kinds of messages; more cannot come from a watch. */
const mostDefinitions = 4096;
const localTypes = 16;
const compressedFlag = 0x80;
const definitionFlag = 0x40;
/** Bits of a plain data header that have to be 0. */
const reservedBits = 0x30;

/**
 * Follows the messages from `start` to `end` without decoding any: definitions, data messages in both byte
 * orders, compressed-timestamp headers, developer fields. Linear in the bytes; memory is bounded by the budget.
 *
 * @throws ActivityError `tooLarge` when the budget is used up
 */
export function walkMessages(
  bytes: Uint8Array,
  start: number,
  end: number,
  budget: WalkBudget,
): WalkedMessages {
  const walk = new Walk(bytes, end, budget);
  let at = start;
  while (at < end && !walk.stop) at = walk.step(at);
  const { definitions, records, context, stop } = walk;
  return { definitions, records, context, stop };
}

class Walk {
  readonly definitions: WireDefinition[] = [];
  readonly records = new MessageList();
  readonly context = new MessageList();
  stop?: WalkStop;

  private readonly view: DataView;
  private readonly known = new Map<string, number>();
  /** Byte of the definition in force for each local type, -1 for none; and its place, plain and compressed. */
  private readonly definedAt = new Int32Array(localTypes).fill(-1);
  private readonly plainPlace = new Int32Array(localTypes).fill(-1);
  private readonly compressedPlace = new Int32Array(localTypes).fill(-1);
  private lastTime = noFitTime;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
    private readonly budget: WalkBudget,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Takes the message at a byte and returns where the next one begins. */
  step(at: number): number {
    this.budget.countMessage(at);
    const header = this.bytes[at];
    const compressed = (header & compressedFlag) !== 0;
    if (!compressed && header & definitionFlag) return this.takeDefinition(at, header);
    if (!compressed && header & reservedBits) return this.stopAt(at, 'damaged');
    const local = compressed ? (header >> 5) & 3 : header & (localTypes - 1);
    const place = this.placeOf(local, compressed);
    if (place < 0) return this.stopAt(at, 'damaged');
    const definition = this.definitions[place];
    const next = at + 1 + definition.dataSize;
    if (next > this.end) return this.stopAt(at, 'cut');
    this.takeData(at + 1, place, compressed ? header : -1);
    return next;
  }

  private takeDefinition(at: number, header: number): number {
    const next = at + definitionLength(this.bytes, at, this.end);
    if (next > this.end) return this.stopAt(at, 'cut');
    const local = header & (localTypes - 1);
    this.definedAt[local] = at;
    this.plainPlace[local] = -1;
    this.compressedPlace[local] = -1;
    return next;
  }

  /** The place of the definition in force, which is read when its first data message comes; -1 for none. */
  private placeOf(local: number, compressed: boolean): number {
    const places = compressed ? this.compressedPlace : this.plainPlace;
    if (places[local] < 0 && this.definedAt[local] >= 0) {
      places[local] = this.register(this.definedAt[local], compressed);
    }
    return places[local];
  }

  private register(at: number, compressed: boolean): number {
    const key = `${compressed}${this.bytesAsText(at)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const definition = readDefinition(this.bytes, at, compressed);
    if (!definition || this.definitions.length === mostDefinitions) return -1;
    this.known.set(key, this.definitions.length);
    return this.definitions.push(definition) - 1;
  }

  /** The definition without its local type: equal definitions are kept once. */
  private bytesAsText(at: number): string {
    const length = definitionLength(this.bytes, at, this.end);
    let text = String.fromCharCode(this.bytes[at] & ~(localTypes - 1));
    for (let i = at + 1; i < at + length; i++) text += String.fromCharCode(this.bytes[i]);
    return text;
  }

  private takeData(start: number, place: number, compressedHeader: number): void {
    const { globalNumber, timestampOffset, littleEndian } = this.definitions[place];
    let time: number = noFitTime;
    if (compressedHeader >= 0) time = compressedTime(this.lastTime, compressedHeader);
    else if (timestampOffset >= 0) time = this.view.getUint32(start + timestampOffset, littleEndian);
    if (time !== noFitTime) this.lastTime = time;
    if (globalNumber === messageNumber.record) {
      this.budget.countRecord(start - 1);
      this.records.push(start, place, time);
    } else if (isKeptMessage(globalNumber)) {
      this.budget.countContext(start - 1);
      this.context.push(start, place, time);
    }
  }

  private stopAt(byte: number, kind: WalkStop['kind']): number {
    this.stop = { byte, kind };
    return this.end;
  }
}
