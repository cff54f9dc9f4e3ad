import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { lockDurationMs } from '../platform/queue/queue-settings.js';

/** The tables of pieces of work and the words for their state. */
export const kinds = {
  export: { table: 'export_file', busy: 'making', job: 'make-export' },
  takenIn: { table: 'taken_in_file', busy: 'taking', job: 'take-in' },
} as const;
export type Kind = keyof typeof kinds;

/** A piece that fails so often is given up. */
const mostAttempts = 5;

/** The right to work on a piece, until somebody else claims it. */
export interface Claimed {
  readonly kind: Kind;
  readonly id: string;
  readonly token: string;
  readonly runnerId: string;
  readonly storageKey: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
}

/** Claims a piece; null when there is nothing to do (any more). A piece that was tried too often ends as failed. */
export async function claimPiece(em: EntityManager, kind: Kind, id: string): Promise<Claimed | null> {
  const { table, busy } = kinds[kind];
  const token = uuidv7();
  const [rows] = (await em.query(
    `update ${table} set
        status = case when attempts < ${mostAttempts} then '${busy}' else 'failed' end,
        failure = case when attempts < ${mostAttempts} then null else 'gaveUp' end,
        finished_at = case when attempts < ${mostAttempts} then null else now() end,
        attempts = attempts + 1, attempt_token = $2, touched_at = now()
      where id = $1 and status in ('queued', '${busy}')
      returning runner_id as "runnerId", storage_key as "storageKey", bytes::float8 as bytes, sha256, status, attempts`,
    [id, token],
  )) as [(Omit<Claimed, 'kind' | 'id' | 'token'> & { status: string })[], number];
  if (rows.length === 0 || rows[0].status === 'failed') return null;
  const { runnerId, storageKey, bytes, sha256, attempts } = rows[0];
  return { kind, id, token, runnerId, storageKey, bytes, sha256, attempts };
}

/** A sign of life, with how far it is; false when the claim was lost or the piece is gone. */
export async function touchPiece(
  em: EntityManager,
  { kind, id, token }: Claimed,
  done: number,
  total?: number,
): Promise<boolean> {
  const [, touched] = (await em.query(
    `update ${kinds[kind].table} set touched_at = now(), done = $3, total = coalesce($4, total)
      where id = $1 and attempt_token = $2`,
    [id, token, done, total ?? null],
  )) as [unknown, number];
  return touched === 1;
}

/** How a piece ends. */
export type PieceEnd =
  | { readonly status: 'ready'; readonly bytes: number; readonly sha256: string }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly failure: string };

/** Ends a piece; false when the claim was lost or the piece is gone. */
export async function endPiece(
  em: EntityManager,
  { kind, id, token }: Claimed,
  end: PieceEnd,
): Promise<boolean> {
  const file = end.status === 'ready' ? end : { bytes: null, sha256: null };
  const [, ended] = (await em.query(
    `update ${kinds[kind].table} set status = $3, failure = $4, finished_at = now(), attempt_token = null,
            touched_at = now(), bytes = coalesce($5, bytes), sha256 = coalesce($6, sha256)
      where id = $1 and attempt_token = $2`,
    [id, token, end.status, end.status === 'failed' ? end.failure : null, file.bytes, file.sha256],
  )) as [unknown, number];
  return ended === 1;
}

/** A piece under way without a sign of life. */
export interface SilentPiece {
  readonly kind: Kind;
  readonly id: string;
  readonly attempts: number;
}

/** Pieces that wait or are worked on, silent for longer than a worker may be, and not promised. */
export async function silentPieces(em: EntityManager): Promise<SilentPiece[]> {
  const found: SilentPiece[] = [];
  for (const kind of Object.keys(kinds) as Kind[]) {
    const { table, busy } = kinds[kind];
    const rows = (await em.query(
      `select id, attempts from ${table}
        where status in ('queued', '${busy}') and touched_at < now() - make_interval(secs => $1)
          and not exists (select from outbox where payload ->> 'pieceId' = ${table}.id::text)
        order by touched_at limit 100`,
      [(1.5 * lockDurationMs) / 1000],
    )) as Omit<SilentPiece, 'kind'>[];
    found.push(...rows.map((row) => ({ kind, ...row })));
  }
  return found;
}
