import { problemOf, Unreachable } from './problem.js';

/**
 * Returns the bytes of a file in the form that is wanted; a link could not say which one.
 * @throws Problem when the service refuses, Unreachable when nobody answers.
 */
export async function fetchFile(path: `/api/${string}`, accept: string): Promise<Uint8Array> {
  const response = await fetch(path, { headers: { accept } }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return new Uint8Array(await response.arrayBuffer());
}
