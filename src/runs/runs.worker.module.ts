import { Module } from '@nestjs/common';
import { AnalyseRunJob } from './analyse-run.job.js';
import { AnalysisPool } from './analysis-pool.js';
import { ReanalyseRunsJob } from './reanalyse-runs.job.js';

/** What a worker runs for this feature. */
@Module({ providers: [AnalysisPool, AnalyseRunJob, ReanalyseRunsJob], exports: [AnalysisPool] })
export class RunsWorkerModule {}
