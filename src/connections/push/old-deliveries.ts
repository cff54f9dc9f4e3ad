import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { RepeatedWork } from '../../platform/repeated-work.js';
import { forgetOldDeliveries } from './deliveries.store.js';

const everyMs = 60 * 60_000;

/** Forgets old deliveries, at the start and every hour. */
@Injectable()
export class OldDeliveries implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Push');
  private readonly work = new RepeatedWork(() => forgetOldDeliveries(this.dataSource.manager), {
    everyMs,
    onFault: ({ message }) => this.log.warn(`Old deliveries could not be forgotten: ${message}`),
  });

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.work.now();
    this.work.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.work.stop();
  }
}
