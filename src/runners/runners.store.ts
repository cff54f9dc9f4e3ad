import type { EntityManager } from 'typeorm';
import { Profile } from './profile.entity.js';
import type { ProfileBody } from './runners.contract.js';

const unknownRunner: ProfileBody = { heightM: null, units: 'metric' };

/** The runner's profile; one that says nothing where none was saved. */
export async function readProfile(em: EntityManager, runnerId: string): Promise<ProfileBody> {
  const row = await em.findOneBy(Profile, { runnerId });
  return row ? { heightM: row.heightM, units: row.units } : unknownRunner;
}

/** Saves the profile and returns whether something changed that the analysis depends on. */
export async function saveProfile(
  em: EntityManager,
  runnerId: string,
  profile: ProfileBody,
): Promise<{ heightChanged: boolean }> {
  const before = await readProfile(em, runnerId);
  await em.query(
    `insert into profile (runner_id, height_m, units, updated_at) values ($1, $2, $3, now())
     on conflict (runner_id) do update set height_m = $2, units = $3, updated_at = now()`,
    [runnerId, profile.heightM, profile.units],
  );
  return { heightChanged: before.heightM !== profile.heightM };
}
