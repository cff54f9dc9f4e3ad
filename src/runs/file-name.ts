/** Longer names are cut; they are shown and used for nothing else. */
const longestFileName = 200;

/** The last part of a name as a device called a file, without letters that cannot be seen; null when nothing is left. */
export function cleanFileName(name: string | null): string | null {
  const last = (name ?? '').split(/[/\\]/).pop() ?? '';
  const printable = last.replaceAll(/\p{Cc}/gu, '').slice(0, longestFileName);
  return printable === '' ? null : printable;
}
