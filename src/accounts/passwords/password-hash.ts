import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP advises at least: 19 MiB, two passes. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** How many hashes are computed at once; more would only take the memory of everything else. */
const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** The Argon2id hash of a password as a PHC string. Takes tens of milliseconds, outside the event loop. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(asTyped(password), cost));
}

/** Whether this is the password of that hash. */
export async function isPasswordOf(known: { hash: string; password: string }): Promise<boolean> {
  return inTurn(() => verify(known.hash, asTyped(known.password)));
}

/** One keyboard sends `ü` as one character, another as two. */
function asTyped(password: string): string {
  return password.normalize('NFC');
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
