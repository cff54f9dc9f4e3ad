import { randomBytes } from 'node:crypto';
import type { SealedColumn } from '../../accounts/accounts.js';

const prefix = 'whsec_';

/** A new secret as its runner is shown it once: 256 random bits, after Standard Webhooks. */
export function newPushSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/** The key that a secret stands for. */
export function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(prefix.length), 'base64');
}

/** Where the secrets of devices are sealed: with which name a device's are bound to their row. */
export const boundToDevice = (id: string): string => `push_device:${id}`;

/** The columns of this part that hold sealed text, so that a new key can seal them anew. */
export const pushSealedColumns: readonly SealedColumn[] = [
  { table: 'push_device', column: 'secret', boundTo: 'push_device' },
  { table: 'push_device', column: 'previous_secret', boundTo: 'push_device' },
];
