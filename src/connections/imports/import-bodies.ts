import type { ImportBody, ImportEntryBody } from './imports.contract.js';
import type { ArchiveImport } from './imports.entities.js';
import type { EntryCounts, ListedEntry } from './imports.store.js';
import { outcomes } from './outcomes.js';

/** Recordings that became something after they were received. */
const receivedOutcomes = ['run', 'sameRun', 'deleted', 'noRunning', 'unreadable'] as const;

/** An import as the API shows it. */
export function toImportBody(row: ArchiveImport, counts: EntryCounts | undefined): ImportBody {
  const { id, status, failure, fileName, source, createdAt, finishedAt } = row;
  const counted = counts?.outcomes ?? {};
  const listed = outcomes
    .filter((outcome) => outcome !== 'zip')
    .map((outcome) => ({ outcome, count: counted[outcome] ?? 0 }))
    .filter(({ count }) => count > 0);
  const [waiting, analysing] = [counts?.waiting ?? 0, counts?.received ?? 0];
  const settled = listed.reduce((sum, { count }) => sum + count, 0);
  const ended = receivedOutcomes.reduce((sum, outcome) => sum + (counted[outcome] ?? 0), 0);
  return {
    id,
    url: `/api/v1/imports/${id}`,
    status,
    failure,
    fileName,
    bytes: Number(row.bytes),
    source,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    found: settled + waiting + analysing,
    waiting,
    received: ended + analysing,
    analysing,
    analysed: counted.run ?? 0,
    outcomes: listed,
    perMinute: counts?.settledLastMinute ?? 0,
    isSettled: row.dueAt === null,
  };
}

/** An entry as the API shows it. */
export function toEntryBody(entry: ListedEntry): ImportEntryBody {
  const { name, zip, state, outcome, message, runId, startTime, bytes } = entry;
  return { name, zip, state, outcome, message, runId, startTime: startTime?.toISOString() ?? null, bytes };
}
