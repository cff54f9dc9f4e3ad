import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  providers,
  runnerOfEnded,
  tellConnectionEnded,
  type ConnectionEnded,
} from '../connections/connections.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { TellByNotice } from './tell-by-notice.js';

/** Tells a runner that an app brings no runs any more; one that was connected again meanwhile is no news. */
@Injectable()
@HandlesJob(tellConnectionEnded)
export class TellConnectionEndedJob implements JobHandler<ConnectionEnded> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notices: TellByNotice,
  ) {}

  async handle(ended: ConnectionEnded): Promise<void> {
    const found = await runnerOfEnded(this.dataSource.manager, ended);
    if (!found) return;
    const { runnerId, provider } = found;
    const app = providers.find(({ id }) => id === provider)?.name;
    await this.notices.tell(
      { kind: 'connection-ended', id: ended.id, app },
      { runnerId, practice: null, runId: null },
    );
  }
}
