/** Most systems allow 255 bytes, with the number before it; some spell an `ä` as two letters. */
const longestNameBytes = 240;

const spelledOutBytes = (text: string): number => Buffer.byteLength(text.normalize('NFD'));

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

/** As many whole letters as there is room for. The end of a name says what kind of file it is and stays. */
function shortened(name: string): string {
  if (spelledOutBytes(name) <= longestNameBytes) return name;
  const ending = /\.[a-z\d]{1,8}(?:\.gz)?$/i.exec(name)?.[0] ?? '';
  let room = longestNameBytes - ending.length;
  let kept = '';
  for (const letter of name) {
    room -= spelledOutBytes(letter);
    if (room < 0) break;
    kept += letter;
  }
  return kept + ending;
}
