import { Module } from '@nestjs/common';
import { ReceivingModule } from '../runs/runs.js';
import { FetchActivityJob } from './arriving/fetch-activity.job.js';
import { OpenForJobs } from './arriving/open-for-jobs.js';
import { SweepConnectionJob } from './arriving/sweep-connection.job.js';
import { TakeEventJob } from './arriving/take-event.job.js';
import { TakeArchiveJob } from './imports/take-archive.job.js';
import { LeavingModule } from './leaving/leaving.module.js';

/** What a worker runs for this feature. */
@Module({
  imports: [LeavingModule, ReceivingModule],
  providers: [OpenForJobs, FetchActivityJob, SweepConnectionJob, TakeEventJob, TakeArchiveJob],
})
export class ConnectionsWorkerModule {}
