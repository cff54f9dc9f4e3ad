import { ActivityError } from '../analysis/activity/activity-error.js';

const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'This file may not be read.',
  EISDIR: 'This is a folder, not a file.',
};

/** Returns in a sentence what is wrong with a file, and where in it; undefined for an error that is none of a file. */
export function fileFault(error: unknown): string | undefined {
  if (error instanceof ActivityError) {
    const { byte, line } = error.position;
    const place = line !== undefined ? ` (line ${line})` : byte !== undefined ? ` (byte ${byte})` : '';
    return `${error.message}${place}`;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? undefined : (systemFaults[code] ?? message);
}
