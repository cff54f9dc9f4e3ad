import { FitBytes, type FitField, type FitMessageOptions } from '../../synth/fit-bytes.js';

/** Seconds between 1970 and the FIT epoch, 1989-12-31T00:00:00Z. */
const fitEpochS = 631_065_600;

/** FIT time of second 0 of hand-made files: 2021-09-08T01:46:40Z. */
export const fitStart = 1_000_000_000;
/** The same in UTC ms. */
export const fitStartMs = (fitStart + fitEpochS) * 1000;

const sports: Readonly<Record<string, number>> = {
  generic: 0,
  running: 1,
  cycling: 2,
  transition: 3,
  walking: 11,
};

/** A session as a hand-made file states it; seconds from second 0. */
export interface HandMadeSession {
  readonly sport?: string;
  readonly startS?: number;
  readonly elapsedS?: number;
  readonly more?: readonly FitField[];
}

/** Writes FIT files message by message, for tests that care about single fields. */
export class HandMadeFit {
  readonly bytes: FitBytes;

  constructor(bigEndian = false) {
    this.bytes = new FitBytes(bigEndian);
  }

  /** `file_id`; type 4 is an activity. */
  fileId(type = 4, more: readonly FitField[] = []): this {
    this.bytes.message(0, [{ number: 0, type: 'enum', value: type }, ...more], { local: 3 });
    return this;
  }

  record(second: number, fields: readonly FitField[] = [], options: FitMessageOptions = {}): this {
    this.bytes.message(20, [{ number: 253, type: 'uint32', value: fitStart + second }, ...fields], options);
    return this;
  }

  /** A record in every second from `from` up to, not including, `to`, at a speed and cadence that do not change. */
  records(from: number, to: number): this {
    for (let second = from; second < to; second++) this.record(second, [speed(3), cadence(85)]);
    return this;
  }

  session({ sport = 'running', startS = 0, elapsedS, more = [] }: HandMadeSession = {}): this {
    const fields: FitField[] = [
      { number: 253, type: 'uint32', value: fitStart + startS + (elapsedS ?? 0) },
      { number: 2, type: 'uint32', value: fitStart + startS },
      { number: 5, type: 'enum', value: sports[sport] },
    ];
    if (elapsedS !== undefined) fields.push({ number: 7, type: 'uint32', value: elapsedS * 1000 });
    this.bytes.message(18, [...fields, ...more], { local: 4 });
    return this;
  }

  /** `event` of the timer; 0 start, 1 stop, 4 stop_all, 8 stop_disable, 9 stop_disable_all. */
  timer(second: number, type: number): this {
    return this.message(21, [
      { number: 253, type: 'uint32', value: fitStart + second },
      { number: 0, type: 'enum', value: 0 },
      { number: 1, type: 'enum', value: type },
    ]);
  }

  /** `field_description` of a developer field; an app index of 0 unless said otherwise. */
  describe(number: number, baseType: number, name: string | undefined, units: string, developer = 0): this {
    return this.message(206, [
      { number: 0, type: 'uint8', value: developer },
      { number: 1, type: 'uint8', value: number },
      { number: 2, type: 'uint8', value: baseType },
      ...(name === undefined ? [] : [{ number: 3, type: 'byte', value: name } as const]),
      { number: 8, type: 'byte', value: units },
    ]);
  }

  /** Any message, without a time stamp of its own. */
  message(globalNumber: number, fields: readonly FitField[], options: FitMessageOptions = {}): this {
    this.bytes.message(globalNumber, fields, { local: 5, ...options });
    return this;
  }

  close(): Uint8Array {
    return this.bytes.close();
  }
}

/** Native fields of a record in the units of the channel. */
export const speed = (mps: number): FitField => ({
  number: 6,
  type: 'uint16',
  value: Math.round(mps * 1000),
});
export const enhancedSpeed = (mps: number): FitField => ({
  number: 73,
  type: 'uint32',
  value: Math.round(mps * 1000),
});
export const cadence = (oneFoot: number): FitField => ({ number: 4, type: 'uint8', value: oneFoot });
export const fraction = (oneFoot: number): FitField => ({
  number: 53,
  type: 'uint8',
  value: Math.round(oneFoot * 128),
});
export const distance = (metres: number): FitField => ({
  number: 5,
  type: 'uint32',
  value: Math.round(metres * 100),
});

/** Several byte strings, one after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The same bytes with one of them changed. */
export function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = value;
  return changed;
}
