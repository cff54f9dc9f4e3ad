import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatchedFolder } from './watched-folder.js';

describe('a file that landed in the folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stridecheck-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (name: string, agoS: number): Promise<void> => {
    await writeFile(join(folder, name), 'x');
    const when = new Date(Date.now() - agoS * 1000);
    await utimes(join(folder, name), when, when);
  };

  it('is whole when nobody wrote to it lately and it is as it was at the last look', async () => {
    await write('old.fit', 3_600);
    await write('just now.fit', 0.5);
    await write('wrong clock.fit', -86_400);
    const watched = new WatchedFolder(folder);
    expect(await watched.look()).toEqual({ whole: [], isGrowing: true });
    const { whole, isGrowing } = await watched.look();
    expect([whole.map(({ name }) => name), isGrowing]).toEqual([['old.fit', 'wrong clock.fit'], true]);
    await write('just now.fit', 60);
    await watched.look();
    expect((await watched.look()).isGrowing).toBe(false);
  });
});
