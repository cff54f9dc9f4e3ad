import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create table push_device (
     id uuid primary key,
     runner_id uuid not null references account (id) on delete cascade,
     name text not null,
     created_at timestamptz not null default now(),
     -- Sealed, as is the one before, which is valid for a while beside it.
     secret text not null,
     secret_made_at timestamptz not null default now(),
     previous_secret text,
     previous_until timestamptz,
     -- What it sent last; the run may be gone by now.
     received_at timestamptz,
     received_run_id uuid,
     received_sha256 text,
     fault text,
     fault_at timestamptz,
     wrong_secrets integer not null default 0,
     wrong_secret_at timestamptz,
     constraint push_device_previous check ((previous_secret is null) = (previous_until is null)),
     constraint push_device_received check ((received_at is null) = (received_sha256 is null)),
     constraint push_device_fault check ((fault is null) = (fault_at is null)))`,
  `create index push_device_of_runner on push_device (runner_id, created_at)`,
  `create table push_delivery (
     sender_id uuid not null,
     webhook_id text not null,
     runner_id uuid not null references account (id) on delete cascade,
     sha256 text not null,
     -- Held by the request that takes it in; another one takes over where that died.
     claim uuid not null,
     claimed_at timestamptz not null default now(),
     outcome text,
     run_id uuid,
     duplicate boolean,
     primary key (sender_id, webhook_id),
     constraint push_delivery_outcome check (outcome in ('received', 'leftOut')),
     constraint push_delivery_run check
       (outcome is null or (outcome = 'received') = (run_id is not null and duplicate is not null)))`,
  `create index push_delivery_of_runner on push_delivery (runner_id)`,
  `create index push_delivery_old on push_delivery (claimed_at)`,
  ...['push_device', 'push_delivery'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy own on ${table} to stridecheck_runner using (runner_id = asking_runner())`,
  ]),
  `grant select, insert (id, runner_id, name, secret), delete on push_device to stridecheck_runner`,
  `grant update (name, secret, secret_made_at, previous_secret, previous_until, received_at, received_run_id,
     received_sha256, fault, fault_at, wrong_secrets, wrong_secret_at) on push_device to stridecheck_runner`,
  `grant select, insert (sender_id, webhook_id, runner_id, sha256, claim), delete,
     update (claim, claimed_at, outcome, run_id, duplicate) on push_delivery to stridecheck_runner`,
];

const down = [`drop table push_delivery`, `drop table push_device`];

/** Devices that send runs by themselves, and what they delivered a short while ago. */
export class Push1791600000000 implements MigrationInterface {
  readonly name = 'Push1791600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
