import type { EntityManager } from 'typeorm';
import type { ConsentTerms } from '../consent/consent.contract.js';

/** A patient who shares something now. */
export interface SharedPatient {
  readonly patientId: string;
  readonly practiceId: string;
  readonly runnerId: string;
  readonly consentId: string;
  readonly name: string;
  readonly since: Date;
  readonly terms: ConsentTerms;
}

interface SharedRow extends Omit<SharedPatient, 'terms'> {
  readonly series: boolean;
  readonly routes: boolean;
  readonly diary: boolean;
  readonly fromTime: Date | null;
  readonly until: Date | null;
}

const shared = `select patient.id as "patientId", patient.practice_id as "practiceId", patient.runner_id as "runnerId", consent.id as "consentId", account.name, patient.since,
    consent.shares_series as series, consent.shares_routes as routes, consent.shares_diary as diary,
    consent.from_time as "fromTime", consent.until
  from patient join consent on consent.patient_id = patient.id join account on account.id = patient.runner_id
  where consent.ended_at is null and (consent.until is null or consent.until > now()) and patient.practice_id = $1`;

/** The patient of this practice, if they share something now; null otherwise. */
export async function findShared(
  em: EntityManager,
  practiceId: string,
  patientId: string,
): Promise<SharedPatient | null> {
  const rows = (await em.query(`${shared} and patient.id = $2`, [practiceId, patientId])) as SharedRow[];
  return rows.length > 0 ? toShared(rows[0]) : null;
}

/** Everybody who shares something with this practice now, by name. */
export async function listShared(em: EntityManager, practiceId: string): Promise<SharedPatient[]> {
  const rows = (await em.query(`${shared} order by lower(account.name), patient.id`, [
    practiceId,
  ])) as SharedRow[];
  return rows.map(toShared);
}

function toShared({ series, routes, diary, fromTime, until, ...row }: SharedRow): SharedPatient {
  const terms = {
    series,
    routes,
    diary,
    fromTime: fromTime?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  };
  return { ...row, terms };
}

/** How much somebody has run, as far as it is shared. */
export interface RunCount {
  readonly runs: number;
  readonly lastRunAt: Date;
}

/** The runs of these runners that whoever asks may see. */
export async function countRuns(
  em: EntityManager,
  runnerIds: readonly string[],
): Promise<ReadonlyMap<string, RunCount>> {
  const rows = (await em.query(
    `select runner_id as "runnerId", count(*)::int as runs, max(start_time) as "lastRunAt"
       from run where runner_id = any($1) and status = 'reported' and duplicate_of is null group by runner_id`,
    [runnerIds],
  )) as (RunCount & { runnerId: string })[];
  return new Map(rows.map(({ runnerId, ...count }) => [runnerId, count]));
}

/**
 * Whether a patient of this practice has runs that they would share, were it not for where these came from. Says nothing else
 * of them; call it as the owner of the tables.
 */
export async function hasWithheldRuns(
  em: EntityManager,
  practiceId: string,
  patientId: string,
): Promise<boolean> {
  const rows = (await em.query(
    `select exists (select from run where run.runner_id = shared."runnerId" and run.source = any(closed_sources())
                       and (shared."fromTime" is null or run.start_time >= shared."fromTime")) as found
       from (${shared} and patient.id = $2) as shared`,
    [practiceId, patientId],
  )) as { found: boolean }[];
  return rows.some(({ found }) => found);
}
