const firstCapacity = 1024;

/** Where data messages stand in the file, as columns; nothing of them is decoded but their time. */
export class MessageList {
  length = 0;
  /** The first byte after each message's header. */
  startByte = new Uint32Array(firstCapacity);
  /** Place of each message's definition in the list of the part. */
  definition = new Uint16Array(firstCapacity);
  /** FIT seconds, `noFitTime` where there is none. */
  time = new Uint32Array(firstCapacity);

  /** Adds one message at the end. */
  push(startByte: number, definition: number, time: number): void {
    if (this.length === this.startByte.length) this.grow();
    this.startByte[this.length] = startByte;
    this.definition[this.length] = definition;
    this.time[this.length] = time;
    this.length++;
  }

  /** The messages at some indices, as a list of their own. */
  subset(indices: Uint32Array): MessageList {
    const subset = new MessageList();
    subset.startByte = Uint32Array.from(indices, (i) => this.startByte[i]);
    subset.definition = Uint16Array.from(indices, (i) => this.definition[i]);
    subset.time = Uint32Array.from(indices, (i) => this.time[i]);
    subset.length = indices.length;
    return subset;
  }

  private grow(): void {
    const { startByte, definition, time } = this;
    this.startByte = new Uint32Array(2 * this.length);
    this.definition = new Uint16Array(2 * this.length);
    this.time = new Uint32Array(2 * this.length);
    this.startByte.set(startByte);
    this.definition.set(definition);
    this.time.set(time);
  }
}
