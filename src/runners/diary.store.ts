import { In, type EntityManager } from 'typeorm';
import type { Symptoms } from '../analysis/advice/symptoms.js';
import { DiaryEntry } from './diary-entry.entity.js';

/** The entry of this runner's run, or null. */
export async function findDiaryEntry(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<DiaryEntry | null> {
  return em.findOneBy(DiaryEntry, { runId, runnerId });
}

/** What the runner noted about the run, as the analysis takes it; null when nothing. */
export async function readSymptoms(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<Symptoms | null> {
  const entry = await findDiaryEntry(em, runnerId, runId);
  return entry && toSymptoms(entry);
}

/** What the runner noted about those of the runs that have an entry, by the id of the run. */
export async function readSymptomsOfRuns(
  em: EntityManager,
  runnerId: string,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, Symptoms>> {
  const entries = await em.findBy(DiaryEntry, { runId: In(runIds), runnerId });
  return new Map(entries.map((entry) => [entry.runId, toSymptoms(entry)]));
}

/** The entry as the analysis takes it: what was not told is left out. */
export function toSymptoms(entry: Omit<DiaryEntry, 'runId' | 'runnerId' | 'updatedAt'>): Symptoms {
  const { painBefore, painDuring, painAfter, painNextMorning, places, signs } = entry;
  return {
    ...(painBefore !== null && { painBefore }),
    ...(painDuring !== null && { painDuring }),
    ...(painAfter !== null && { painAfter }),
    ...(painNextMorning !== null && { painNextMorning }),
    places,
    signs,
  };
}

/**
 * Writes the whole entry; true when that changed anything. The run has to be the runner's: the database refuses any
 * other pair.
 */
export async function saveDiaryEntry(
  em: EntityManager,
  runnerId: string,
  runId: string,
  symptoms: Symptoms,
): Promise<boolean> {
  const { painBefore, painDuring, painAfter, painNextMorning, places, signs } = symptoms;
  const written = (await em.query(
    `insert into diary_entry as old
       (run_id, runner_id, pain_before, pain_during, pain_after, pain_next_morning, places, signs)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (run_id) do update
       set pain_before = excluded.pain_before, pain_during = excluded.pain_during,
           pain_after = excluded.pain_after, pain_next_morning = excluded.pain_next_morning,
           places = excluded.places, signs = excluded.signs, updated_at = now()
     where (old.pain_before, old.pain_during, old.pain_after, old.pain_next_morning, old.places, old.signs)
       is distinct from (excluded.pain_before, excluded.pain_during, excluded.pain_after,
                         excluded.pain_next_morning, excluded.places, excluded.signs)
     returning 1`,
    [
      runId,
      runnerId,
      ...[painBefore, painDuring, painAfter, painNextMorning].map((pain) => pain ?? null),
      places,
      signs,
    ],
  )) as unknown[];
  return written.length > 0;
}

/** Deletes the entry; true when there was one. */
export async function deleteDiaryEntry(em: EntityManager, runnerId: string, runId: string): Promise<boolean> {
  const { affected } = await em.delete(DiaryEntry, { runId, runnerId });
  return (affected ?? 0) > 0;
}

/** An entry of a diary as the analysis takes it. */
export interface NotedSymptoms {
  readonly runId: string;
  readonly updatedAt: Date;
  readonly symptoms: Symptoms;
}

/** Everything that the runner noted, in the order of the ids of the runs: thousands, so they are not made entities. */
export async function listSymptoms(em: EntityManager, runnerId: string): Promise<NotedSymptoms[]> {
  const entries = (await em.query(
    `select run_id as "runId", updated_at as "updatedAt", pain_before as "painBefore", pain_during as "painDuring",
            pain_after as "painAfter", pain_next_morning as "painNextMorning", places, signs
       from diary_entry where runner_id = $1 order by run_id`,
    [runnerId],
  )) as DiaryEntry[];
  return entries.map((entry) => ({
    runId: entry.runId,
    updatedAt: entry.updatedAt,
    symptoms: toSymptoms(entry),
  }));
}
