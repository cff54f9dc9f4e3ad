import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // What came, and what was noted, since a practice last looked: for 300 patients at once.
  `create index run_received on run (runner_id, received_at)`,
  `create index run_awaited on run (runner_id, received_at) where trend is null`,
  `drop index diary_entry_of_runner`,
  `create index diary_entry_of_runner on diary_entry (runner_id, updated_at)`,
  // Warning signs and severe pain: few, and none of them may be lost among what else was noted.
  `create index diary_entry_grave on diary_entry (runner_id, updated_at)
     where cardinality(signs) > 0 or greatest(pain_before, pain_during, pain_after, pain_next_morning) >= 8`,
];

const down = [
  `drop index diary_entry_grave`,
  `drop index diary_entry_of_runner`,
  `create index diary_entry_of_runner on diary_entry (runner_id)`,
  `drop index run_awaited`,
  `drop index run_received`,
];

/** Indexes for what practices ask of all their patients at once. */
export class WorkList1791000000000 implements MigrationInterface {
  readonly name = 'WorkList1791000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
