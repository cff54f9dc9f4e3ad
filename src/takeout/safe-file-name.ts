const longestName = 100;

/**
 * A name that every system can unpack, made from what a device called a file: no path, no letters that are signs
 * elsewhere or cannot be seen, not empty. `number` keeps equal names apart and the files in order.
 */
export function safeFileName(number: number, fileName: string | null): string {
  const bare = (fileName ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"/\\|?*]/gu, '_')
    .replaceAll(/[. ]+$/g, '');
  const short = shortened(bare);
  return `${String(number).padStart(5, '0')} ${short === '' ? 'run' : short}`;
}

/** The end of a name says what kind of file it is and stays. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longestName) return name;
  const ending = /\.[a-z\d]{1,8}(?:\.gz)?$/i.exec(name)?.[0] ?? '';
  return letters.slice(0, longestName - ending.length).join('') + ending;
}
