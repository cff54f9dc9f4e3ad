import type { MigrationInterface, QueryRunner } from 'typeorm';

const work = `
     id uuid primary key,
     runner_id uuid not null references account (id) on delete cascade,
     status text not null,
     -- Held by the worker that may write; another claim takes it away.
     attempt_token uuid,
     attempts integer not null default 0,
     touched_at timestamptz not null default now(),
     done integer not null default 0,
     total integer,
     failure text,
     storage_key text not null unique,
     bytes bigint,
     sha256 text,
     created_at timestamptz not null default now(),
     finished_at timestamptz`;

const up = [
  `create table export_file (${work},
     constraint export_file_status check (status in ('queued', 'making', 'ready', 'failed')),
     constraint export_file_ready check (status <> 'ready' or (bytes is not null and sha256 is not null)))`,
  `create unique index export_file_under_way on export_file (runner_id) where status in ('queued', 'making')`,
  `create table taken_in_file (${work},
     constraint taken_in_file_status check (status in ('queued', 'taking', 'done', 'failed')))`,
  `create unique index taken_in_file_under_way on taken_in_file (runner_id) where status in ('queued', 'taking')`,
  `create table taken_in_entry (
     taken_in_id uuid not null references taken_in_file (id) on delete cascade,
     place integer not null,
     runner_id uuid not null references account (id) on delete cascade,
     entry text not null,
     outcome text not null,
     run_id uuid,
     primary key (taken_in_id, place),
     constraint taken_in_entry_outcome check (outcome in ('added', 'known', 'damaged', 'missing', 'refused')))`,
  `alter table account add column erasure_started_at timestamptz`,
  ...['export_file', 'taken_in_file', 'taken_in_entry'].flatMap((table) => [
    `create index ${table}_of_runner on ${table} (runner_id)`,
    `alter table ${table} enable row level security`,
    `create policy own on ${table} to stridecheck_runner using (runner_id = asking_runner())`,
  ]),
  `grant select, insert (id, runner_id, status, storage_key), delete on export_file to stridecheck_runner`,
  `grant select, insert (id, runner_id, status, storage_key, bytes, sha256), delete
     on taken_in_file to stridecheck_runner`,
  `grant select on taken_in_entry to stridecheck_runner`,
];

const down = [
  `drop table taken_in_entry`,
  `drop table taken_in_file`,
  `drop table export_file`,
  `alter table account drop column erasure_started_at`,
];

/** Exports of everything, exports that are taken in, and accounts that are being erased. */
export class Takeout1790500000000 implements MigrationInterface {
  readonly name = 'Takeout1790500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
