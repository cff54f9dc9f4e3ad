import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `alter table provider_state drop column fault_code`,
  `alter table provider_state rename column fault_at to subscription_fault_at`,
  `alter table provider_state add column trouble text, add column trouble_at timestamptz`,
];

const down = [
  `alter table provider_state drop column trouble, drop column trouble_at`,
  `alter table provider_state rename column subscription_fault_at to fault_at`,
  `alter table provider_state add column fault_code text`,
];

/** What does not work with a provider is told to whoever runs the service. */
export class ProviderTroubles1791980000000 implements MigrationInterface {
  readonly name = 'ProviderTroubles1791980000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
