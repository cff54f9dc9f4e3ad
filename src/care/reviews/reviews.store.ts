import type { EntityManager } from 'typeorm';
import type { ListPlace } from '../../runs/runs.js';
import type { Mark, Overruled, ReviewBody, SignedVerdict } from './reviews.contract.js';

/** A signed review with the place that a list continues after. */
export interface ReadReview {
  readonly body: ReviewBody;
  readonly place: ListPlace;
}

interface ReviewRow {
  readonly id: string;
  readonly runId: string;
  readonly version: number;
  readonly practice: string;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly amends: string | null;
  readonly isLatest: boolean;
  readonly verdict: SignedVerdict;
  readonly overruled: Overruled | null;
  readonly marks: Mark[];
  readonly comment: string;
}

const selectReviews = `select review.id, review.run_id as "runId", review.version, review.practice_name as practice,
    review.signed_by as "signedBy", review.signed_at as "signedAt", review.amends,
    not exists (select from review later where later.amends = review.id) as "isLatest",
    review.verdict, review.overruled, review.marks, review.comment
  from review`;

/** What the practice has signed of a run, newest first. */
export async function listSignedOfRun(
  em: EntityManager,
  practiceId: string,
  runId: string,
): Promise<ReviewBody[]> {
  const rows = (await em.query(
    `${selectReviews} where review.run_id = $1 and review.practice_id = $2 order by review.version desc`,
    [runId, practiceId],
  )) as ReviewRow[];
  return rows.map(toBody);
}

/** Whether the run of this runner is there for whoever asks. Call it as a role of requests. */
export async function seesRun(em: EntityManager, runnerId: string, runId: string): Promise<boolean> {
  const rows = (await em.query(`select from run where id = $1 and runner_id = $2`, [
    runId,
    runnerId,
  ])) as unknown[];
  return rows.length === 1;
}

/** A review of this runner that whoever asks may see; null where there is none. Call it as a role of requests. */
export async function findReview(
  em: EntityManager,
  runnerId: string,
  reviewId: string,
): Promise<ReviewBody | null> {
  const rows = (await em.query(`${selectReviews} where review.id = $1 and review.runner_id = $2`, [
    reviewId,
    runnerId,
  ])) as ReviewRow[];
  return rows.length > 0 ? toBody(rows[0]) : null;
}

/** Which of a runner's reviews are asked for. */
export interface ReviewPage {
  /** Of this run alone. */
  readonly runId?: string;
  readonly limit: number;
  readonly after?: ListPlace;
}

/** A runner's reviews of all practices, newest first. */
export async function listOwnReviews(
  em: EntityManager,
  runnerId: string,
  { runId, limit, after }: ReviewPage,
): Promise<ReadReview[]> {
  const rows = (await em.query(
    `${selectReviews}
      where review.runner_id = $1 and ($2::uuid is null or review.run_id = $2)
        and ($4::timestamptz is null or (review.signed_at, review.id) < ($4, $5::uuid))
      order by review.signed_at desc, review.id desc limit $3`,
    [runnerId, runId ?? null, limit, after?.sortedAt ?? null, after?.id ?? null],
  )) as ReviewRow[];
  return rows.map((row) => ({ body: toBody(row), place: { sortedAt: row.signedAt, id: row.id } }));
}

/** The report that a review of this runner rests on, as it is stored; null where there is no such review to be seen. */
export async function findSignedReport(
  em: EntityManager,
  runnerId: string,
  reviewId: string,
): Promise<{ readonly runId: string; readonly text: string } | null> {
  const rows = (await em.query(
    `select review.run_id as "runId", report.body::text as text from review join report on report.id = review.report_id
      where review.id = $1 and review.runner_id = $2`,
    [reviewId, runnerId],
  )) as { runId: string; text: string }[];
  return rows[0] ?? null;
}

function toBody({ signedAt, ...row }: ReviewRow): ReviewBody {
  return { ...row, signedAt: signedAt.toISOString() };
}
