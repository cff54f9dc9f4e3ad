import type { MigrationInterface, QueryRunner } from 'typeorm';

const happened = [
  // Written with what happened, and gone as soon as it was handed on.
  `create table run_happened (
     id bigint generated always as identity primary key,
     run_id uuid not null references run (id) on delete cascade,
     what text not null,
     -- The run itself, its report, the review.
     object_id uuid not null,
     at timestamptz not null default now(),
     constraint run_happened_what check (what in ('received', 'reported', 'reviewed')))`,
  `create index run_happened_of_run on run_happened (run_id)`,
  `alter table run_happened enable row level security`,
  // Requests add to it and see nothing of it.
  `create policy own on run_happened for insert to stridecheck_runner
     with check (exists (select from run where run.id = run_id and run.runner_id = asking_runner()))`,
  `grant insert on run_happened to stridecheck_runner`,
];

const endpoints = [
  `create table webhook_endpoint (
     id uuid primary key,
     -- Whose it is: a runner's or a practice's.
     runner_id uuid references account (id) on delete cascade,
     practice_id uuid references practice (id) on delete cascade,
     url text not null,
     events text[] not null,
     -- Sealed. The old one signs too until then.
     secret text not null,
     old_secret text,
     old_secret_until timestamptz,
     created_at timestamptz not null default now(),
     off_at timestamptz,
     off_because text,
     delivered_at timestamptz,
     -- Nothing was taken since then; null where the last delivery was.
     failing_since timestamptz,
     -- Asked for slower deliveries until then.
     slowed_until timestamptz,
     -- Whoever sends to it at this moment, and until when that is believed.
     claim uuid,
     claimed_until timestamptz,
     constraint webhook_endpoint_owner check ((runner_id is null) <> (practice_id is null)),
     constraint webhook_endpoint_off check ((off_at is null) = (off_because is null)),
     constraint webhook_endpoint_off_because check (off_because in ('owner', 'gone', 'failing')),
     constraint webhook_endpoint_old check ((old_secret is null) = (old_secret_until is null)))`,
  `create index webhook_endpoint_of_runner on webhook_endpoint (runner_id, id)`,
  `create index webhook_endpoint_of_practice on webhook_endpoint (practice_id, id)`,
  `create table webhook_delivery (
     id uuid primary key,
     endpoint_id uuid not null references webhook_endpoint (id) on delete cascade,
     type text not null,
     -- Null for a test.
     run_id uuid references run (id) on delete cascade,
     -- The run itself, its report, the review; of a test, the delivery.
     object_id uuid not null,
     happened_at timestamptz not null,
     status text not null,
     attempts int not null default 0,
     due_at timestamptz,
     tried_at timestamptz,
     answer int,
     fault text,
     took_ms int,
     constraint webhook_delivery_status check (status in ('waiting', 'delivered', 'failed')),
     constraint webhook_delivery_due check ((status = 'waiting') = (due_at is not null)),
     constraint webhook_delivery_fault check (fault in ('forbidden', 'unreachable', 'timeout', 'off')),
     constraint webhook_delivery_once unique (endpoint_id, type, object_id))`,
  `create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, id)`,
  `create index webhook_delivery_waiting on webhook_delivery (endpoint_id, due_at) where due_at is not null`,
  `create index webhook_delivery_of_run on webhook_delivery (run_id) where run_id is not null`,
  `create index webhook_delivery_old on webhook_delivery (happened_at)`,
  ...['webhook_endpoint', 'webhook_delivery'].map(
    (table) => `alter table ${table} enable row level security`,
  ),
  `create policy own on webhook_endpoint to stridecheck_runner using (runner_id = asking_runner())`,
  `create policy own on webhook_delivery to stridecheck_runner
     using (exists (select from webhook_endpoint where webhook_endpoint.id = endpoint_id))`,
  `grant select, insert, update, delete on webhook_endpoint to stridecheck_runner`,
  `grant select, insert, update on webhook_delivery to stridecheck_runner`,
];

const notices = [
  `alter table notice drop constraint notice_kind,
     add constraint notice_kind check (kind in ('review-signed', 'plan-set', 'message-sent', 'webhook-off'))`,
];

const down = [
  `delete from notice where kind = 'webhook-off'`,
  `alter table notice drop constraint notice_kind,
     add constraint notice_kind check (kind in ('review-signed', 'plan-set', 'message-sent'))`,
  `drop table webhook_delivery, webhook_endpoint, run_happened`,
];

/** What happened to runs, and the programs of others that are told of it. */
export class Webhooks1791300000000 implements MigrationInterface {
  readonly name = 'Webhooks1791300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...happened, ...endpoints, ...notices]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
