import type { DataSource } from 'typeorm';

const rules: Readonly<Record<string, string>> = {
  'a connection that ended keeps no token': `select id as subject from connection
      where status = 'revoked' and (access_token is not null or refresh_token is not null)`,
  'a promised fetch has its activity': `select job_id as subject from outbox where job_name = 'fetch-activity'
        and not exists (select from connected_activity where id::text = payload ->> 'activityId')`,
  'what came from a provider is of one who may be here': `select id as subject from connected_activity
      where not exists (select from connection
                         where connection.id = connection_id and connection.runner_id = connected_activity.runner_id)`,
};

/** Checks what must hold at any time of connections, whatever was killed when. */
export async function findBrokenConnections(
  dataSource: DataSource,
): Promise<{ readonly rule: string; readonly subject: string }[]> {
  const broken: { rule: string; subject: string }[] = [];
  for (const [rule, sql] of Object.entries(rules)) {
    const rows = await dataSource.query<{ subject: string }[]>(sql);
    broken.push(...rows.map(({ subject }) => ({ rule, subject })));
  }
  return broken;
}
