import { createHash } from 'node:crypto';
import { sha256 } from './sha256.js';

describe('the hash of a tried file', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1_000, 70_001])('is SHA-256 (%i bytes)', (length) => {
    const bytes = Uint8Array.from({ length }, (_, n) => (n * 37 + (n >> 8)) % 256);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
