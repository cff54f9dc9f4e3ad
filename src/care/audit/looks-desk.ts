import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import type { LookListBody } from './audit.contract.js';
import { listLooks } from './audit.store.js';

/** What the log says of a runner's own data. */
@Injectable()
export class LooksDesk {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list({ runnerId }: Asker, limit: number, before: Date | undefined): Promise<LookListBody> {
    const found = await listLooks(this.dataSource.manager, runnerId, limit + 1, before);
    const page = found.slice(0, limit);
    return {
      looks: page.map(({ at, ...look }) => ({ ...look, at: at.toISOString() })),
      nextBefore: found.length > limit ? (page.at(-1)?.at.toISOString() ?? null) : null,
    };
  }
}
