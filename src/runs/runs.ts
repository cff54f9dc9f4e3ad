import { Module } from '@nestjs/common';
import { ChangeRun } from './change-run.js';
import { CorrectionsController } from './corrections.controller.js';
import { DiaryController } from './diary.controller.js';
import { DuplicateController } from './duplicate.controller.js';
import { DeleteRun } from './delete-run.js';
import { PaperPress } from './paper/paper-press.js';
import { PlanCheckController } from './plan-check.controller.js';
import { PlanController } from './plan.controller.js';
import { PlanFilesController } from './plan-files.controller.js';
import { PlanResult } from './plan-result.entity.js';
import { ReanalysisController } from './reanalysis.controller.js';
import { LeftOut } from './left-out.entity.js';
import { ReceivingModule } from './receiving.module.js';
import { StoredReport } from './report.entity.js';
import { RunHappened } from './run-happened.entity.js';
import { Run } from './run.entity.js';
import { RunEventsController } from './run-events.controller.js';
import { RunResultsController } from './run-results.controller.js';
import { RunSeriesController } from './run-series.controller.js';
import { StoredRunSteps } from './run-steps.entity.js';
import { RunsEventsController } from './runs-events.controller.js';
import { RunsController } from './runs.controller.js';
import { Series } from './series.entity.js';
import { SourceFile } from './source-file.entity.js';
import { Sweeper } from './sweeper.js';
import { TrendController } from './trend.controller.js';

export { listOwnFiles, readReportText, type OwnFile, type OwnRun } from './own-files.store.js';
export { ReceiveFile, type Received, type Receiving } from './receive-file.js';
export { EraseRuns } from './erase-runs.js';
export { passOnRuns, type Heir } from './pass-on-runs.js';
export { ReceivingModule } from './receiving.module.js';
export { lockRunner } from './run-steps.store.js';
export {
  expiringSources,
  policyOf,
  restrictedSources,
  type RunSource,
  type SourcePolicy,
} from './source-policy.js';
export { RestoreFile, type RestoreOutcome } from './restore-file.js';
export { DeleteRun } from './delete-run.js';
export { cleanFileName } from './file-name.js';
export { wasLeftOut, whyLeftOut } from './left-out.store.js';
export { receivedBody } from './received-body.js';
export { receivedSchema } from './runs.contract.js';
export { ReceiveZip } from './receive-zip.js';
export { uploadedFile, uploadProblem } from './uploaded-file.js';
export { runJobIds } from './analyse-run.js';
export { correctionsSchema } from './corrections.contract.js';
export { type RestoredRun } from './restored-runs.js';
export { describeChannel } from './channel-texts.js';
export { chooseReportType, chooseType } from './report-type.js';
export { PaperPress, readerOf } from './paper/paper-press.js';
export { placeOf, toCursor } from './list-cursor.js';
export type { ListPlace } from './run-list.store.js';
export { readSeries } from './run-series.js';
export {
  listPlanResults,
  measureRunsOfPlans,
  measureRunsSince,
  readPlanFollowing,
  type MeasuredRun,
  type PlanFollowing,
} from './plan-results.store.js';
export { planCheckAnswerSchema, type PlanCheckAnswer } from './plan-check.contract.js';
export { readPlanCheck } from './read-plan-check.js';
export { readTrend } from './read-trend.js';
export { readReport, readTrendRuns } from './trend.store.js';
export { channelNames } from './runs.store.js';
export { seriesQuerySchema, seriesSchema, type SeriesBody, type SeriesQuery } from './series.contract.js';
export { sendPdf, setReportType } from './report-page.js';
export { meanHeartRate } from './mean-heart-rate.js';
export {
  comparisonQuerySchema,
  trendQuerySchema,
  type ComparisonQuery,
  type TrendQuery,
} from './trend.contract.js';
export { listDiary } from './diary-list.store.js';
export { toDiaryBody } from './diary-body.js';
export { findBrokenInvariants } from './invariants.js';
export { Run } from './run.entity.js';
export { isNews, noteHappened, takeHappened, type Happened } from './run-happened.js';
export { Sweeper } from './sweeper.js';

/** The entry of the feature: runs over HTTP. The analysis itself is in runs.worker.module.ts. */
@Module({
  imports: [ReceivingModule],
  controllers: [
    CorrectionsController,
    DiaryController,
    PlanCheckController,
    PlanController,
    PlanFilesController,
    ReanalysisController,
    DuplicateController,
    RunsController,
    RunsEventsController,
    RunSeriesController,
    RunResultsController,
    RunEventsController,
    TrendController,
  ],
  providers: [ChangeRun, DeleteRun, PaperPress, Sweeper],
  exports: [PaperPress, Sweeper],
})
export class RunsModule {}

export const runEntities = [
  Run,
  SourceFile,
  StoredReport,
  Series,
  StoredRunSteps,
  PlanResult,
  LeftOut,
  RunHappened,
];
