/**
 * Places where tests make the process fail. They do nothing unless `NODE_ENV=test` and `STRIDECHECK_FAILPOINTS`
 * names them, e.g. `receive.stored=crash,analyse.analysed=freeze,analysis.timeLimitMs=1500`.
 */
export async function failpoint(name: string): Promise<void> {
  const action = armed(name);
  if (action === undefined) return;
  const [kind, argument] = action.split(':');
  if (kind === 'crash') process.kill(process.pid, 'SIGKILL');
  if (kind === 'freeze') process.kill(process.pid, 'SIGSTOP');
  if (kind === 'throw') throw new Error(`failpoint ${name}`);
  if (kind === 'delay') await new Promise((resolve) => setTimeout(resolve, Number(argument)));
}

/** Does harm to the process that reads a file, as a file made for it would: for bytes that end in `poison`. */
export function harmfulFailpoint(name: string, bytes: Uint8Array): void {
  const action = armed(name);
  if (action === undefined || !new TextDecoder().decode(bytes.subarray(-6)).endsWith('poison')) return;
  if (action === 'exit') process.exit(70);
  const hoard: Uint8Array[] = [];
  for (;;) {
    if (action === 'hog') hoard.push(new Uint8Array(16 * 1024 * 1024).fill(hoard.length));
  }
}

/** A number that tests may shrink, such as a time limit. */
export function adjustableForTests(name: string, normal: number): number {
  const value = armed(name);
  return value === undefined ? normal : Number(value);
}

function armed(name: string): string | undefined {
  if (process.env.NODE_ENV !== 'test') return undefined;
  for (const entry of (process.env.STRIDECHECK_FAILPOINTS ?? '').split(',')) {
    const [place, action] = entry.split('=');
    if (place === name) return action;
  }
  return undefined;
}
