import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // What a provider cannot answer yet waits, instead of being asked again and again.
  `alter table hook_event add column due_at timestamptz not null default now() + interval '30 seconds'`,
  `drop index hook_event_waiting`,
  `create index hook_event_waiting on hook_event (due_at) where taken_at is null`,
  // What another run took the place of, or was erased at its provider, and is still to be deleted.
  `alter table connected_activity add column replaced_run_ids uuid[] not null default '{}'`,
  `create index connected_activity_replaced on connected_activity (changed_at) where replaced_run_ids <> '{}'`,
  // Why an activity gave no run is told to its runner.
  `grant select (fault_code) on connected_activity to stridecheck_runner`,
];

const down = [
  `revoke select (fault_code) on connected_activity from stridecheck_runner`,
  `alter table connected_activity drop column replaced_run_ids`,
  `drop index hook_event_waiting`,
  `alter table hook_event drop column due_at`,
  `create index hook_event_waiting on hook_event (received_at) where taken_at is null`,
];

/** Events that wait for their provider, runs that were replaced, and reasons why activities gave none. */
export class ConnectionOutcomes1791960000000 implements MigrationInterface {
  readonly name = 'ConnectionOutcomes1791960000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
