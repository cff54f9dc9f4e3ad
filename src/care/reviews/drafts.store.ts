import type { EntityManager } from 'typeorm';
import type { Mark, Overruled, ReviewContent, ReviewDraftBody } from './reviews.contract.js';

/** Of which run a practice writes. */
export interface ReviewedRun {
  readonly practiceId: string;
  readonly runnerId: string;
  readonly runId: string;
}

interface DraftRow {
  readonly revision: number;
  readonly editedBy: string | null;
  readonly editedAt: Date;
  readonly amends: string | null;
  readonly reportChanged: boolean;
  readonly overruled: Overruled | null;
  readonly marks: Mark[];
  readonly comment: string;
}

/** What the practice is about to say of a run; null where nothing is begun. */
export async function findDraft(
  em: EntityManager,
  practiceId: string,
  runId: string,
): Promise<ReviewDraftBody | null> {
  const rows = (await em.query(
    `select draft.revision, member_name(draft.practice_id, draft.edited_by) as "editedBy", draft.edited_at as "editedAt",
            draft.amends, not exists (select from report where report.id = draft.report_id and report.is_current) as "reportChanged",
            draft.overruled, draft.marks, draft.comment
       from review_draft draft where draft.run_id = $1 and draft.practice_id = $2`,
    [runId, practiceId],
  )) as DraftRow[];
  return rows.length > 0 ? { ...rows[0], editedAt: rows[0].editedAt.toISOString() } : null;
}

/** A new state of a draft, and who wrote it. */
export interface WrittenDraft extends ReviewContent {
  readonly editedBy: string;
  readonly reportId: string;
}

/** Begins a draft. Returns false where one is there already: then nothing changed. */
export async function beginDraft(
  em: EntityManager,
  { practiceId, runnerId, runId }: ReviewedRun,
  amends: string | null,
  draft: WrittenDraft,
): Promise<boolean> {
  const rows = (await em.query(
    `insert into review_draft (run_id, practice_id, runner_id, amends, edited_by, report_id, overruled, marks, comment)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9) on conflict (run_id, practice_id) do nothing returning revision`,
    [runId, practiceId, runnerId, amends, ...valuesOf(draft)],
  )) as unknown[];
  return rows.length === 1;
}

/** Changes the draft that has this revision. Returns false where it has another one by now: then nothing changed. */
export async function changeDraft(
  em: EntityManager,
  { practiceId, runId }: ReviewedRun,
  revision: number,
  draft: WrittenDraft,
): Promise<boolean> {
  const [, changed] = (await em.query(
    `update review_draft set revision = default, edited_at = now(), edited_by = $4, report_id = $5,
            overruled = $6::jsonb, marks = $7::jsonb, comment = $8
      where run_id = $1 and practice_id = $2 and revision = $3`,
    [runId, practiceId, revision, ...valuesOf(draft)],
  )) as [unknown, number];
  return changed === 1;
}

/** What is about to be signed. */
export interface TakenDraft extends ReviewContent {
  readonly amends: string | null;
  readonly reportId: string;
}

/** Takes the draft with this revision away to be signed; whoever comes at the same time waits and finds none. Null where it has another one. */
export async function takeDraft(
  em: EntityManager,
  { practiceId, runId }: ReviewedRun,
  revision: number,
): Promise<TakenDraft | null> {
  const [rows] = (await em.query(
    `delete from review_draft where run_id = $1 and practice_id = $2 and revision = $3
     returning amends, report_id as "reportId", overruled, marks, comment`,
    [runId, practiceId, revision],
  )) as [TakenDraft[], number];
  return rows[0] ?? null;
}

/** Drops the draft that has this revision. Returns false where it has another one by now, or is gone: then nothing changed. */
export async function dropDraft(
  em: EntityManager,
  { practiceId, runId }: ReviewedRun,
  revision: number,
): Promise<boolean> {
  const [, dropped] = (await em.query(
    `delete from review_draft where run_id = $1 and practice_id = $2 and revision = $3`,
    [runId, practiceId, revision],
  )) as [unknown, number];
  return dropped === 1;
}

function valuesOf({ editedBy, reportId, overruled, marks, comment }: WrittenDraft): unknown[] {
  const ordered = [...marks].sort((a, b) => a.startS - b.startS);
  return [editedBy, reportId, overruled && JSON.stringify(overruled), JSON.stringify(ordered), comment];
}
