import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { AskedRequest } from './asker.js';

/** The account that exists on every installation until people sign in. */
export const localRunnerId = '00000000-0000-7000-8000-000000000001';

/**
 * Decides who is asking, and nothing else does. Without accounts everyone who reaches the server is the local
 * runner, which is why it listens on a loopback address only.
 */
@Injectable()
export class WhoIsAskingGuard implements CanActivate {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  canActivate(context: ExecutionContext): boolean {
    context.switchToHttp().getRequest<AskedRequest>().asker = { runnerId: localRunnerId };
    return true;
  }

  /** Makes the local runner's account where it is missing; called at start. */
  async ensureLocalRunner(): Promise<void> {
    await this.dataSource.query(
      `insert into account (id, kind) values ($1, 'local') on conflict (id) do nothing`,
      [localRunnerId],
    );
  }
}
