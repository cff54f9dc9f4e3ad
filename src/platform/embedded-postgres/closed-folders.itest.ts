import { chown, cp, lstat, mkdir, readdir, readFile, realpath, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { binariesAt, findBinaries, type Binaries } from './binaries.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { query, Scratch, silent } from './itest-support.js';
import { ensureLibraryLinks } from './library-links.js';
import { userForPostgres } from './system-user.js';

const scratch = new Scratch();
afterAll(() => scratch.cleanUp());

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stdout.write('Not root: what root meets in closed folders is not tested here.\n');
const asRoot = isRoot ? it : it.skip;

/** The programs as npm unpacks them when it runs no install scripts: without links. */
async function freshPackage(mode: number): Promise<Binaries> {
  const found = await findBinaries();
  const root = join(await scratch.folder(mode), 'native');
  await cp(found.root, root, {
    recursive: true,
    verbatimSymlinks: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
  return binariesAt(root, found);
}

async function linksIn(binaries: Binaries): Promise<string[]> {
  const entries = await readdir(join(binaries.root, 'lib'), { withFileTypes: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => entry.name);
}

it('makes the links that the install script would have made, also when several do it at once', async () => {
  const binaries = await freshPackage(0o755);
  expect(await linksIn(binaries)).toEqual([]);
  await Promise.all(Array.from({ length: 8 }, () => ensureLibraryLinks(binaries.root)));
  const listed = JSON.parse(await readFile(join(binaries.root, 'pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  expect((await linksIn(binaries)).toSorted()).toEqual(
    listed.map(({ target }) => basename(target)).toSorted(),
  );
  const before = (await stat(join(binaries.root, 'lib'))).mtimeMs;
  await ensureLibraryLinks(binaries.root);
  expect((await stat(join(binaries.root, 'lib'))).mtimeMs).toBe(before);
}, 30_000);

asRoot(
  'root with everything in a folder that only root can enter: programs and database lie elsewhere',
  async () => {
    const binaries = await freshPackage(0o700);
    const [dataDir, systemDir] = [await scratch.folder(0o700), await scratch.folder(0o755)];
    const start = () => startEmbeddedPostgres({ dataDir, systemDir, binaries, log: silent });
    const first = scratch.server(await start());
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    expect(await readdir(systemDir)).toEqual(['clusters', `postgresql-${binaries.version}`]);
    expect((await realpath(join(dataDir, 'postgres'))).startsWith(join(systemDir, 'clusters'))).toBe(true);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    const second = scratch.server(await start());
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  },
  60_000,
);

asRoot(
  'a closed data folder that is moved keeps its database; a copy does not get hold of the original',
  async () => {
    const [parent, systemDir] = [await scratch.folder(0o700), await scratch.folder(0o755)];
    const [before, after, copy] = ['before', 'after', 'copy'].map((name) => join(parent, name));
    const start = async (dataDir: string) =>
      scratch.server(await startEmbeddedPostgres({ dataDir, systemDir, log: silent }));
    const first = await start(before);
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await cp(before, copy, { recursive: true, verbatimSymlinks: true });
    await expect(start(copy)).rejects.toMatchObject({ fault: 'sharedByCopy' });
    await rename(before, after);
    const second = await start(after);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  },
  60_000,
);

asRoot(
  'an ordinary user who cannot write the package gets a copy of the programs, with links',
  async () => {
    const binaries = await freshPackage(0o755);
    const user = await userForPostgres();
    const dataDir = join(await scratch.folder(0o755), 'data');
    await mkdir(dataDir);
    if (user) await chown(dataDir, user.uid, user.gid);
    const child = await scratch.child({ start: { dataDir, binaries }, user });
    const url = await child.said('started');
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await linksIn(binaries)).toEqual([]);
    expect(await readdir(dataDir)).toContain(`postgresql-${binaries.version}`);
    child.process.kill('SIGTERM');
    expect(await child.exit()).toBe(0);
    // Root comes later, to look after things: the database stays its owner's.
    const server = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(user?.uid);
    await server.stop();
  },
  60_000,
);
