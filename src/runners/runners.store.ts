import type { EntityManager } from 'typeorm';
import { Profile } from './profile.entity.js';
import type { ProfileBody, ProfileInput } from './runners.contract.js';

const unknownRunner: ProfileBody = { heightM: null, units: 'metric', language: 'en' };

/** The runner's profile; one that says nothing where none was saved. */
export async function readProfile(em: EntityManager, runnerId: string): Promise<ProfileBody> {
  const row = await em.findOneBy(Profile, { runnerId });
  return row ? { heightM: row.heightM, units: row.units, language: row.language } : unknownRunner;
}

/**
 * Saves the profile and returns it as it is now; a language that is left out stays. What reports are written from, the
 * height and the language, makes a new analysis of the runs due when it changes.
 */
export async function saveProfile(
  em: EntityManager,
  runnerId: string,
  profile: ProfileInput,
): Promise<ProfileBody> {
  const rows = (await em.query(
    `insert into profile (runner_id, height_m, units, language, analysis_due)
     values ($1, $2::double precision, $3, coalesce($4, $5),
             $2::double precision is not null or coalesce($4, $5) <> $5)
     on conflict (runner_id) do update
       set height_m = excluded.height_m, units = excluded.units, updated_at = now(),
           language = coalesce($4, profile.language),
           analysis_due = profile.analysis_due or profile.height_m is distinct from excluded.height_m
                          or profile.language <> coalesce($4, profile.language)
     returning height_m as "heightM", units, language`,
    [runnerId, profile.heightM, profile.units, profile.language ?? null, unknownRunner.language],
  )) as ProfileBody[];
  return rows[0];
}

/**
 * Takes up to `atMost` runners whose runs are due for a new analysis, and marks them as done within the caller's
 * transaction; those that another process is taking are passed over.
 */
export async function takeRunnersDue(em: EntityManager, atMost: number): Promise<string[]> {
  const [rows] = (await em.query(
    `update profile set analysis_due = false where runner_id in (
       select runner_id from profile where analysis_due limit $1 for update skip locked)
     returning runner_id as "runnerId"`,
    [atMost],
  )) as [{ runnerId: string }[], number];
  return rows.map((row) => row.runnerId);
}
