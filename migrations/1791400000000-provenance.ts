import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of a run that name their runner themselves: their policies do not look at the run. */
const ofRuns = ['run_steps', 'plan_result', 'diary_entry'];

/** Streams of events ask for what changed since: whatever of these columns changes is told by it. */
const runChange = (columns: readonly string[]): string[] => {
  const [before, after] = ['old', 'new'].map((row) => columns.map((column) => `${row}.${column}`).join(', '));
  return [
    `drop trigger run_change on run`,
    `create trigger run_change before update on run for each row
       when ((${before}) is distinct from (${after})) execute function note_run_change()`,
  ];
};
const toldBefore = ['status', 'method_version', 'headline', 'duplicate_of', 'kept_apart', 'failure'];

const up = [
  // Until when what came from a source is kept: its terms, see source-policy.ts. Hours, so that no time zone has a say.
  `create function kept_until(source text, received_at timestamptz) returns timestamptz language sql immutable parallel safe
     return case source when 'api:strava' then received_at + make_interval(hours => 144) end`,
  `alter table run add column expires_at timestamptz generated always as (kept_until(source, received_at)) stored`,
  `create index run_expiring on run (expires_at) where expires_at is not null`,
  `grant insert (source), update (source) on run to stridecheck_runner`,
  ...runChange([...toldBefore, 'source']),
  `grant execute on function closed_sources() to stridecheck_runner`,
  // A list is found in the index alone, also where other recordings of a run are left out of it.
  `drop index run_list`,
  `create index run_list on run (runner_id, sorted_at, id)
     include (status, verdict_level, surface, local_date, search_text, duplicate_of, source, expires_at)`,
  // From the moment on that it is kept no longer, it exists for no request, whether it was erased by then or not.
  `create policy unexpired on run as restrictive to stridecheck_runner, stridecheck_physio
     using (expires_at is null or expires_at > now())`,
  ...ofRuns.map(
    (table) =>
      `create policy unexpired on ${table} as restrictive to stridecheck_runner
         using (exists (select from run where run.id = run_id))`,
  ),
  `create function holds_expired(file uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
     select exists (select from run where source_file_id = file and expires_at <= now()) $$`,
  `revoke execute on function holds_expired(uuid) from public`,
  `grant execute on function holds_expired(uuid) to stridecheck_runner`,
  `create policy unexpired on source_file as restrictive for select to stridecheck_runner using (not holds_expired(id))`,
  // An export goes with the first of what is in it.
  `alter table export_file add column kept_until timestamptz`,
  `create policy unexpired on export_file as restrictive to stridecheck_runner
     using (kept_until is null or kept_until > now() or status <> 'ready')`,
  // Files that came by themselves and gave no run: not kept, and neither asked for nor read again.
  `create table left_out (
     runner_id uuid not null references account (id) on delete cascade,
     sha256 text not null,
     -- Code of the failure that a run of it would have ended in, and the same as a sentence.
     reason text not null,
     message text not null,
     source text not null,
     left_out_at timestamptz not null default now(),
     constraint left_out_pkey primary key (runner_id, sha256),
     constraint left_out_sha256 check (sha256 ~ '^[0-9a-f]{64}$'))`,
  `create index left_out_old on left_out (left_out_at)`,
  `grant select, insert (runner_id, sha256, reason, message, source) on left_out to stridecheck_runner`,
  `alter table left_out enable row level security`,
  `create policy own on left_out to stridecheck_runner using (runner_id = asking_runner())`,
];

const down = [
  `drop table left_out`,
  ...['run', 'source_file', 'export_file', ...ofRuns].map((table) => `drop policy unexpired on ${table}`),
  ...runChange(toldBefore),
  `drop function holds_expired`,
  `revoke execute on function closed_sources() from stridecheck_runner`,
  `drop index run_list`,
  `create index run_list on run (runner_id, sorted_at, id)
     include (status, verdict_level, surface, local_date, search_text)`,
  `revoke insert (source), update (source) on run from stridecheck_runner`,
  `alter table export_file drop column kept_until`,
  `alter table run drop column expires_at`,
  `drop function kept_until`,
];

/** Where recordings came from, how long they are kept, and what gave no run. */
export class Provenance1791400000000 implements MigrationInterface {
  readonly name = 'Provenance1791400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
