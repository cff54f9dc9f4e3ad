import { Module } from '@nestjs/common';
import { RestoreFile } from '../runs/runs.js';
import { MakeExportJob } from './make-export.job.js';
import { TakeInJob } from './take-in.job.js';

/** What a worker runs for this feature. */
@Module({ providers: [RestoreFile, MakeExportJob, TakeInJob] })
export class TakeoutWorkerModule {}
