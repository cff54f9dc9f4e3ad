import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `alter table profile
     add column language text not null default 'en',
     add constraint profile_language check (language in ('en', 'de'))`,
  `alter table run
     -- Runner's corrections of what the file says: ReadOptions as JSON; null when there are none.
     add column corrections jsonb,
     -- Method that the current report was made with; null before the first.
     add column method_version text,
     -- Method that was tried last and gave no new report; null when the last try gave one.
     add column tried_method_version text,
     -- What the run is compared on; null before the first report.
     add column surface text,
     -- Since when a new analysis is due because the runner's other runs changed.
     add column analysis_due_at timestamptz,
     -- Which earlier runs the current report was compared with.
     add column history_key text,
     -- What the run brings to a trend (TrendRun without id and symptoms): small, where a report is not.
     add column trend jsonb,
     add constraint run_surface check (surface in ('road', 'track', 'trail', 'treadmill')),
     add constraint run_of_runner unique (id, runner_id)`,
  `create index run_due on run (analysis_due_at) where analysis_due_at is not null`,
  `create index run_of_surface on run (runner_id, surface, start_time)`,
  // Versions as numbers, since 2.10.0 comes after 2.9.0; in the order in which reports are made anew.
  `create index run_by_method on run (
     (string_to_array(coalesce(tried_method_version, method_version, '0'), '.')::int[]), start_time)
     where status = 'reported' or failure ->> 'code' = 'gaveUp'`,
  `create index run_by_start on run (runner_id, start_time)`,
  `update run set method_version = report.method_version from report where report.run_id = run.id and report.is_current`,
  // Signed reports are kept when a newer one is written.
  `alter table report add column signed_at timestamptz`,
  `create table run_steps (
     run_id uuid primary key,
     runner_id uuid not null,
     start_time timestamptz not null,
     surface text not null,
     body jsonb not null,
     constraint run_steps_run foreign key (run_id, runner_id) references run (id, runner_id) on delete cascade,
     constraint run_steps_surface check (surface in ('road', 'track', 'trail', 'treadmill')))`,
  `create index run_steps_history on run_steps (runner_id, surface, start_time)`,
  `create table diary_entry (
     run_id uuid primary key,
     runner_id uuid not null,
     pain_before smallint,
     pain_during smallint,
     pain_after smallint,
     pain_next_morning smallint,
     places text[] not null default '{}',
     signs text[] not null default '{}',
     updated_at timestamptz not null default now(),
     constraint diary_entry_run foreign key (run_id, runner_id) references run (id, runner_id) on delete cascade,
     constraint diary_entry_pain check (
       coalesce(pain_before, 0) between 0 and 10 and coalesce(pain_during, 0) between 0 and 10
       and coalesce(pain_after, 0) between 0 and 10 and coalesce(pain_next_morning, 0) between 0 and 10))`,
  `create index diary_entry_of_runner on diary_entry (runner_id)`,
  `create table cadence_plan (
     id uuid primary key,
     runner_id uuid not null references account (id) on delete cascade,
     starts_at timestamptz not null,
     ended_at timestamptz,
     -- A CadencePlan (src/analysis/advice).
     body jsonb not null)`,
  `create unique index cadence_plan_current on cadence_plan (runner_id) where ended_at is null`,
  `create index cadence_plan_of_runner on cadence_plan (runner_id, starts_at)`,
];

const down = [
  `drop table cadence_plan`,
  `drop table diary_entry`,
  `drop table run_steps`,
  `alter table report drop column signed_at`,
  `alter table run drop constraint run_of_runner, drop column corrections, drop column method_version,
     drop column tried_method_version, drop column surface, drop column analysis_due_at, drop column history_key, drop column trend`,
  `drop index run_by_start`,
  `alter table profile drop column language`,
];

/** Own baselines, the diary, corrections, cadence plans, and what re-analysis needs. */
export class WholeAnalysis1790100000000 implements MigrationInterface {
  readonly name = 'WholeAnalysis1790100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
