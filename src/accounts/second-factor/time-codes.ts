import { createHmac } from 'node:crypto';

/** Seconds that a code is shown for, and how many before and after now are taken, for clocks that differ. */
const stepS = 30;
const stepsAround = 1;
const digits = 6;

/** The step of time whose code this is, as RFC 6238 counts them; undefined when it is the code of none near now. */
export function stepOfCode(secret: string, code: string, nowMs: number): number | undefined {
  const now = Math.floor(nowMs / 1000 / stepS);
  const near = Array.from({ length: 2 * stepsAround + 1 }, (_, index) => now - stepsAround + index);
  return near.find((step) => codeOfStep(secret, step) === code);
}

/** The code of a step of time (RFC 4226 with HMAC-SHA-1). */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = hash[hash.length - 1] & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}
