import { Module } from '@nestjs/common';
import { AnalyseRunJob } from './analyse-run.job.js';
import { AnalysisPool } from './analysis-pool.js';

/** What a worker runs for this feature. */
@Module({ providers: [AnalysisPool, AnalyseRunJob], exports: [AnalysisPool] })
export class RunsWorkerModule {}
