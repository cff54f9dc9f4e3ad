import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // How many entries came to what, once nothing changes any more: nobody counts 20,000 of them again at each look.
  `alter table archive_import add column outcome_counts jsonb`,
  `update archive_import import set outcome_counts = (
     select coalesce(jsonb_object_agg(outcome, count), '{}')
       from (select outcome, count(*) from import_entry
              where import_id = import.id and outcome is not null group by outcome) counted)
    where due_at is null`,
];

/** Imports that are over keep how many entries came to what. */
export class ImportCounts1791800000000 implements MigrationInterface {
  readonly name = 'ImportCounts1791800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table archive_import drop column outcome_counts`);
  }
}
