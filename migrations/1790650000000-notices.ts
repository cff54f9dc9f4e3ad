import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create table notice (
     id uuid primary key,
     runner_id uuid not null references account (id) on delete cascade,
     kind text not null,
     -- The review, the plan, the message.
     object_id uuid not null,
     -- As it was called then; null: nobody's.
     practice text,
     run_id uuid references run (id) on delete cascade,
     created_at timestamptz not null default now(),
     seen_at timestamptz,
     -- Set before the mail goes out, so that it goes once.
     mailed_at timestamptz,
     constraint notice_kind check (kind in ('review-signed', 'plan-set', 'message-sent')),
     constraint notice_once unique (kind, object_id))`,
  `create index notice_of_runner on notice (runner_id, id)`,
  `create index notice_unseen on notice (runner_id) where seen_at is null`,
  `create index notice_of_run on notice (run_id) where run_id is not null`,
  `create table notice_settings (
     runner_id uuid primary key references account (id) on delete cascade,
     by_mail boolean not null)`,
  ...['notice', 'notice_settings'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy own on ${table} to stridecheck_runner using (runner_id = asking_runner())`,
  ]),
  `grant select, update (seen_at) on notice to stridecheck_runner`,
  `grant select, insert, update (by_mail) on notice_settings to stridecheck_runner`,
];

const down = [`drop table notice_settings`, `drop table notice`];

/** What runners are told of, and whether by mail too. */
export class Notices1790650000000 implements MigrationInterface {
  readonly name = 'Notices1790650000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
