import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The link with which a practice invites a patient also lets them make an account, whoever else may. */
export class PracticeInvitations1791100000000 implements MigrationInterface {
  readonly name = 'PracticeInvitations1791100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table invitation add column by_practice boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table invitation drop column by_practice`);
  }
}
