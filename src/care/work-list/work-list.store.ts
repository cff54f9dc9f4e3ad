import type { EntityManager } from 'typeorm';
import { toSymptoms, type DiaryEntry } from '../../runners/runners.js';
import type { NotedRun, PatientFacts } from './needs-of.js';

/** Until when the practice has seen each of its patients. */
export async function readSeen(em: EntityManager, practiceId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = (await em.query(
    `select seen.patient_id as "patientId", seen.seen_at as "seenAt"
       from patient_seen seen join patient on patient.id = seen.patient_id where patient.practice_id = $1`,
    [practiceId],
  )) as { patientId: string; seenAt: Date }[];
  return new Map(rows.map(({ patientId, seenAt }) => [patientId, seenAt]));
}

/** Says that all of these patients of the practice is seen until now. Returns the runners of those that were found. */
export async function markSeen(
  em: EntityManager,
  practiceId: string,
  patientIds: readonly string[],
): Promise<string[]> {
  const rows = (await em.query(
    `with seen as (
       insert into patient_seen (patient_id, seen_at)
       select id, now() from patient where practice_id = $1 and id = any($2::uuid[])
       on conflict (patient_id) do update set seen_at = excluded.seen_at returning patient_id)
     select runner_id as "runnerId" from patient join seen on seen.patient_id = patient.id`,
    [practiceId, patientIds],
  )) as { runnerId: string }[];
  return rows.map(({ runnerId }) => runnerId);
}

/** Whose last weeks are asked for. */
export interface AskedPatient {
  readonly runnerId: string;
  readonly since: Date;
  readonly seenAt: Date | null;
}

interface FactsRow {
  readonly runnerId: string;
  readonly lastRunAt: Date | null;
  readonly newRuns: number;
  readonly longStepRuns: number;
  readonly painBefore: number | null;
  readonly noted: readonly (Omit<DiaryEntry, 'updatedAt'> & { startTime: string })[] | null;
}

/** Four weeks of somebody who runs five times a week: what came before is history, and each patient costs a look at no more. */
const newestRuns = 20;

/**
 * The last weeks of each of these runners, as far as whoever asks may see them: call it as the role of practices. One look at
 * the newest runs of each (index run_list) and at what was noted of them.
 */
export async function readFacts(
  em: EntityManager,
  patients: readonly AskedPatient[],
): Promise<ReadonlyMap<string, PatientFacts>> {
  const rows = (await em.query(
    `select wanted.runner_id as "runnerId", recent.*
       from unnest($1::uuid[], $2::timestamptz[]) as wanted (runner_id, seen_at)
       cross join lateral (
         select max(start_time) as "lastRunAt",
                count(*) filter (where received_at > seen_at)::int as "newRuns",
                count(*) filter (where received_at > seen_at and own_level in ('possible', 'likely'))::int as "longStepRuns",
                max(pain) filter (where start_time between now() - interval '28 days' and now() - interval '7 days') as "painBefore",
                jsonb_agg(to_jsonb(noted) || jsonb_build_object('startTime', start_time) order by start_time desc)
                  filter (where updated_at > seen_at) as noted
           from (
             select run.start_time, run.received_at, run.own_level, entry.updated_at,
                    greatest(entry.pain_before, entry.pain_during, entry.pain_after, entry.pain_next_morning) as pain,
                    (select one from (select entry.run_id as "runId", entry.pain_before as "painBefore",
                       entry.pain_during as "painDuring", entry.pain_after as "painAfter",
                       entry.pain_next_morning as "painNextMorning", entry.places, entry.signs) as one) as noted
               from run left join diary_entry entry on entry.run_id = run.id
              where run.runner_id = wanted.runner_id and run.status = 'reported' and run.duplicate_of is null
              order by run.sorted_at desc, run.id desc limit ${newestRuns}) as newest) as recent`,
    [
      patients.map(({ runnerId }) => runnerId),
      patients.map(({ seenAt }) => seenAt?.toISOString() ?? '-infinity'),
    ],
  )) as FactsRow[];
  const asked = new Map(patients.map((patient) => [patient.runnerId, patient]));
  return new Map(rows.map((row) => [row.runnerId, toFacts(row, asked.get(row.runnerId) as AskedPatient)]));
}

function toFacts({ noted, ...row }: FactsRow, { since, seenAt }: AskedPatient): PatientFacts {
  const { lastRunAt, newRuns, longStepRuns, painBefore } = row;
  return { since, seenAt, lastRunAt, newRuns, longStepRuns, painBefore, noted: (noted ?? []).map(toNoted) };
}

function toNoted(entry: NonNullable<FactsRow['noted']>[number]): NotedRun {
  return { runId: entry.runId, startTime: new Date(entry.startTime), symptoms: toSymptoms(entry) };
}
