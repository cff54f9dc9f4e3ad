import type { EntityManager } from 'typeorm';
import { v4 as uuidv4 } from 'uuid';
import { legLengthProblem } from '../analysis/gait/read-body.js';
import type { PrivacyInput } from './privacy.contract.js';
import { Profile } from './profile.entity.js';
import type { ProfileBody, ProfileInput } from './runners.contract.js';

/** What a runner has who never saved a profile. */
export const unknownRunner: ProfileBody = {
  heightM: null,
  legLengthM: null,
  units: 'metric',
  language: 'en',
  theme: 'auto',
  privacy: { trimM: 200, zones: [] },
};

/** The runner's profile; one that says nothing where none was saved. */
export async function readProfile(em: EntityManager, runnerId: string): Promise<ProfileBody> {
  return (await savedProfile(em, runnerId)) ?? unknownRunner;
}

/** The runner's profile as it was saved; null when it never was. */
export async function savedProfile(em: EntityManager, runnerId: string): Promise<ProfileBody | null> {
  const row = await em.findOneBy(Profile, { runnerId });
  if (!row) return null;
  const { heightM, legLengthM, units, language, theme, trimM, zones } = row;
  return { heightM, legLengthM, units, language, theme, privacy: { trimM, zones } };
}

/** A profile that says what cannot be: a sentence for the runner, in the language of the profile. */
export interface ImpossibleProfile {
  readonly problem: string;
}

/**
 * Saves the profile and returns it as it is now; what is left out stays. What reports are written from, height, leg length
 * and language, makes a new analysis of the runs due when it changes. Call it in a transaction.
 */
export async function saveProfile(
  em: EntityManager,
  runnerId: string,
  input: ProfileInput,
): Promise<ProfileBody | ImpossibleProfile> {
  // Two forms saved at once wait for each other, so that neither writes over what the other left alone.
  await em.query(`select from account where id = $1 for no key update`, [runnerId]);
  const before = await readProfile(em, runnerId);
  const profile = merged(before, input);
  const { heightM, legLengthM, units, language, theme, privacy } = profile;
  const problem = legLengthM === null ? undefined : legLengthProblem(legLengthM, heightM, language);
  if (problem !== undefined) return { problem };
  const isDue =
    heightM !== before.heightM || legLengthM !== before.legLengthM || language !== before.language;
  await em.query(
    `insert into profile (runner_id, height_m, leg_length_m, units, language, theme, trim_m, zones, analysis_due)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)
     on conflict (runner_id) do update
       set height_m = excluded.height_m, leg_length_m = excluded.leg_length_m, units = excluded.units,
           language = excluded.language, theme = excluded.theme, trim_m = excluded.trim_m, zones = excluded.zones,
           analysis_due = profile.analysis_due or excluded.analysis_due, updated_at = now()`,
    [
      runnerId,
      heightM,
      legLengthM,
      units,
      language,
      theme,
      privacy.trimM,
      JSON.stringify(privacy.zones),
      isDue,
    ],
  );
  return profile;
}

/**
 * Takes a profile of an export in: all of it where none was saved, else only what is not told yet. What cannot be is
 * left out. Call it in a transaction.
 */
export async function restoreProfile(
  em: EntityManager,
  runnerId: string,
  profile: ProfileBody,
): Promise<void> {
  const own = await savedProfile(em, runnerId);
  const input = own
    ? {
        ...own,
        heightM: own.heightM ?? profile.heightM,
        legLengthM: own.legLengthM ?? profile.legLengthM,
        privacy:
          own.privacy.zones.length > 0 ? own.privacy : { ...own.privacy, zones: profile.privacy.zones },
      }
    : profile;
  const saved = await saveProfile(em, runnerId, input);
  if ('problem' in saved) await saveProfile(em, runnerId, { ...input, legLengthM: own?.legLengthM ?? null });
}

function merged(before: ProfileBody, input: ProfileInput): ProfileBody {
  return {
    heightM: input.heightM === undefined ? before.heightM : input.heightM,
    legLengthM: input.legLengthM === undefined ? before.legLengthM : input.legLengthM,
    units: input.units ?? before.units,
    language: input.language ?? before.language,
    theme: input.theme ?? before.theme,
    privacy: input.privacy ? withIds(input.privacy) : before.privacy,
  };
}

function withIds({ trimM, zones }: PrivacyInput): ProfileBody['privacy'] {
  return { trimM, zones: zones.map((zone) => ({ ...zone, id: zone.id ?? uuidv4() })) };
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
