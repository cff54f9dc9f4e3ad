import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create table archive_import (
     id uuid primary key,
     runner_id uuid not null references account (id) on delete cascade,
     status text not null,
     -- Where its runs come from: archive: and a word. Known once all of it was looked at.
     source text,
     file_name text,
     storage_key text not null unique,
     bytes bigint not null,
     sha256 text not null,
     -- Every entry of the zip that was sent was looked at; zips in it may be left.
     is_walked boolean not null default false,
     -- Held by the worker that may write; another claim takes it away.
     attempt_token uuid,
     -- Claims in a row that brought nothing further.
     attempts integer not null default 0,
     -- Counts the jobs that were made for it; part of their ids.
     slice integer not null default 0,
     -- When it is to be worked on next; null when there is nothing more to do.
     due_at timestamptz default now(),
     touched_at timestamptz not null default now(),
     failure text,
     created_at timestamptz not null default now(),
     finished_at timestamptz,
     constraint archive_import_status check (status in ('reading', 'taking', 'done', 'failed', 'cancelled')),
     constraint archive_import_source check (source ~ '^archive:[a-z]+$'),
     constraint archive_import_ended check ((finished_at is null) = (status in ('reading', 'taking'))),
     constraint archive_import_failure check ((status = 'failed') = (failure is not null)))`,
  // Nobody has two under way.
  `create unique index archive_import_under_way on archive_import (runner_id) where status in ('reading', 'taking')`,
  `create index archive_import_of_runner on archive_import (runner_id, created_at)`,
  `create index archive_import_due on archive_import (due_at) where due_at is not null`,
  `create index archive_import_ended_at on archive_import (finished_at) where finished_at is not null`,
  `create table import_entry (
     import_id uuid not null references archive_import (id) on delete cascade,
     -- In the order in which they were found.
     place integer not null,
     runner_id uuid not null references account (id) on delete cascade,
     -- The zip that it lies in: -1 the one that was sent, else the place of the entry that is one.
     zip_place integer not null,
     zip_index integer not null,
     -- As it can be shown; never used as a path.
     name text not null,
     state text not null,
     -- Where its bytes lie in its zip.
     header_at bigint not null,
     packed_bytes bigint not null,
     bytes bigint not null,
     is_packed boolean not null,
     crc32 bigint not null,
     -- When the recording began, as far as its beginning says; else the date in the zip.
     start_time timestamptz,
     maker text,
     tries smallint not null default 0,
     outcome text,
     -- What the reader said, where one did.
     message text,
     run_id uuid,
     sha256 text,
     settled_at timestamptz,
     primary key (import_id, place),
     constraint import_entry_in_zip unique (import_id, zip_place, zip_index),
     constraint import_entry_state check (state in ('zip', 'waiting', 'received', 'settled')),
     constraint import_entry_settled check ((state = 'settled') = (outcome is not null and settled_at is not null)),
     constraint import_entry_received check (state <> 'received' or run_id is not null))`,
  `create index import_entry_next on import_entry (import_id, start_time, place) where state = 'waiting'`,
  `create index import_entry_open on import_entry (import_id) where state in ('zip', 'received')`,
  `create index import_entry_run on import_entry (import_id, run_id) where run_id is not null`,
  `create index import_entry_of_runner on import_entry (runner_id)`,
  ...['archive_import', 'import_entry'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy own on ${table} to stridecheck_runner using (runner_id = asking_runner())`,
  ]),
  `grant select, insert (id, runner_id, status, file_name, storage_key, bytes, sha256),
     update (status, attempt_token, due_at, slice, finished_at), delete on archive_import to stridecheck_runner`,
  `grant select, update (state, outcome, settled_at) on import_entry to stridecheck_runner`,
];

/** Archives that are taken in, and what became of each file in them. */
export class Imports1791700000000 implements MigrationInterface {
  readonly name = 'Imports1791700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table import_entry`);
    await runner.query(`drop table archive_import`);
  }
}
