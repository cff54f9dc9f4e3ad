import type { EntityManager } from 'typeorm';
import { findDuplicates } from './duplicates.store.js';
import type { RunSource } from './source-policy.js';

/** A channel that brought a file as well, and keeps its runs. */
export interface Heir {
  readonly fileId: string;
  readonly source: RunSource;
}

/**
 * The runs of these files that have the one source get that of their heir, which must be bound by the same terms. Which recording
 * leads is found anew. Call it under the runner's lock.
 */
export async function passOnRuns(
  em: EntityManager,
  runnerId: string,
  from: RunSource,
  heirs: readonly Heir[],
): Promise<void> {
  if (heirs.length === 0) return;
  const [runs] = (await em.query(
    `update run set source = heir.source from unnest($3::uuid[], $4::text[]) as heir (file_id, source)
      where run.runner_id = $1 and run.source = $2 and run.source_file_id = heir.file_id
     returning run.start_time as "startTime"`,
    [runnerId, from, heirs.map(({ fileId }) => fileId), heirs.map(({ source }) => source)],
  )) as [{ startTime: Date | null }[], number];
  await findDuplicates(
    em,
    runnerId,
    runs.flatMap(({ startTime }) => startTime ?? []),
  );
}
