import { migrations } from '../../../migrations/migrations.js';
import { startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.js';
import { query, Scratch, silent, superuserUrl } from '../embedded-postgres/itest-support.js';
import { migrateDatabase } from './migrate.js';
import { requestRoles } from './request-roles.js';

const scratch = new Scratch();
let admin: string;

beforeAll(async () => {
  const dataDir = await scratch.folder();
  const server = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  admin = await superuserUrl(server, dataDir);
}, 30_000);
afterAll(() => scratch.cleanUp());

/** A database of its own with its owner, as somebody sets one up for us on a server that they have. */
async function databaseOf(owner: string, rights: string): Promise<string> {
  await query(admin, `create role ${owner} login password 'for tests' ${rights}`);
  await query(admin, `create database ${owner} owner ${owner}`);
  const url = new URL(admin);
  Object.assign(url, { username: owner, password: 'for tests', pathname: `/${owner}` });
  return url.href;
}

const takenBy = (url: string) =>
  Promise.all(requestRoles.map((role) => query(url, `select set_config('role', '${role}', true) as role`)));
const theRoles = requestRoles.map((role) => [{ role }]);

describe('the roles that requests work as', () => {
  it('are made by a database user who may, and can be taken by that user', async () => {
    for (const role of requestRoles) await query(admin, `drop role ${role}`);
    const url = await databaseOf('may_make_roles', 'createrole');
    await migrateDatabase(url, migrations);
    expect(await takenBy(url)).toEqual(theRoles);
  }, 30_000);

  it('are asked of an administrator, in words to copy, by a database user who may not', async () => {
    const url = await databaseOf('may_not', '');
    const refusal = await migrateDatabase(url, migrations).catch((error: Error) => error.message);
    const [grant] = /grant [\w, ]+ to may_not;/.exec(String(refusal)) ?? [];
    expect(refusal).toMatch(/may not make the role .* Have an administrator .* run/);

    await query(admin, grant ?? '');
    await migrateDatabase(url, migrations);
    expect(await takenBy(url)).toEqual(theRoles);
  }, 30_000);

  it('are shared by the databases of a server, also when they are set up at once', async () => {
    const names = ['at_once_1', 'at_once_2', 'at_once_3', 'at_once_4'];
    const urls = await Promise.all(names.map((name) => databaseOf(name, 'superuser')));
    await Promise.all(urls.map((url) => migrateDatabase(url, migrations)));
    for (const url of urls) expect(await takenBy(url)).toEqual(theRoles);
  }, 60_000);
});
