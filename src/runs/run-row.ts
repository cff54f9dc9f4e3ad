import type { RunFailure, RunStatus } from './run.entity.js';
import type { RunSource } from './source-policy.js';

/** What the API shows of a run, as it is read: no report, no series, nothing large. */
export interface RunRow {
  readonly id: string;
  readonly runnerId: string;
  readonly sourceFileId: string;
  readonly activityIndex: number;
  readonly status: RunStatus;
  readonly fileName: string | null;
  readonly receivedAt: Date;
  readonly sortedAt: Date;
  readonly changedAt: Date;
  readonly startTime: Date | null;
  readonly timeZone: string | null;
  readonly distanceM: number | null;
  readonly runningTimeS: number | null;
  readonly cadenceSpm: number | null;
  readonly expectedCadenceSpm: number | null;
  readonly verdictLevel: string | null;
  readonly verdictConfidence: string | null;
  readonly headline: string | null;
  readonly failure: RunFailure | null;
  readonly outcome: 'read' | 'partlyRead' | null;
  readonly surface: string | null;
  readonly ownLevel: string | null;
  readonly device: string | null;
  readonly pain: number | null;
  readonly duplicateOf: string | null;
  readonly duplicateOfStart: Date | null;
  readonly keptApart: boolean;
  readonly source: RunSource;
  readonly expiresAt: Date | null;
}

/** SQL of the columns of a {@link RunRow}; goes with {@link runRowFrom}. */
export const runRowColumns = `run.id, run.runner_id as "runnerId", run.source_file_id as "sourceFileId", run.activity_index as "activityIndex",
  run.status, file.file_name as "fileName", run.received_at as "receivedAt", run.sorted_at as "sortedAt",
  run.changed_at as "changedAt", run.start_time as "startTime", run.time_zone as "timeZone",
  run.distance_m as "distanceM", run.running_time_s as "runningTimeS", run.cadence_spm as "cadenceSpm",
  run.expected_cadence_spm as "expectedCadenceSpm", run.verdict_level as "verdictLevel",
  run.verdict_confidence as "verdictConfidence", run.headline, run.failure, run.outcome, run.surface,
  run.own_level as "ownLevel", run.device, entry.pain_during as pain, run.duplicate_of as "duplicateOf",
  leader.start_time as "duplicateOfStart", run.kept_apart as "keptApart", run.source, run.expires_at as "expiresAt"`;

/** SQL of what a {@link RunRow} is read from; `runs` is what gives the rows of `run`. */
export function runRowFrom(runs: string): string {
  return `${runs} join source_file file on file.id = run.source_file_id
    left join diary_entry entry on entry.run_id = run.id and entry.runner_id = run.runner_id
    left join run leader on leader.id = run.duplicate_of`;
}
