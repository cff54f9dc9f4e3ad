import type { EntityManager } from 'typeorm';
import { toSymptoms, type DiaryEntry } from '../../runners/runners.js';
import { readPlanFollowing } from '../../runs/runs.js';
import { mayBeRise, painWeeks, type NotedRun, type PatientFacts } from './needs-of.js';

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

type RunFacts = Pick<PatientFacts, 'lastRunAt' | 'newRuns' | 'longStepRuns' | 'longStepRunId'>;

const neverRan: RunFacts = { lastRunAt: null, newRuns: 0, longStepRuns: 0, longStepRunId: null };
/** So many runs under a plan say whether it is followed: about two weeks of them. */
const planRuns = 4;
/** A list tells no larger count apart, and each patient costs a look at no more rows. */
const mostCounted = 28;

/**
 * The last weeks of each of these runners of a practice until `now`, as far as whoever asks may see them: call it as the role of
 * practices.
 */
export async function readFacts(
  em: EntityManager,
  practiceId: string,
  patients: readonly AskedPatient[],
  now: Date,
): Promise<ReadonlyMap<string, PatientFacts>> {
  const runs = new Map((await readRuns(em, patients)).map(({ runnerId, ...ran }) => [runnerId, ran]));
  const runnerIds = patients.map(({ runnerId }) => runnerId);
  const plans = await readPlanFollowing(em, runnerIds, planRuns);
  const noted = await readNoted(em, patients, { reviewed: 'left out' });
  const start = new Date(now.getTime() - painWeeks * 7 * 86_400_000);
  const mayRise = patients.filter(({ runnerId }) => mayBeRise(noted.get(runnerId) ?? []));
  const known = await readNoted(
    em,
    mayRise.map((patient) => ({ ...patient, seenAt: start })),
    { reviewed: 'counts' },
  );
  return new Map(
    patients.map(({ runnerId, since, seenAt }) => {
      const going = plans.get(runnerId);
      // What another practice asks for is for that one to look after.
      const plan = going?.practiceId === practiceId ? going : null;
      const ran = runs.get(runnerId) ?? neverRan;
      const fresh = noted.get(runnerId) ?? [];
      const isFresh = new Set(fresh.map(({ runId }) => runId));
      const notedBefore = (known.get(runnerId) ?? []).filter(({ runId }) => !isFresh.has(runId));
      return [runnerId, { since, seenAt, ...ran, plan, noted: fresh, notedBefore }];
    }),
  );
}

/**
 * The last run of each runner (index run_list), and what came since each was seen (index run_received) that the practice
 * has not reviewed.
 */
async function readRuns(
  em: EntityManager,
  patients: readonly AskedPatient[],
): Promise<(RunFacts & { readonly runnerId: string })[]> {
  return (await em.query(
    `select wanted.runner_id as "runnerId", last.start_time as "lastRunAt", came.*
       from unnest($1::uuid[], $2::timestamptz[]) as wanted (runner_id, seen_at)
       left join lateral (
         select start_time from run
          where run.runner_id = wanted.runner_id and status = 'reported' and duplicate_of is null
          order by sorted_at desc, id desc limit 1) as last on true
       cross join lateral (
         select count(*)::int as "newRuns",
                count(*) filter (where own_level in ('possible', 'likely'))::int as "longStepRuns",
                (array_agg(id order by start_time desc) filter (where own_level in ('possible', 'likely')))[1] as "longStepRunId"
           from (select id, start_time, own_level from run
                  where run.runner_id = wanted.runner_id and received_at > seen_at
                    and status = 'reported' and duplicate_of is null
                    and not exists (select from review where review.run_id = run.id)
                  order by received_at desc limit ${mostCounted}) as new) as came`,
    askedOf(patients),
  )) as (RunFacts & { readonly runnerId: string })[];
}

interface NotedRow extends Omit<DiaryEntry, 'updatedAt'> {
  readonly startTime: Date;
}

/**
 * What was noted since each was seen, the newest of it (index diary_entry_of_runner), by runner; without that of runs which the
 * practice has reviewed since, where that is asked for.
 */
async function readNoted(
  em: EntityManager,
  patients: readonly AskedPatient[],
  { reviewed }: { readonly reviewed: 'counts' | 'left out' },
): Promise<ReadonlyMap<string, readonly NotedRun[]>> {
  if (patients.length === 0) return new Map();
  const rows = (await em.query(
    `select entry.run_id as "runId", entry.runner_id as "runnerId", entry.pain_before as "painBefore",
            entry.pain_during as "painDuring", entry.pain_after as "painAfter",
            entry.pain_next_morning as "painNextMorning", entry.places, entry.signs, run.start_time as "startTime"
       from unnest($1::uuid[], $2::timestamptz[]) as wanted (runner_id, seen_at)
       cross join lateral (
         select * from diary_entry
          where diary_entry.runner_id = wanted.runner_id and updated_at > wanted.seen_at
          order by updated_at desc limit ${mostCounted}) as entry
       join run on run.id = entry.run_id and run.status = 'reported' and run.duplicate_of is null
      where $3 or not exists (
        select from review where review.run_id = entry.run_id and review.signed_at > entry.updated_at)`,
    [...askedOf(patients), reviewed === 'counts'],
  )) as NotedRow[];
  const noted = new Map<string, NotedRun[]>();
  for (const { runId, runnerId, startTime, ...symptoms } of rows) {
    const own = noted.get(runnerId) ?? [];
    own.push({ runId, startTime, symptoms: toSymptoms(symptoms) });
    noted.set(runnerId, own);
  }
  return noted;
}

function askedOf(patients: readonly AskedPatient[]): [string[], string[]] {
  return [
    patients.map(({ runnerId }) => runnerId),
    patients.map(({ seenAt }) => seenAt?.toISOString() ?? '-infinity'),
  ];
}
