import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['review-signed', 'plan-set', 'message-sent', 'webhook-off'];

const allow = (these: readonly string[]): string =>
  `alter table notice drop constraint notice_kind,
     add constraint notice_kind check (kind in (${these.map((kind) => `'${kind}'`).join(', ')}))`;

/** Runners are told of a connection that ended, and of which app. */
export class ConnectionEnded1791970000000 implements MigrationInterface {
  readonly name = 'ConnectionEnded1791970000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allow([...kinds, 'connection-ended']));
    await runner.query('alter table notice add column app text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice drop column app');
    await runner.query(`delete from notice where kind = 'connection-ended'`);
    await runner.query(allow(kinds));
  }
}
