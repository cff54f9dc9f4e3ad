import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Asker } from '../../accounts/accounts.js';
import type { ReviewedRun, TakenDraft } from './drafts.store.js';
import type { SignedVerdict } from './reviews.contract.js';

/** The current report of a run, as far as a review rests on it. */
export interface ReviewedReport {
  readonly id: string;
  readonly elapsedTimeS: number;
  readonly verdict: SignedVerdict;
}

/**
 * A run that the patient shares with the practice now, and its current report; null where it is not shared or has none. Asked as the
 * owner of the tables: the consent and the closed sources stand in the query. The run stays until the end of the transaction.
 */
export async function findSharedReport(
  em: EntityManager,
  { practiceId, runnerId, runId }: ReviewedRun,
): Promise<ReviewedReport | null> {
  const rows = (await em.query(
    `select report.id, report.body #> '{run,elapsedTimeS}' as "elapsedTimeS",
            jsonb_build_object('level', report.body #> '{verdict,level}', 'confidence', report.body #> '{verdict,confidence}',
              'headline', report.body #> '{verdict,headline}', 'methodVersion', report.method_version) as verdict
       from run join report on report.run_id = run.id and report.is_current
       join consent on consent.runner_id = run.runner_id and consent.practice_id = $1
      where run.runner_id = $2 and run.id = $3 and run.status <> 'failed' and run.source <> all(closed_sources())
        and consent.ended_at is null and (consent.until is null or consent.until > now())
        and run.start_time >= coalesce(consent.from_time, '-infinity')
        for key share of run`,
    [practiceId, runnerId, runId],
  )) as ReviewedReport[];
  return rows[0] ?? null;
}

/**
 * Whether the report of a run holds what is known of it by now: false while it is analysed anew, as after the runner noted
 * something. What is noted or analysed from here on waits for the end of the transaction.
 */
export async function isSettled(em: EntityManager, runId: string): Promise<boolean> {
  const rows = (await em.query(`select from run where id = $1 and status = 'reported' for share`, [
    runId,
  ])) as unknown[];
  return rows.length === 1;
}

/** Keeps a report for good, whatever is analysed later. Returns false where it is no longer the current one. */
export async function keepReport(em: EntityManager, reportId: string): Promise<boolean> {
  const [, kept] = (await em.query(
    `update report set signed_at = coalesce(signed_at, now()) where id = $1 and is_current`,
    [reportId],
  )) as [unknown, number];
  return kept === 1;
}

/** Writes what was signed as the next version, for good, and returns its id. */
export async function insertReview(
  em: EntityManager,
  { practiceId, runnerId, runId }: ReviewedRun,
  { runnerId: signer }: Asker,
  signed: TakenDraft & { readonly verdict: SignedVerdict },
): Promise<string> {
  const id = uuidv7();
  await em.query(
    `insert into review (id, run_id, runner_id, practice_id, version, amends, report_id, practice_name, signed_by,
                         verdict, overruled, marks, comment)
     select $1, $2, $3, practice.id,
            1 + (select count(*) from review where run_id = $2 and practice_id = $4), $6, $7, practice.name, account.name,
            $8::jsonb, $9::jsonb, $10::jsonb, $11
       from practice, account where practice.id = $4 and account.id = $5`,
    [
      id,
      runId,
      runnerId,
      practiceId,
      signer,
      signed.amends,
      signed.reportId,
      JSON.stringify(signed.verdict),
      signed.overruled && JSON.stringify(signed.overruled),
      JSON.stringify(signed.marks),
      signed.comment,
    ],
  );
  return id;
}
