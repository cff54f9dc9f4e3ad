import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { findTold, tellRunner, type Happened } from '../care/care.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { addNotice } from './notices.store.js';

/** Tells a runner of what happened in a practice. What is gone meanwhile is told to nobody. */
@Injectable()
@HandlesJob(tellRunner)
export class TellRunnerJob implements JobHandler<Happened> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async handle(happened: Happened): Promise<void> {
    const em = this.dataSource.manager;
    const told = await findTold(em, happened);
    if (told) await addNotice(em, happened, told);
  }
}
