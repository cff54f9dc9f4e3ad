import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { profileChanged } from '../runners/runners.js';
import { promiseAnalysisAgain } from './analyse-run.js';

const batchSize = 200;

/** After a runner's height changed: queues all their runs again, newest first. Reports stay until replaced. */
@Injectable()
@HandlesJob(profileChanged)
export class ReanalyseRunsJob implements JobHandler<{ readonly runnerId: string }> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly dispatcher: Dispatcher,
  ) {}

  async handle({ runnerId }: { readonly runnerId: string }): Promise<void> {
    const rows = (await this.dataSource.query(
      `select id from run where runner_id = $1 and status in ('reported', 'processing')
        order by sorted_at desc, id desc`,
      [runnerId],
    )) as { id: string }[];
    for (let from = 0; from < rows.length; from += batchSize) {
      const ids = rows.slice(from, from + batchSize).map((row) => row.id);
      await this.dataSource.transaction((em) => promiseAnalysisAgain(em, ids));
      this.dispatcher.poke();
    }
  }
}
