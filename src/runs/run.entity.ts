import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import type { ReadOptions } from '../analysis/activity/activity.js';
import type { Surface } from '../analysis/gait/own-baseline.js';
import type { StoredTrendRun } from '../analysis/report/trend/trend-run.js';
import { Account } from '../accounts/accounts.js';
import { SourceFile } from './source-file.entity.js';
import type { RunSource } from './source-policy.js';

export type RunStatus = 'queued' | 'processing' | 'reported' | 'failed';

/** Why a run has no report, as its runner may read it. */
export interface RunFailure {
  readonly code: string;
  readonly message: string;
  readonly position?: { readonly byte?: number; readonly line?: number };
}

/** A runner's stored recording: one activity of a source file, with its state and what a list shows. */
@Entity('run')
@Unique('run_activity', ['sourceFileId', 'activityIndex'])
@Unique('run_of_runner', ['id', 'runnerId'])
@Index('run_of_surface', ['runnerId', 'surface', 'startTime'])
@Index('run_due', ['analysisDueAt'], { where: 'analysis_due_at is not null' })
@Index('run_list', ['runnerId', 'sortedAt', 'id'])
@Index('run_received', ['runnerId', 'receivedAt'])
@Index('run_awaited', ['runnerId', 'receivedAt'], { where: 'trend is null' })
@Index('run_changes', ['runnerId', 'changedAt', 'id'])
@Index('run_expiring', ['expiresAt'], { where: 'expires_at is not null' })
@Check('run_source', `source ~ '^(upload|(api|push|archive):[a-z]+)$'`)
@Check('run_status', `status in ('queued', 'processing', 'reported', 'failed')`)
@Check('run_failure', `(status = 'failed') = (failure is not null)`)
@Check(
  'run_finite',
  `coalesce(distance_m, 0) between 0 and 1e7 and coalesce(running_time_s, 0) between 0 and 1e8
   and coalesce(cadence_spm, 0) between 0 and 500`,
)
export class Run {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'uuid' })
  sourceFileId: string;

  @ManyToOne(() => SourceFile, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'source_file_id' })
  sourceFile?: Relation<SourceFile>;

  /** Which of the file's activities; most files hold one, number 0. */
  @Column({ type: 'int', default: 0 })
  activityIndex: number;

  /** Where the recording came from, `upload` or `api:strava`: what its terms allow follows from it. */
  @Column({ type: 'text', default: 'upload' })
  source: RunSource;

  /** From then on it exists for nobody, and is deleted; the database takes it from `source` and `receivedAt`. */
  @Column({ type: 'timestamptz', nullable: true, insert: false, update: false })
  expiresAt: Date | null;

  @Column({ type: 'text' })
  status: RunStatus;

  /** Held by the worker that may write results; another claim takes it away. */
  @Column({ type: 'uuid', nullable: true })
  attemptToken: string | null;

  /** How often the file exhausted its time or memory or ended its process. */
  @Column({ type: 'int', default: 0 })
  failedAttempts: number;

  /** Counts the jobs that were made for this run; part of their ids. */
  @Column({ type: 'int', default: 0 })
  generation: number;

  @Column({ type: 'jsonb', nullable: true })
  failure: RunFailure | null;

  /** Last sign of life of this run's processing. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  touchedAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  receivedAt: Date;

  /** Start of the run once known, else when it was received: the order of lists. */
  @Column({ type: 'timestamptz', default: () => `date_trunc('milliseconds', now())` })
  sortedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startTime: Date | null;

  @Column({ type: 'text', nullable: true })
  timeZone: string | null;

  @Column({ type: 'double precision', nullable: true })
  distanceM: number | null;

  @Column({ type: 'double precision', nullable: true })
  runningTimeS: number | null;

  @Column({ type: 'double precision', nullable: true })
  cadenceSpm: number | null;

  @Column({ type: 'double precision', nullable: true })
  expectedCadenceSpm: number | null;

  @Column({ type: 'text', nullable: true })
  verdictLevel: string | null;

  @Column({ type: 'text', nullable: true })
  verdictConfidence: string | null;

  @Column({ type: 'text', nullable: true })
  headline: string | null;

  /** `partlyRead` when something was cut off or damaged and the rest was used. */
  @Column({ type: 'text', nullable: true })
  outcome: 'read' | 'partlyRead' | null;

  /** What the runner corrects of what the file says; null when nothing. */
  @Column({ type: 'jsonb', nullable: true })
  corrections: ReadOptions | null;

  /** What the current report brings to a trend; null before the first. Large: loaded only where it is asked for. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  trend: StoredTrendRun | null;

  /** Method that the current report was made with; null before the first. */
  @Column({ type: 'text', nullable: true })
  methodVersion: string | null;

  /** Method that was tried last and gave no new report; null when the last try gave one. */
  @Column({ type: 'text', nullable: true })
  triedMethodVersion: string | null;

  /** What the run is compared on; null before the first report. */
  @Column({ type: 'text', nullable: true })
  surface: Surface | null;

  /** Since when the report is to be made anew because the runner's earlier runs changed. */
  @Column({ type: 'timestamptz', nullable: true })
  analysisDueAt: Date | null;

  /** Which earlier runs the current report compares with: see run-history.ts. */
  @Column({ type: 'text', nullable: true })
  historyKey: string | null;

  /** The day it was run on where it was run, `2026-03-14`; null before the first report. */
  @Column({ type: 'date', nullable: true })
  localDate: string | null;

  @Column({ type: 'double precision', nullable: true })
  elapsedTimeS: number | null;

  /** How much the recording says of running (running-values.ts); null without a report. */
  @Column({ type: 'int', nullable: true })
  runningValues: number | null;

  /** Another recording of the same run that says more: that one counts in trend and baselines, this one does not. */
  @Column({ type: 'uuid', nullable: true })
  duplicateOf: string | null;

  /** The runner says that it is a run of its own, whatever else was recorded then. */
  @Column({ type: 'boolean', default: false })
  keptApart: boolean;

  /** What a search looks in: see search-text.ts. */
  @Column({ type: 'text', default: '' })
  searchText: string;

  /** When its state or report changed last; the database keeps it (trigger run_change). */
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  changedAt: Date;

  /** Level of the comparison with the runner's own runs; the database takes it from `trend`. */
  @Column({ type: 'text', nullable: true, insert: false, update: false })
  ownLevel: string | null;

  /** Maker and product of the watch; the database takes it from `trend`. */
  @Column({ type: 'text', nullable: true, insert: false, update: false })
  device: string | null;
}
