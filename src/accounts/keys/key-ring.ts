import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const fileName = 'secrets.keys';
const keyBytes = 32;
const idBytes = 6;

/** The keys that seal secrets are away, damaged, or belong to another database. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
}

/** A key that secrets are sealed with, and its name in what it sealed. */
export interface SecretKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * The keys that secrets are sealed with: a file of the data folder, a line for each key, the newest last. Never in the
 * database, never in a log. The file may change while a process runs: another one rotates the keys.
 */
export class KeyRing {
  private known: readonly SecretKey[] = [];

  constructor(readonly path: string) {}

  /** Where the keys of a data folder lie. */
  static in(dataDir: string): KeyRing {
    return new KeyRing(join(dataDir, 'keys', fileName));
  }

  /**
   * All keys, oldest first, as the file holds them now; none where there is no file.
   * @throws KeyRingError when the file cannot be read or holds something else.
   */
  read(): readonly SecretKey[] {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return (this.known = []);
      throw new KeyRingError(
        `The keys ${this.path} cannot be read (${code}): give this user the right to read them.`,
      );
    }
    const keys = text.split('\n').filter(Boolean).map(keyIn);
    if (keys.length === 0 || keys.includes(undefined)) {
      throw new KeyRingError(
        `The file of keys ${this.path} is damaged: put it back from a backup of the data folder.`,
      );
    }
    return (this.known = keys as SecretKey[]);
  }

  /** The key that seals. @throws KeyRingError where there is none. */
  newest(): SecretKey {
    const key = this.read().at(-1);
    if (!key) throw new KeyRingError(`The file of keys ${this.path} is gone: put it back from a backup.`);
    return key;
  }

  /** The key of this name; the file is read again where it is not among those that were read last. */
  find(id: string): SecretKey | undefined {
    return this.known.find((key) => key.id === id) ?? this.read().find((key) => key.id === id);
  }

  /** Makes the first key where there is no file, also when several make one at once. */
  make(): void {
    this.write([newKey()], (from) => {
      try {
        // A link is there whole or not at all, and the first one stays.
        linkSync(from, this.path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    });
  }

  /** Adds a key, which seals from then on. */
  add(): void {
    this.replace([...this.read(), newKey()]);
  }

  /** Keeps these of the keys. */
  keep(ids: ReadonlySet<string>): void {
    this.replace(this.read().filter((key) => ids.has(key.id)));
  }

  private replace(keys: readonly SecretKey[]): void {
    this.write(keys, (from) => renameSync(from, this.path));
  }

  /** Whole and on disk before it takes its place: a key that is lost takes with it what it sealed. */
  private write(keys: readonly SecretKey[], place: (from: string) => void): void {
    const folder = dirname(this.path);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const mine = `${this.path}.${randomUUID()}`;
    const file = openSync(mine, 'wx', 0o600);
    try {
      writeSync(file, keys.map(({ id, bytes }) => `${id} ${bytes.toString('base64url')}\n`).join(''));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    try {
      place(mine);
    } finally {
      rmSync(mine, { force: true });
    }
    syncFolder(folder);
    this.read();
  }
}

function newKey(): SecretKey {
  return { id: randomBytes(idBytes).toString('hex'), bytes: randomBytes(keyBytes) };
}

function keyIn(line: string): SecretKey | undefined {
  const found = /^(?<id>[\da-f]{12}) (?<key>[\w-]{43})$/.exec(line)?.groups;
  return found && { id: found.id, bytes: Buffer.from(found.key, 'base64url') };
}

/** What was renamed is there after a loss of power only when its folder is on disk, too. Not every system can. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Then it is on disk when the system says so.
  }
}
