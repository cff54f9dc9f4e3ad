import { Module } from '@nestjs/common';
import { TellRunnerJob } from './tell-runner.job.js';

/** What a worker runs for this feature. */
@Module({ providers: [TellRunnerJob] })
export class NoticesWorkerModule {}
