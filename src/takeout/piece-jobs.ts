import type { EntityManager } from 'typeorm';
import { promiseJob } from '../platform/outbox/outbox.store.js';
import { defineJob } from '../platform/queue/job.js';
import { kinds, type Kind } from './pieces.store.js';

type PieceData = { readonly pieceId: string };

/** Writes an export of everything. */
export const makeExport = defineJob<PieceData>(kinds.export.job);

/** Takes an export in. */
export const takeIn = defineJob<PieceData>(kinds.takenIn.job);

const jobs = { export: makeExport, takenIn: takeIn } as const;

/** The id of the job for a piece that was claimed so often before. */
export function pieceJobId(kind: Kind, id: string, attempts: number): string {
  return `${kinds[kind].job}-${id}-${attempts}`;
}

/** Promises the work on a piece within the caller's transaction. */
export async function promisePiece(
  em: EntityManager,
  kind: Kind,
  id: string,
  attempts: number,
): Promise<void> {
  await promiseJob(em, jobs[kind], { jobId: pieceJobId(kind, id, attempts), data: { pieceId: id } });
}
