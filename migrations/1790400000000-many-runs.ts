import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Streams of events ask for what changed since; whatever changes a run's state or report is told by it. */
const noteChange = `create function note_run_change() returns trigger language plpgsql as $$ begin
  new.changed_at := clock_timestamp();
  return new;
end $$`;

const up = [
  `alter table source_file
     -- The same bytes taken in again as a run of its own count up.
     add column copy integer not null default 0,
     drop constraint source_file_content,
     add constraint source_file_content unique (runner_id, sha256, copy)`,
  `alter table run
     -- The day it was run on where it was run; null before the first report.
     add column local_date date,
     add column elapsed_time_s double precision,
     -- How much the recording says of running: the better one of two recordings leads. Null without a report.
     add column running_values integer,
     -- Same run, better recording: that one counts in trend and baselines, this one does not.
     add column duplicate_of uuid,
     -- The runner says that it is a run of its own.
     add column kept_apart boolean not null default false,
     -- What a search looks in, lower case.
     add column search_text text not null default '',
     add column changed_at timestamptz not null default clock_timestamp(),
     add column own_level text generated always as (trend ->> 'own') stored,
     add column device text generated always as (trend ->> 'device') stored,
     add constraint run_duplicate foreign key (duplicate_of, runner_id) references run (id, runner_id)
       on delete set null (duplicate_of),
     add constraint run_duplicate_other check (duplicate_of <> id),
     add constraint run_kept_apart check (not (kept_apart and duplicate_of is not null))`,
  // A list is found in the index alone, whatever it is filtered by.
  `drop index run_list`,
  `create index run_list on run (runner_id, sorted_at, id)
     include (status, verdict_level, surface, local_date, search_text)`,
  `create index run_changes on run (runner_id, changed_at, id)`,
  `create index run_duplicates on run (duplicate_of) where duplicate_of is not null`,
  noteChange,
  `create trigger run_change before update on run for each row
     when ((old.status, old.method_version, old.headline, old.duplicate_of, old.kept_apart, old.failure)
       is distinct from (new.status, new.method_version, new.headline, new.duplicate_of, new.kept_apart, new.failure))
     execute function note_run_change()`,
  // What is new here comes with a new analysis.
  `update run set analysis_due_at = now() where status = 'reported' and analysis_due_at is null`,
  `update run set search_text = left(lower(file_name), 500) from source_file
    where source_file.id = run.source_file_id and file_name is not null`,
  `alter table profile
     add column leg_length_m double precision,
     add column theme text not null default 'auto',
     add column trim_m double precision not null default 200,
     add column zones jsonb not null default '[]',
     add constraint profile_leg_length check (leg_length_m between 0.4 and 1.4),
     add constraint profile_theme check (theme in ('auto', 'light', 'dark')),
     add constraint profile_trim check (trim_m between 0 and 2000)`,
  `grant insert (copy) on source_file to stridecheck_runner`,
  `grant insert (search_text, kept_apart), update (kept_apart, duplicate_of) on run to stridecheck_runner`,
  `grant insert (leg_length_m, theme, trim_m, zones), update (leg_length_m, theme, trim_m, zones)
     on profile to stridecheck_runner`,
];

const down = [
  `alter table profile drop column leg_length_m, drop column theme, drop column trim_m, drop column zones`,
  `drop index run_list`,
  `create index run_list on run (runner_id, sorted_at, id)`,
  `drop trigger run_change on run`,
  `drop function note_run_change`,
  `alter table run drop constraint run_duplicate, drop column local_date, drop column elapsed_time_s,
     drop column running_values, drop column duplicate_of, drop column kept_apart, drop column search_text,
     drop column changed_at, drop column own_level, drop column device`,
  `delete from source_file where copy > 0`,
  `alter table source_file drop column copy, add constraint source_file_content unique (runner_id, sha256)`,
];

/** Ten years of runs: searched, told apart, followed; leg length, looks and privacy of a runner. */
export class ManyRuns1790400000000 implements MigrationInterface {
  readonly name = 'ManyRuns1790400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
