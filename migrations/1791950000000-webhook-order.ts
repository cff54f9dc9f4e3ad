import type { MigrationInterface, QueryRunner } from 'typeorm';

const waiting = (columns: string) => [
  `drop index webhook_delivery_waiting`,
  `create index webhook_delivery_waiting on webhook_delivery (${columns}) where due_at is not null`,
];

/** What is due at the same time is sent in the order in which it happened. */
export class WebhookOrder1791950000000 implements MigrationInterface {
  readonly name = 'WebhookOrder1791950000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of waiting('endpoint_id, due_at, id')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of waiting('endpoint_id, due_at')) await runner.query(statement);
  }
}
