import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/** Makes a runner straight in the database and returns a token that may read and write runs. */
export async function addRunner(databaseUrl: string): Promise<string> {
  const token = `sc_${randomBytes(32).toString('base64url')}`;
  const id = randomUUID();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into account (id, kind, name, email) values ($1, 'person', 'Bench', 'bench@example.org')`,
    [id],
  );
  await client.query(
    `insert into access_token (id, account_id, name, token_hash, scopes, expires_at)
     values (gen_random_uuid(), $1, 'bench', $2, '{runs:read,runs:write}', now() + interval '1 day')`,
    [id, createHash('sha256').update(token).digest('hex')],
  );
  await client.end();
  return token;
}
