import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role may exist already: roles belong to the server, and several databases of it may hold Stridecheck. */
const createRole = `do $$ begin
  create role stridecheck_runner nologin;
exception when duplicate_object or unique_violation then null;
end $$`;

const up = [createRole, `grant stridecheck_runner to current_user`];

/** The role that requests work as; what it may see and change is said table by table. */
export class RowLevelSecurity1790300000000 implements MigrationInterface {
  readonly name = 'RowLevelSecurity1790300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(): Promise<void> {
    // The role is left: another database of the server may use it.
  }
}
