import { exportDays } from './exports.store.js';
import type { ExportBody, TakenInBody } from './takeout.contract.js';
import type { ExportFile, TakenInFile } from './takeout.entities.js';

const dayMs = 86_400_000;

/** An export as the API shows it. */
export function toExportBody(file: ExportFile): ExportBody {
  const { id, status, finishedAt } = file;
  const isReady = status === 'ready' && finishedAt !== null;
  return {
    ...workOf(file),
    status,
    bytes: isReady ? Number(file.bytes) : null,
    expiresAt: isReady ? endOf(finishedAt, file.keptUntil).toISOString() : null,
    fileUrl: isReady ? `/api/v1/exports/${id}/file` : null,
  };
}

function endOf(finishedAt: Date, keptUntil: Date | null): Date {
  const servedMs = finishedAt.getTime() + exportDays * dayMs;
  return new Date(Math.min(servedMs, keptUntil?.getTime() ?? Infinity));
}

/** An export that is taken in as the API shows it. */
export function toTakenInBody(file: TakenInFile): TakenInBody {
  return { ...workOf(file), status: file.status };
}

function workOf({ id, createdAt, finishedAt, done, total, failure }: ExportFile | TakenInFile) {
  return {
    id,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    done,
    total,
    failure,
  };
}
