import type { MessageList } from './message-list.js';
import type { WireDefinition } from './wire-definition.js';

const headerBytes = 12;
const definitionBytes = 6;
const bytesPerField = 3;
const localTypes = 16;
const definitionFlag = 0x40;
const firstCapacity = 1 << 16;
/** Protocol 1.0: no developer fields are left in an image. */
const protocolVersion = 0x10;

/** Bytes to copy from a data message: pairs of offset and length, fields that touch taken together. */
type Runs = Uint16Array;

/**
 * Writes some messages of a part as a FIT file of their own, well formed whatever the part was: plain headers,
 * only native fields that are read, each once and of a known type. Without a checksum, which the parser is told
 * not to ask for.
 */
export class CleanImage {
  private image = new Uint8Array(firstCapacity);
  private length = 0;
  private readonly inForce = new Int32Array(localTypes);
  private readonly runs: readonly Runs[];
  private readonly sizes: readonly number[];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly definitions: readonly WireDefinition[],
  ) {
    this.runs = definitions.map(copyRuns);
    this.sizes = definitions.map(({ fields }) => fields.reduce((sum, { size }) => sum + size, 0));
  }

  /** The messages with index `from` up to, not including, `to`. */
  write(messages: MessageList, from: number, to: number): ArrayBuffer {
    this.length = headerBytes;
    this.inForce.fill(-1);
    for (let i = from; i < to; i++) {
      const place = messages.definition[i];
      const local = place % localTypes;
      if (this.inForce[local] !== place) this.writeDefinition(place, local);
      this.writeData(place, local, messages.startByte[i]);
    }
    this.writeHeader();
    return this.image.slice(0, this.length).buffer;
  }

  private writeHeader(): void {
    const { image } = this;
    image.fill(0, 0, headerBytes);
    image[0] = headerBytes;
    image[1] = protocolVersion;
    new DataView(image.buffer).setUint32(4, this.length - headerBytes, true);
    image.set([0x2e, 0x46, 0x49, 0x54], 8);
  }

  private writeDefinition(place: number, local: number): void {
    const { globalNumber, littleEndian, fields } = this.definitions[place];
    this.makeRoom(definitionBytes + fields.length * bytesPerField);
    const { image } = this;
    const high = globalNumber >> 8;
    const low = globalNumber & 0xff;
    image[this.length++] = definitionFlag | local;
    image[this.length++] = 0;
    image[this.length++] = littleEndian ? 0 : 1;
    image[this.length++] = littleEndian ? low : high;
    image[this.length++] = littleEndian ? high : low;
    image[this.length++] = fields.length;
    for (const field of fields) {
      image[this.length++] = field.number;
      image[this.length++] = field.size;
      image[this.length++] = field.baseType;
    }
    this.inForce[local] = place;
  }

  private writeData(place: number, local: number, start: number): void {
    this.makeRoom(1 + this.sizes[place]);
    const { image, bytes } = this;
    const runs = this.runs[place];
    let to = this.length;
    image[to++] = local;
    for (let run = 0; run < runs.length; run += 2) {
      const from = start + runs[run];
      for (let i = 0; i < runs[run + 1]; i++) image[to++] = bytes[from + i];
    }
    this.length = to;
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.image.length) return;
    const larger = new Uint8Array(2 * this.image.length + bytes);
    larger.set(this.image);
    this.image = larger;
  }
}

function copyRuns({ fields }: WireDefinition): Runs {
  const runs: number[] = [];
  for (const { offset, size } of fields) {
    const last = runs.length - 2;
    if (last >= 0 && runs[last] + runs[last + 1] === offset) runs[last + 1] += size;
    else runs.push(offset, size);
  }
  return Uint16Array.from(runs);
}
