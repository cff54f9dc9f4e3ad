import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { RepeatedWork } from '../platform/repeated-work.js';

const everyMs = 60 * 60_000;

const statements = [
  'delete from session where expires_at < now()',
  'delete from verification where expires_at < now()',
  'delete from setup_token where expires_at < now()',
  // Kept for a while, so that their owners see why they stopped working.
  `delete from access_token where expires_at < now() - interval '30 days'`,
  `delete from invitation where expires_at < now() - interval '30 days'`,
  'delete from throttle where expire < extract(epoch from now()) * 1000',
];

/** Removes what has run out, at the start and every hour: what nobody needs, nobody can lose. */
@Injectable()
export class ExpiredRows implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Accounts');
  private readonly work = new RepeatedWork(() => this.remove(), {
    everyMs,
    onFault: ({ message }) => this.log.warn(`What has run out could not be removed: ${message}`),
  });

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.work.now();
    this.work.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.work.stop();
  }

  private async remove(): Promise<void> {
    for (const statement of statements) await this.dataSource.query(statement);
  }
}
