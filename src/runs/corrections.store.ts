import type { EntityManager } from 'typeorm';
import type { CorrectionsBody } from './corrections.contract.js';

/** What this runner corrected of the run: `{}` when nothing, undefined when the runner has no such run. */
export async function readCorrections(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<CorrectionsBody | undefined> {
  const rows = (await em.query(
    `select coalesce(corrections, '{}') as corrections from run where id = $1 and runner_id = $2`,
    [runId, runnerId],
  )) as { corrections: CorrectionsBody }[];
  return rows[0]?.corrections;
}

/** Writes the corrections of a run, null when there are none; true when that changed anything. */
export async function saveCorrections(
  em: EntityManager,
  runId: string,
  corrections: CorrectionsBody,
): Promise<boolean> {
  const [rows] = (await em.query(
    `update run set corrections = nullif($2::jsonb, '{}')
      where id = $1 and corrections is distinct from nullif($2::jsonb, '{}') returning id`,
    [runId, JSON.stringify(corrections)],
  )) as [unknown[], number];
  return rows.length > 0;
}
