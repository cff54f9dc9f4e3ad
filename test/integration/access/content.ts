import { eventually } from '../service-process.js';
import type { TestDatabase } from '../test-database.js';

/** When somebody was last there is noted by every request, and says nothing of what they own. */
const noted = ['last_used_at', 'updated_at', 'expires_at'];

/** A digest of all rows of each of our tables, but for those that say how often and by whom something was asked. */
export async function contentOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('throttle', 'audit_entry', 'audit_person')`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const without = ['session', 'access_token'].includes(name) ? noted : [];
    const [{ digest }] = await database.query<{ digest: string }>(
      `select coalesce(md5(string_agg(content, ' ' order by content)), 'empty') as digest
         from (select (to_jsonb(one) - $1::text[])::text as content from ${name} as one) as contents`,
      [without],
    );
    digests[name] = digest;
  }
  return digests;
}

/** Waits until no work is queued, promised, due or going on. */
export async function untilNothingIsUnderWay(database: TestDatabase): Promise<void> {
  await eventually('an end of all analyses', async () => {
    const [{ busy }] = await database.query<{ busy: boolean }>(
      `select exists (select from outbox) or exists (select from profile where analysis_due) or exists (
         select from run where status in ('queued', 'processing') or analysis_due_at is not null)
       or exists (select from export_file where status in ('queued', 'making'))
       or exists (select from taken_in_file where status in ('queued', 'taking')) as busy`,
    );
    return !busy;
  });
}
