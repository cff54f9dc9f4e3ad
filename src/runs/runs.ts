import { Module } from '@nestjs/common';
import { DeleteRun } from './delete-run.js';
import { ReceiveFile } from './receive-file.js';
import { StoredReport } from './report.entity.js';
import { Run } from './run.entity.js';
import { RunEventsController } from './run-events.controller.js';
import { RunResultsController } from './run-results.controller.js';
import { RunsController } from './runs.controller.js';
import { Series } from './series.entity.js';
import { SourceFile } from './source-file.entity.js';
import { Sweeper } from './sweeper.js';

export { findBrokenInvariants } from './invariants.js';
export { Sweeper } from './sweeper.js';

/** The entry of the feature: runs over HTTP. The analysis itself is in runs.worker.module.ts. */
@Module({
  controllers: [RunsController, RunResultsController, RunEventsController],
  providers: [ReceiveFile, DeleteRun, Sweeper],
  exports: [Sweeper],
})
export class RunsModule {}

export const runEntities = [Run, SourceFile, StoredReport, Series];
