import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `alter table provider_state drop column fault_code`,
  `alter table provider_state rename column fault_at to subscription_fault_at`,
  `alter table provider_state add column trouble text, add column trouble_at timestamptz`,
  // What an earlier permission brought counts as missed only once a later one has shown it.
  `alter table connected_activity add column listed_at timestamptz`,
  // For some minutes after its account is erased, until the provider was told.
  `alter table connection alter column runner_id drop not null,
     add constraint connection_owner check (runner_id is not null or status = 'leaving')`,
];

const down = [
  `delete from connection where runner_id is null`,
  `alter table connection drop constraint connection_owner, alter column runner_id set not null`,
  `alter table connected_activity drop column listed_at`,
  `alter table provider_state drop column trouble, drop column trouble_at`,
  `alter table provider_state rename column subscription_fault_at to fault_at`,
  `alter table provider_state add column fault_code text`,
];

/** What does not work with a provider is told to whoever runs the service; farewells outlive the account. */
export class ProviderTroubles1791980000000 implements MigrationInterface {
  readonly name = 'ProviderTroubles1791980000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
