import type { EntityManager } from 'typeorm';
import { methodVersion } from '../analysis/gait/thresholds.js';
import { findDuplicates } from './duplicates.store.js';
import { dropPlanResult } from './plan-results.store.js';
import type { Claim } from './run-claim.js';
import type { RunFailure } from './run.entity.js';
import { dropSteps, lockRunner } from './run-steps.store.js';

/** What became of a run that could not be analysed: `kept` has the report that it had, `lost` belongs to another worker. */
export type FailedEnd = 'failed' | 'kept' | 'lost';

/** Faults of storage and program: they say nothing against a report that was made of the same file before. */
const faultsOfOurs = ['originalMissing', 'originalDamaged', 'gaveUp'];

/**
 * Ends a claimed run with the reason its runner reads. A run that has a report keeps it where the fault is not in the
 * file's content, and is tried again by the next method; any other is left without report and series (what was signed
 * off stays stored), and later runs are no longer compared with it. Call it in a transaction.
 */
export async function failRun(em: EntityManager, claim: Claim, failure: RunFailure): Promise<FailedEnd> {
  await lockRunner(em, claim.runnerId);
  if (faultsOfOurs.includes(failure.code) && (await keepReport(em, claim))) return 'kept';
  const [rows] = (await em.query(
    `update run set status = 'failed', attempt_token = null, failure = $3, touched_at = now(),
            analysis_due_at = null, method_version = null, tried_method_version = $4, history_key = null, trend = null,
            running_values = null, duplicate_of = null
      where id = $1 and attempt_token = $2 returning start_time as "startTime"`,
    [claim.runId, claim.token, JSON.stringify(failure), methodVersion],
  )) as [{ startTime: Date | null }[], number];
  if (rows.length === 0) return 'lost';
  await dropUnsignedReport(em, claim.runId);
  await em.query(`delete from series where run_id = $1`, [claim.runId]);
  await dropSteps(em, claim.runId);
  await dropPlanResult(em, claim.runId);
  const { startTime } = rows[0];
  if (startTime) await findDuplicates(em, claim.runnerId, [startTime]);
  return 'failed';
}

/** Removes what a report says of a run, unless somebody vouches for it. */
export async function dropUnsignedReport(em: EntityManager, runId: string): Promise<void> {
  await em.query(`delete from report where run_id = $1 and signed_at is null`, [runId]);
}

async function keepReport(em: EntityManager, claim: Claim): Promise<boolean> {
  const [, kept] = (await em.query(
    `update run set status = 'reported', attempt_token = null, touched_at = now(), analysis_due_at = null,
            tried_method_version = $3
      where id = $1 and attempt_token = $2 and method_version is not null
        and exists (select from report where run_id = run.id and is_current)`,
    [claim.runId, claim.token, methodVersion],
  )) as [unknown, number];
  return kept === 1;
}
