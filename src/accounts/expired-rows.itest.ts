import { DataSource } from 'typeorm';
import { addPerson } from '../../test/integration/people.js';
import { createTestDatabase } from '../../test/integration/test-database.js';
import { ExpiredRows } from './expired-rows.js';

describe('what has run out', () => {
  it('is removed, and what has not stays', async () => {
    const database = await createTestDatabase();
    const dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const { id } = await addPerson(database);
    for (const [name, when] of [
      ['gone', `now() - interval '31 days'`],
      ['here', `now() + interval '1 minute'`],
    ]) {
      await database.query(
        `insert into session (id, account_id, token, expires_at) values (gen_random_uuid(), $1, $2, ${when})`,
        [id, name],
      );
      await database.query(
        `insert into verification (id, identifier, value, expires_at) values (gen_random_uuid(), $1, 'x', ${when})`,
        [name],
      );
      await database.query(`insert into setup_token values ($1, ${when})`, [name]);
      await database.query(
        `insert into access_token (id, account_id, name, token_hash, scopes, expires_at)
         values (gen_random_uuid(), $1, $2, $2, '{}', ${when})`,
        [id, name],
      );
      await database.query(
        `insert into invitation (id, invited_by, token_hash, role, expires_at)
         values (gen_random_uuid(), $1, $2, 'runner', ${when})`,
        [id, name],
      );
      await database.query(
        `insert into throttle values ($1, 1, extract(epoch from ${when})::bigint * 1000)`,
        [name],
      );
    }

    const rows = new ExpiredRows(dataSource);
    rows.onApplicationBootstrap();
    await rows.onModuleDestroy();

    const left = await database.query(
      `select token from session union all select identifier from verification
       union all select token_hash from setup_token union all select name from access_token where name <> 'test'
       union all select token_hash from invitation union all select key from throttle`,
    );
    expect(left).toEqual(Array(6).fill({ token: 'here' }));
    await dataSource.destroy();
    await database.drop();
  });
});
