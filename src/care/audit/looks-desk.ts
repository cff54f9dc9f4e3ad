import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import type { LookListBody, LooksQuery } from './audit.contract.js';
import { listLooks, type ReadLook } from './audit.store.js';
import { lookPlaceOf, toLookCursor } from './look-cursor.js';

/** What the log says of a runner's own data. */
@Injectable()
export class LooksDesk {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list({ runnerId }: Asker, { limit, cursor }: LooksQuery): Promise<LookListBody> {
    const found = await listLooks(this.dataSource.manager, runnerId, limit + 1, lookPlaceOf(cursor));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      looks: page.map(toBody),
      nextCursor: found.length > limit && last ? toLookCursor(last) : null,
    };
  }
}

function toBody({ at, practice, actor, action, isOwn, runId }: ReadLook): LookListBody['looks'][number] {
  return { at: at.toISOString(), practice, actor, action, isOwn, runId };
}
