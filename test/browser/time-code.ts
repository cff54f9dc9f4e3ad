import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepMs = 30_000;

/**
 * The code that an authenticator app shows for a key (RFC 6238). Each works once: the code of the next step, which the
 * service takes for clocks that are fast, is the one to use after that of this step.
 */
export function timeCode(base32Key: string, step: 'this' | 'next' = 'this'): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / stepMs) + (step === 'next' ? 1 : 0)));
  const digest = createHmac('sha1', bytesOf(base32Key)).update(counter).digest();
  const number = digest.readUInt32BE(digest[digest.length - 1] & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function bytesOf(base32Key: string): Buffer {
  const bits = [...base32Key.replaceAll(/[\s=]/g, '')]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
