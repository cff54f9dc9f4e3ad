import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatchState, WatchStateError } from './watch-state.js';

const fileOf = (name: string, modifiedMs = 1) => ({ name, path: `/runs/${name}`, bytes: 10, modifiedMs });
const sent = (sha256: string) => ({ sha256, outcome: 'sent' as const });

describe('what a watch knows of what was sent', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stridecheck-state-'));
    path = join(folder, 'state.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const reopened = async (): Promise<WatchState> => {
    const state = await WatchState.open(path);
    await state.close();
    return state;
  };

  it('is known at the next start, and of no other file', async () => {
    const state = await WatchState.open(path);
    await state.add(fileOf('a.fit'), sent('aa'));
    await state.add(fileOf('too large.fit'));
    await state.close();
    const again = await reopened();
    expect(['aa', 'bb'].map((sha256) => again.isDone(sha256))).toEqual([true, false]);
    expect(
      [fileOf('a.fit'), fileOf('too large.fit'), fileOf('a.fit', 2)].map((one) => again.isSeen(one)),
    ).toEqual([true, true, false]);
  });

  it('grows by a line for each file, however many there are, and says nothing twice after a start', async () => {
    const state = await WatchState.open(path);
    for (let n = 0; n < 50; n++) await state.add(fileOf(`${n}.fit`), sent(`sha-${n}`));
    const before = (await stat(path)).size;
    const inode = (await stat(path)).ino;
    for (let n = 0; n < 5; n++) await state.add(fileOf('touched.fit', n), sent('touched'));
    expect((await stat(path)).size - before).toBeLessThan(5 * 250);
    expect((await stat(path)).ino).toBe(inode);
    await state.close();
    expect((await reopened()).isSeen(fileOf('touched.fit', 4))).toBe(true);
    expect((await readFile(path, 'utf8')).match(/"seen":\{"name":"touched/g)).toHaveLength(1);
  });

  it('loses at most the line that was being written when the power went', async () => {
    const state = await WatchState.open(path);
    await state.add(fileOf('a.fit'), sent('aa'));
    await state.add(fileOf('b.fit'), sent('bb'));
    await state.close();
    await truncate(path, (await stat(path)).size - 5);
    const again = await WatchState.open(path);
    expect(['aa', 'bb'].map((sha256) => again.isDone(sha256))).toEqual([true, false]);
    await again.add(fileOf('b.fit'), sent('bb'));
    await again.close();
    expect((await reopened()).isDone('bb')).toBe(true);
  });

  it('is read as it was kept before', async () => {
    const done = { aa: { outcome: 'sent', name: 'a.fit', at: '2026-01-01T00:00:00Z' } };
    const seen = { 'a.fit': { bytes: 10, modifiedMs: 1 } };
    await writeFile(path, JSON.stringify({ version: 1, done, seen }));
    const state = await reopened();
    expect(state.isDone('aa') && state.isSeen(fileOf('a.fit'))).toBe(true);
  });

  it.each(['', '{"half', '{"version":9}\n', '{"version":2}\nnonsense\n'])(
    'that is %j is not taken for nothing',
    async (text) => {
      await writeFile(path, text);
      await expect(WatchState.open(path)).rejects.toThrow(WatchStateError);
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );
});
