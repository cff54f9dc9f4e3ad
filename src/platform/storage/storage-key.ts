import { join } from 'node:path';

/** Starts with a letter or digit: no `..`, no hidden names, nothing that a shell or another system reads. */
const keyPart = /^[a-z0-9][\w.-]{0,99}$/i;
const mostParts = 8;

/**
 * The path of a key below the root of the storage.
 * @throws Error when the key is none: keys are made by our own code, never from what a user sends.
 */
export function keyToPath(root: string, key: string): string {
  const parts = key.split('/');
  if (parts.length > mostParts || !parts.every((part) => keyPart.test(part))) {
    throw new Error('This is no key of the storage: names of letters, digits, ".", "_" and "-" between "/".');
  }
  return join(root, ...parts);
}
