import { Module } from '@nestjs/common';
import { JobWorker } from './platform/queue/job-worker.js';
import { ConnectionsWorkerModule } from './connections/connections.worker.module.js';
import { NoticesWorkerModule } from './notices/notices.worker.module.js';
import { RunsWorkerModule } from './runs/runs.worker.module.js';
import { TakeoutWorkerModule } from './takeout/takeout.worker.module.js';

/** The worker: takes jobs from the queue and hands them to the handlers of the features. */
@Module({
  imports: [RunsWorkerModule, ConnectionsWorkerModule, NoticesWorkerModule, TakeoutWorkerModule],
  providers: [JobWorker],
})
export class WorkerModule {}
