import type { EntityManager } from 'typeorm';
import type { ListPlace } from '../../runs/runs.js';

/** A run as a practice sees it in a list: without its file and what the runner called it. */
export interface SharedRun {
  readonly id: string;
  readonly sortedAt: Date;
  readonly startTime: Date;
  readonly timeZone: string | null;
  readonly distanceM: number | null;
  readonly runningTimeS: number | null;
  readonly cadenceSpm: number | null;
  readonly expectedCadenceSpm: number | null;
  readonly verdictLevel: string | null;
  readonly verdictConfidence: string | null;
  readonly headline: string | null;
  readonly ownLevel: string | null;
  readonly surface: string | null;
  readonly device: string | null;
  readonly pain: number | null;
}

const columns = `run.id, run.sorted_at as "sortedAt", run.start_time as "startTime", run.time_zone as "timeZone",
  run.distance_m as "distanceM", run.running_time_s as "runningTimeS", run.cadence_spm as "cadenceSpm",
  run.expected_cadence_spm as "expectedCadenceSpm", run.verdict_level as "verdictLevel",
  run.verdict_confidence as "verdictConfidence", run.headline, run.own_level as "ownLevel", run.surface, run.device,
  entry.pain_during as pain`;

/** Analysed runs of a patient that they share, newest first; what another recording shows better is left out. */
export async function listSharedRuns(
  em: EntityManager,
  runnerId: string,
  limit: number,
  after: ListPlace | undefined,
): Promise<SharedRun[]> {
  return (await em.query(
    `select ${columns} from run left join diary_entry entry on entry.run_id = run.id and entry.runner_id = run.runner_id
      where run.runner_id = $1 and run.status = 'reported' and run.duplicate_of is null
        and ($3::timestamptz is null or (run.sorted_at, run.id) < ($3, $4::uuid))
      order by run.sorted_at desc, run.id desc limit $2`,
    [runnerId, limit, after?.sortedAt ?? null, after?.id ?? null],
  )) as SharedRun[];
}

/** Whether the patient shares this run. */
export async function sharesRun(em: EntityManager, runnerId: string, runId: string): Promise<boolean> {
  const rows = (await em.query(`select from run where id = $1 and runner_id = $2 and status = 'reported'`, [
    runId,
    runnerId,
  ])) as unknown[];
  return rows.length === 1;
}
