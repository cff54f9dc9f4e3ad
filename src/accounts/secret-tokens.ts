import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text for a URL. */
export function newSecretToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of a token: its SHA-256 in hex. Enough for random ones, which nobody can guess from a list. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
