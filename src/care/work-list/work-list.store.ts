import type { EntityManager } from 'typeorm';
import { severePain } from '../../analysis/advice/safety.js';
import { toSymptoms, type DiaryEntry } from '../../runners/runners.js';
import { readPlanFollowing } from '../../runs/runs.js';
import { mayBeRise, painWeeks, type NotedRun, type PatientFacts } from './needs-of.js';

/** How far the practice has seen a patient, and up to where a list of now shows them. */
export interface SeenPatient {
  readonly seenAt: Date | null;
  /** Now, or before what is still being analysed: it shows in a later list, and must not count as seen by then. */
  readonly shownUntil: Date;
}

/** How far each patient of the practice was seen, and is shown now (index run_awaited). */
export async function readSeen(
  em: EntityManager,
  practiceId: string,
): Promise<ReadonlyMap<string, SeenPatient>> {
  const rows = (await em.query(
    `select patient.id as "patientId", seen.seen_at as "seenAt",
            least(now(), (select min(received_at) - interval '1 millisecond' from run
                           where run.runner_id = patient.runner_id and trend is null
                             and status in ('queued', 'processing'))) as "shownUntil"
       from patient left join patient_seen seen on seen.patient_id = patient.id where patient.practice_id = $1`,
    [practiceId],
  )) as (SeenPatient & { patientId: string })[];
  return new Map(rows.map(({ patientId, ...seen }) => [patientId, seen]));
}

/** A patient who was looked at, as a list showed them. */
export interface LookedAt {
  readonly id: string;
  /** Of the list: what came since is not seen. */
  readonly shownUntil: string;
}

/**
 * Says that these patients of the practice are seen as far as a list showed them, never less far than before. Returns the
 * runners of those that were found.
 */
export async function markSeen(
  em: EntityManager,
  practiceId: string,
  patients: readonly LookedAt[],
): Promise<string[]> {
  const rows = (await em.query(
    `with seen as (
       insert into patient_seen (patient_id, seen_at)
       select patient.id, least(now(), shown_until)
         from patient join unnest($2::uuid[], $3::timestamptz[]) as looked (id, shown_until) using (id) where practice_id = $1
       on conflict (patient_id) do update set seen_at = greatest(patient_seen.seen_at, excluded.seen_at)
       returning patient_id)
     select runner_id as "runnerId" from patient join seen on seen.patient_id = patient.id`,
    [practiceId, patients.map(({ id }) => id), patients.map(({ shownUntil }) => shownUntil)],
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
          where run.runner_id = wanted.runner_id and trend is not null and duplicate_of is null
          order by sorted_at desc, id desc limit 1) as last on true
       cross join lateral (
         select count(*)::int as "newRuns",
                count(*) filter (where own_level in ('possible', 'likely'))::int as "longStepRuns",
                (array_agg(id order by start_time desc) filter (where own_level in ('possible', 'likely')))[1] as "longStepRunId"
           from (select id, start_time, own_level from run
                  where run.runner_id = wanted.runner_id and received_at > seen_at
                    and trend is not null and duplicate_of is null
                    and not exists (select from review where review.run_id = run.id)
                  order by received_at desc limit ${mostCounted}) as new) as came`,
    askedOf(patients),
  )) as (RunFacts & { readonly runnerId: string })[];
}

interface NotedRow extends Omit<DiaryEntry, 'updatedAt'> {
  readonly startTime: Date;
}

/** Warning signs and severe pain, as `redFlagOf` sees them; the words of the index diary_entry_grave. */
const grave = `cardinality(signs) > 0
  or greatest(pain_before, pain_during, pain_after, pain_next_morning) >= ${severePain}`;
/** Nobody notes more of them before somebody looks. */
const mostGrave = 100;

/**
 * What was noted since each was seen, by runner: all that is grave (index diary_entry_grave), and the newest of the rest (index
 * diary_entry_of_runner), also of runs that are being analysed anew or were recorded twice. Without that of runs which the
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
         (select * from diary_entry
           where diary_entry.runner_id = wanted.runner_id and updated_at > wanted.seen_at and (${grave})
           order by updated_at desc limit ${mostGrave})
         union
         (select * from diary_entry
           where diary_entry.runner_id = wanted.runner_id and updated_at > wanted.seen_at
           order by updated_at desc limit ${mostCounted})) as entry
       join run on run.id = entry.run_id
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
