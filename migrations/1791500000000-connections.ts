import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create table connection (
     id uuid primary key,
     runner_id uuid not null references account (id) on delete cascade,
     provider text not null,
     external_user_id text not null,
     status text not null,
     -- Sealed; null as soon as nothing may be asked any more.
     access_token text,
     refresh_token text,
     token_ends_at timestamptz,
     connected_at timestamptz not null default date_trunc('milliseconds', now()),
     left_at timestamptz,
     -- Whether the runs that came from there are still to be deleted.
     erases_runs boolean not null default false,
     -- The cursor: up to then everything was listed. Null before the first time.
     swept_until timestamptz,
     next_sweep_at timestamptz,
     -- Counts the jobs that list; part of their ids.
     sweeps int not null default 0,
     failed_sweeps int not null default 0,
     last_received_at timestamptz,
     fault_code text,
     fault_at timestamptz,
     paused_until timestamptz,
     constraint connection_once unique (runner_id, provider),
     constraint connection_of_person unique (provider, external_user_id),
     constraint connection_status check (status in ('connected', 'revoked', 'leaving')),
     constraint connection_fault check ((fault_code is null) = (fault_at is null)),
     constraint connection_tokens check (status <> 'connected' or access_token is not null))`,
  `create index connection_due on connection (next_sweep_at) where status = 'connected'`,
  `create index connection_to_erase on connection (id) where erases_runs or status = 'leaving'`,
  `create table oauth_state (
     id uuid primary key,
     state_hash text not null unique,
     runner_id uuid not null references account (id) on delete cascade,
     provider text not null,
     verifier text not null,
     expires_at timestamptz not null)`,
  `create index oauth_state_of_runner on oauth_state (runner_id)`,
  `create index oauth_state_expires on oauth_state (expires_at)`,
  `create table hook_event (
     id uuid primary key,
     connection_id uuid not null references connection (id) on delete cascade,
     provider text not null,
     event_key text not null,
     what text not null,
     activity_key text not null,
     hint jsonb,
     received_at timestamptz not null default now(),
     taken_at timestamptz,
     constraint hook_event_once unique (provider, event_key),
     constraint hook_event_what check (what in ('activity', 'activityGone', 'accessGone')))`,
  `create index hook_event_received on hook_event (received_at)`,
  `create index hook_event_waiting on hook_event (received_at) where taken_at is null`,
  `create index hook_event_of_connection on hook_event (connection_id)`,
  `create table connected_activity (
     id uuid primary key,
     connection_id uuid not null references connection (id) on delete cascade,
     runner_id uuid not null references account (id) on delete cascade,
     activity_key text not null,
     hint jsonb,
     start_time timestamptz,
     state text not null,
     due_at timestamptz not null default now(),
     -- Until then somebody fetches it.
     leased_until timestamptz,
     -- How often it was said to be looked at: a fetch that began before the last time does not end the waiting.
     asked int not null default 1,
     -- Counts the jobs that fetch; part of their ids.
     fetches int not null default 0,
     attempts int not null default 0,
     run_id uuid,
     sha256 text,
     fault_code text,
     -- It was not in a list that should have had it; asked for once because of that.
     missed_at timestamptz,
     changed_at timestamptz not null default now(),
     constraint connected_activity_once unique (connection_id, activity_key),
     constraint connected_activity_state check (
       state in ('waiting', 'done', 'gone', 'none', 'notARun', 'leftOut', 'failed')))`,
  `create index connected_activity_waiting on connected_activity (connection_id, start_time) where state = 'waiting'`,
  `create index connected_activity_started on connected_activity (connection_id, start_time)`,
  `create index connected_activity_of_runner on connected_activity (runner_id)`,
  `create index connected_activity_of_run on connected_activity (run_id) where run_id is not null`,
  `create table provider_state (
     id text primary key,
     -- Part of the address that the provider sends to.
     hook_key text not null,
     paused_until timestamptz,
     subscription_id text,
     subscribed_at timestamptz,
     -- Sealed: what its requests are signed with now, and what they were signed with before.
     subscription_secret text,
     earlier_secret text,
     last_event_at timestamptz,
     fault_code text,
     fault_at timestamptz)`,
];

const rights = [
  ...['connection', 'oauth_state', 'hook_event', 'connected_activity', 'provider_state'].map(
    (table) => `alter table ${table} enable row level security`,
  ),
  // Whoever asks sees how it stands, and no token; what changes it works as the owner.
  ...['connection', 'connected_activity'].map(
    (table) =>
      `create policy own on ${table} for select to stridecheck_runner using (runner_id = asking_runner())`,
  ),
  `grant select (id, runner_id, provider, status, connected_at, swept_until, next_sweep_at, last_received_at, fault_code,
     fault_at, paused_until) on connection to stridecheck_runner`,
  `grant select (id, connection_id, runner_id, state, due_at, run_id, sha256) on connected_activity to stridecheck_runner`,
];

const down = [`drop table hook_event, connected_activity, oauth_state, connection, provider_state`];

/** What runners connect, and what arrives from there. */
export class Connections1791500000000 implements MigrationInterface {
  readonly name = 'Connections1791500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
