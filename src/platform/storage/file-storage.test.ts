import { createHash, randomBytes } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileStorage, StorageLimitError, StoredFileDamaged } from './file-storage.js';
import type { StoredFile } from './storage.js';

const limit = 1_000_000;
const key = '019-runner/019-file';
const bytes = randomBytes(200_000);
const content = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };

let root: string;
let storage: FileStorage;

beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'stridecheck-storage-')), 'files');
  storage = new FileStorage(root);
  await storage.prepare();
});
afterEach(() => rm(join(root, '..'), { recursive: true, force: true }));

/** A body as the network brings it: in pieces. */
function inPieces(whole: Buffer, size = 16_384): Readable {
  const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.subarray(index * size, (index + 1) * size),
  );
  return Readable.from(pieces, { objectMode: false });
}

async function keep(at = key, whole = bytes): Promise<void> {
  await (await storage.receive(inPieces(whole), limit)).keepAs(at);
}

async function listed(): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const file of storage.list()) files.push(file);
  return files;
}

/** From the given write on, every one to any file fails as it does on a full disk. */
async function failingWrites(from: number): Promise<{ restore(): void }> {
  const probe = await open(join(root, 'probe'), 'w');
  const prototype = Object.getPrototypeOf(probe) as { write: (...args: unknown[]) => Promise<unknown> };
  await probe.close();
  await rm(join(root, 'probe'));
  const { write } = prototype;
  let count = 0;
  prototype.write = function (this: unknown, ...args) {
    count += 1;
    if (count < from) return write.apply(this, args);
    return Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  };
  return { restore: () => (prototype.write = write) };
}

const leftovers = () => readdir(join(root, '.incoming'));

describe('receiving', () => {
  it('counts and hashes on the way, and keeps the bytes as they came', async () => {
    const incoming = await storage.receive(inPieces(bytes), limit);
    expect(incoming).toMatchObject(content);
    await incoming.keepAs(key);
    await incoming.discard();
    expect(Buffer.compare(await readFile(storage.pathOf(key)), bytes)).toBe(0);
    expect(await leftovers()).toEqual([]);
  });

  it('takes an empty body as a file of 0 bytes', async () => {
    const incoming = await storage.receive(Readable.from([]), limit);
    expect(incoming.bytes).toBe(0);
    await incoming.discard();
    expect(await leftovers()).toEqual([]);
  });

  it('takes a file of exactly the limit, and not one byte more', async () => {
    const exact = await storage.receive(inPieces(bytes), bytes.length);
    await exact.discard();
    const refused = storage.receive(inPieces(bytes), bytes.length - 1);
    await expect(refused).rejects.toMatchObject({ name: 'StorageLimitError', reason: 'tooLarge' });
    expect(await leftovers()).toEqual([]);
  });

  it('leaves the stream of a file that is too large open, so that its sender can be answered', async () => {
    const stream = new PassThrough();
    stream.write(bytes);
    await expect(storage.receive(stream, 10)).rejects.toThrow(StorageLimitError);
    expect(stream.destroyed).toBe(false);
    stream.destroy();
  });

  it.each([0, 1, 16_383, 16_384, 16_385, 150_000, bytes.length])(
    'leaves nothing behind when the sender vanishes after %i bytes',
    async (sent) => {
      const stream = new PassThrough();
      const receiving = storage.receive(stream, limit);
      stream.write(bytes.subarray(0, sent));
      setImmediate(() => stream.destroy(new Error('aborted')));
      await expect(receiving).rejects.toThrow('aborted');
      expect(await leftovers()).toEqual([]);
      expect(await listed()).toEqual([]);
    },
  );

  it('leaves nothing behind when the sender vanishes without a word', async () => {
    const stream = new PassThrough();
    const receiving = storage.receive(stream, limit);
    stream.write(bytes);
    setImmediate(() => stream.destroy());
    await expect(receiving).rejects.toThrow(/premature/i);
    expect(await leftovers()).toEqual([]);
  });

  it('forgets what is discarded, however often', async () => {
    const incoming = await storage.receive(inPieces(bytes), limit);
    await incoming.discard();
    await incoming.discard();
    expect(await leftovers()).toEqual([]);
    await expect(incoming.keepAs(key)).rejects.toThrow('before');
  });
});

describe('a disk without room', () => {
  it('takes no file while the room that the database needs is still there', async () => {
    const nearlyFull = new FileStorage(root, { leastFreeBytes: 1_000, freeBytes: async () => 999 });
    const refused = nearlyFull.receive(inPieces(bytes), limit);
    await expect(refused).rejects.toMatchObject({ name: 'StorageLimitError', reason: 'full' });
    const enough = new FileStorage(root, { leastFreeBytes: 1_000, freeBytes: async () => 1_000 });
    await (await enough.receive(inPieces(bytes), limit)).discard();
  });

  it('takes no more of a long file once the room that the database needs is reached', async () => {
    let free = 2_000;
    const filling = new FileStorage(root, { leastFreeBytes: 1_000, freeBytes: async () => free-- });
    const piece = randomBytes(4 * 1024 * 1024);
    function* pieces(): Generator<Buffer> {
      for (let count = 0; count < 10; count++) {
        if (count === 3) free = 999;
        yield piece;
      }
    }
    const refused = filling.receive(Readable.from(pieces(), { objectMode: false }), 100 * piece.length);
    await expect(refused).rejects.toMatchObject({ name: 'StorageLimitError', reason: 'full' });
    expect(await leftovers()).toEqual([]);
  });

  it('asks the disk itself', async () => {
    const demanding = new FileStorage(root, { leastFreeBytes: Number.MAX_SAFE_INTEGER });
    await expect(demanding.receive(inPieces(bytes), limit)).rejects.toMatchObject({ reason: 'full' });
  });

  it('that runs full while a file is written is the same limit, and nothing is left behind', async () => {
    const write = await failingWrites(3);
    try {
      const refused = storage.receive(inPieces(bytes), limit);
      await expect(refused).rejects.toMatchObject({ name: 'StorageLimitError', reason: 'full' });
    } finally {
      write.restore();
    }
    expect(await leftovers()).toEqual([]);
    expect(await listed()).toEqual([]);
  });
});

describe('keeping', () => {
  it('the same bytes under the same key again changes nothing', async () => {
    await keep();
    const before = await stat(storage.pathOf(key));
    await keep();
    expect((await stat(storage.pathOf(key))).ino).toBe(before.ino);
    expect(await leftovers()).toEqual([]);
  });

  it('the same bytes 20 times at once under one key gives one whole file', async () => {
    await Promise.all(Array.from({ length: 20 }, () => keep()));
    expect(await storage.faultOf(key, content)).toBeUndefined();
    expect(await listed()).toHaveLength(1);
    expect(await leftovers()).toEqual([]);
  });

  it('heals a damaged file', async () => {
    await keep();
    await truncate(storage.pathOf(key), 100);
    await keep();
    expect(await storage.faultOf(key, content)).toBeUndefined();
  });

  it('goes on while others remove the folder of its runner', async () => {
    for (let round = 0; round < 20; round += 1) {
      await keep('019-runner/other');
      await Promise.all([keep(), storage.remove('019-runner/other')]);
      expect(await storage.faultOf(key, content)).toBeUndefined();
      await storage.remove(key);
    }
  });

  it('lets nobody but the owner read', async () => {
    await keep();
    expect((await stat(storage.pathOf(key))).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, '019-runner'))).mode & 0o777).toBe(0o700);
  });
});

describe('reading', () => {
  it('gives back what was received, whole or in pieces', async () => {
    await keep();
    expect(Buffer.compare(Buffer.from(await storage.read(key, content)), bytes)).toBe(0);
    expect(Buffer.compare(await buffer(storage.openRead(key, content)), bytes)).toBe(0);
    expect(Buffer.compare(await buffer(storage.openRead(key)), bytes)).toBe(0);
  });

  it.each([0, 1, 77_777, bytes.length - 1])('finds a bit that flipped in byte %i', async (at) => {
    await keep();
    const damaged = Buffer.from(bytes);
    damaged[at] ^= 1;
    await writeFile(storage.pathOf(key), damaged);
    const found = { name: 'StoredFileDamaged', key, fault: 'wrong content' };
    await expect(storage.read(key, content)).rejects.toMatchObject(found);
    expect(await storage.faultOf(key, content)).toBe('wrong content');
    const stream = storage.openRead(key, content);
    let received = 0;
    stream.on('data', (piece: Buffer) => (received += piece.length));
    await expect(new Promise((_, failed) => stream.once('error', failed))).rejects.toBeInstanceOf(
      StoredFileDamaged,
    );
    expect(received).toBeLessThan(bytes.length);
  });

  it.each([
    ['cut off', (path: string) => truncate(path, bytes.length - 1), 'wrong size'],
    ['emptied', (path: string) => truncate(path, 0), 'wrong size'],
    ['grown', (path: string) => writeFile(path, Buffer.concat([bytes, Buffer.from('x')])), 'wrong size'],
    ['gone', (path: string) => rm(path), 'missing'],
  ])('finds a file that is %s', async (_, damage, fault) => {
    await keep();
    await damage(storage.pathOf(key));
    expect(await storage.faultOf(key, content)).toBe(fault);
    await expect(storage.read(key, content)).rejects.toMatchObject({ name: 'StoredFileDamaged', fault });
    await expect(buffer(storage.openRead(key, content))).rejects.toMatchObject({ fault });
  });

  it.each([
    '',
    '/etc/passwd',
    '../outside',
    'a/../b',
    'a//b',
    '.incoming/x',
    'a/.b',
    'a\\b',
    'a\0b',
    'ä',
    'a/',
  ])('has no file under %j, which is no key', (bad) => {
    expect(() => storage.pathOf(bad)).toThrow('no key');
  });
});

describe('removing and listing', () => {
  it('removes the file, with the folder when it was the last one in it', async () => {
    await keep('a/1');
    await keep('a/2');
    await storage.remove('a/1');
    expect((await listed()).map((file) => file.key)).toEqual(['a/2']);
    await storage.remove('a/2');
    expect(await readdir(root)).toEqual(['.incoming']);
    await storage.remove('a/2');
  });

  it('lists every kept file with size and age, and nothing that is still being received', async () => {
    await keep('a/b/1');
    await keep('c/2');
    const incoming = await storage.receive(inPieces(bytes), limit);
    const files = await listed();
    expect(files.map((file) => file.key).toSorted()).toEqual(['a/b/1', 'c/2']);
    for (const file of files) {
      expect(file.bytes).toBe(bytes.length);
      expect(Math.abs(Date.now() - file.modifiedAt.getTime())).toBeLessThan(60_000);
    }
    await incoming.discard();
  });

  it('lists nothing where nothing was ever kept', async () => {
    storage = new FileStorage(join(root, 'never'));
    expect(await listed()).toEqual([]);
  });

  it('knows that it is there from its preparation on, and that it is not when its disk was taken away', async () => {
    expect(await storage.isThere()).toBe(true);
    await rm(root, { recursive: true });
    expect(await storage.isThere()).toBe(false);
    // The empty place where a disk is mounted is not the storage.
    await mkdir(root);
    await storage.removeLeftovers();
    expect(await storage.isThere()).toBe(false);
  });

  it('has room as long as it is there and the disk leaves some to others', async () => {
    let free = 2000;
    storage = new FileStorage(root, { leastFreeBytes: 1000, freeBytes: async () => free });
    expect(await storage.hasRoom()).toBe(true);
    free = 999;
    expect(await storage.hasRoom()).toBe(false);
    free = 2000;
    await rm(root, { recursive: true });
    expect(await storage.hasRoom()).toBe(false);
  });

  it('cleans up at the start what killed processes left, and spares what others receive right now', async () => {
    await mkdir(root, { recursive: true });
    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60_000);
    await writeFile(join(root, '.incoming/old'), 'x');
    await utimes(join(root, '.incoming/old'), twoHoursAgo, twoHoursAgo);
    await writeFile(join(root, '.incoming/young'), 'x');
    await storage.prepare();
    expect(await leftovers()).toEqual(['young']);
  });
});
