/** Characters; longer names are cut. They are shown and used for nothing else. */
const longestFileName = 200;

/** Controls, half characters, and marks that make a name read in another order than it is written. */
const misleading = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** The last part of a name as a device called a file, as it can be shown; null when nothing is left. */
export function cleanFileName(name: string | null): string | null {
  const last = (name ?? '').split(/[/\\]/).pop() ?? '';
  const shown = [...last.replaceAll(misleading, '')].slice(0, longestFileName).join('');
  return shown.trim() === '' ? null : shown;
}
