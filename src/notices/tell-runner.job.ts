import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { findTold, tellRunner, type Happened } from '../care/care.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { TellByNotice } from './tell-by-notice.js';

/** Tells a runner of what happened in a practice. What is gone meanwhile is told to nobody. */
@Injectable()
@HandlesJob(tellRunner)
export class TellRunnerJob implements JobHandler<Happened> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notices: TellByNotice,
  ) {}

  async handle(happened: Happened): Promise<void> {
    const told = await findTold(this.dataSource.manager, happened);
    if (told) await this.notices.tell(happened, told);
  }
}
