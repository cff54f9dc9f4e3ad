import type { MigrationInterface, QueryRunner } from 'typeorm';
import { physioRole, requestRoleSql } from '../src/platform/database/request-roles.js';

const tables = [
  `create table practice (
     id uuid primary key,
     name text not null,
     created_at timestamptz not null default now(),
     constraint practice_name check (length(name) between 1 and 200))`,
  `create table practice_member (
     id uuid primary key,
     practice_id uuid not null references practice (id) on delete cascade,
     account_id uuid not null references account (id) on delete cascade,
     role text not null,
     joined_at timestamptz not null default now(),
     left_at timestamptz,
     constraint practice_member_role check (role in ('owner', 'physio', 'assistant')))`,
  // Nobody works in two practices with one account: what one of them may see never mixes with what the other may.
  `create unique index practice_member_current on practice_member (account_id) where left_at is null`,
  `create index practice_member_of_practice on practice_member (practice_id)`,
  `create table patient (
     id uuid primary key,
     practice_id uuid not null references practice (id) on delete cascade,
     runner_id uuid not null references account (id) on delete cascade,
     since timestamptz not null default now(),
     constraint patient_of_practice unique (practice_id, runner_id))`,
  `create index patient_of_runner on patient (runner_id)`,
  `create table patient_seen (
     patient_id uuid primary key references patient (id) on delete cascade,
     seen_at timestamptz not null)`,
  `create table consent (
     id uuid primary key,
     patient_id uuid not null references patient (id) on delete cascade,
     runner_id uuid not null references account (id) on delete cascade,
     practice_id uuid not null references practice (id) on delete cascade,
     -- Which words were agreed to, and in which language they were read.
     text_version text not null,
     language text not null,
     shares_series boolean not null,
     shares_routes boolean not null,
     shares_diary boolean not null,
     -- Runs from then on; null: all.
     from_time timestamptz,
     -- Ends by itself then; null: when somebody ends it.
     until timestamptz,
     given_at timestamptz not null default now(),
     ended_at timestamptz,
     ended_because text,
     constraint consent_language check (language in ('en', 'de')),
     constraint consent_ended check ((ended_at is null) = (ended_because is null)),
     constraint consent_ended_because check (ended_because in ('runner', 'practice', 'replaced')))`,
  `create unique index consent_current on consent (patient_id) where ended_at is null`,
  `create index consent_of_runner on consent (runner_id)`,
  `create index consent_of_practice on consent (practice_id) where ended_at is null`,
  `create table care_invitation (
     id uuid primary key,
     kind text not null,
     -- Of the practice that invites; null where a runner does.
     practice_id uuid references practice (id) on delete cascade,
     member_role text,
     -- What a runner agreed to when they made it (ConsentInput); null where a practice invites.
     consent jsonb,
     token_hash text not null unique,
     created_by uuid not null references account (id) on delete cascade,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     used_at timestamptz,
     constraint care_invitation_kind check (kind in ('patient', 'member', 'practice')),
     constraint care_invitation_whole check (
       (kind = 'practice') = (practice_id is null) and (kind = 'practice') = (consent is not null)
       and (kind = 'member') = (member_role is not null)),
     constraint care_invitation_role check (member_role in ('owner', 'physio', 'assistant')))`,
  `create index care_invitation_of_practice on care_invitation (practice_id, created_at)`,
  `create index care_invitation_of_account on care_invitation (created_by, created_at)`,
];

/** Who somebody is in the audit log: a random id that ends with the account, so that what is left names nobody. */
const audit = [
  `create table audit_person (
     account_id uuid primary key references account (id) on delete cascade,
     id uuid not null unique default gen_random_uuid())`,
  `create table audit_entry (
     practice_id uuid not null,
     number bigint not null,
     at timestamptz not null,
     actor_id uuid not null,
     action text not null,
     -- Whose data: the runner, where there is one.
     subject_id uuid,
     consent_id uuid,
     object_id uuid,
     network text,
     previous_hash bytea not null,
     hash bytea not null,
     constraint audit_entry_pkey primary key (practice_id, number))`,
  `create index audit_entry_of_subject on audit_entry (subject_id, at)`,
  // Entries of a practice are numbered and chained one after the other; whoever writes two at once waits.
  `create function chain_audit_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
   declare last record;
   begin
     perform pg_advisory_xact_lock(hashtextextended('audit ' || new.practice_id, 0));
     select number, hash into last from audit_entry where practice_id = new.practice_id order by number desc limit 1;
     new.number := coalesce(last.number, 0) + 1;
     new.at := date_trunc('milliseconds', clock_timestamp());
     new.previous_hash := coalesce(last.hash, '\\x'::bytea);
     new.hash := audit_hash(new);
     return new;
   end $$`,
  `create function audit_hash(entry audit_entry) returns bytea language sql stable set search_path = pg_catalog, public as $$
     select sha256(entry.previous_hash || convert_to(jsonb_build_array(
       entry.practice_id, entry.number, extract(epoch from entry.at), entry.actor_id, entry.action, entry.subject_id,
       entry.consent_id, entry.object_id, entry.network)::text, 'UTF8')) $$`,
  // A runner's run under a name that leads to it as long as the runner's id of the log is there, and no longer.
  `create function audit_object(subject uuid, object uuid) returns uuid language sql immutable parallel safe
     return md5(subject::text || object::text)::uuid`,
  // The only way in, for every role: entries name people by their ids of the log.
  `create function add_audit_entry(practice uuid, actor uuid, action text, runner uuid, consent uuid, object uuid, network text)
   returns void language sql security definer set search_path = pg_catalog, public as $$
     with known as (
       insert into audit_person (account_id) select distinct id from unnest(array[actor, runner]) as id where id is not null
       on conflict (account_id) do update set account_id = excluded.account_id
       returning account_id, id)
     insert into audit_entry (practice_id, actor_id, action, subject_id, consent_id, object_id, network)
     select practice, (select id from known where account_id = actor), action,
            (select id from known where account_id = runner), consent,
            coalesce(audit_object((select id from known where account_id = runner), object), object), network $$`,
  `create function refuse_audit_change() returns trigger language plpgsql as $$
   begin
     raise insufficient_privilege using message = 'the audit log is only added to';
   end $$`,
  `create trigger audit_entry_chain before insert on audit_entry for each row execute function chain_audit_entry()`,
  `create trigger audit_entry_kept before update or delete on audit_entry for each row execute function refuse_audit_change()`,
  `create trigger audit_entry_not_emptied before truncate on audit_entry execute function refuse_audit_change()`,
];

/** What the role of practices may read; of which rows, the policies say. It writes nothing of it. */
const grants: Readonly<Record<string, string>> = {
  account: 'select (id, name)',
  // Zones are read to leave out what lies within them.
  profile: 'select',
  // Not where the file of a run lies, nor what the runner called it.
  run: `select (id, runner_id, source, status, failure, received_at, sorted_at, start_time, time_zone, distance_m,
    elapsed_time_s, running_time_s, cadence_spm, expected_cadence_spm, verdict_level, verdict_confidence, headline, outcome,
    surface, own_level, device, trend, duplicate_of, kept_apart, local_date, changed_at)`,
  report: 'select',
  series: 'select',
  diary_entry: 'select',
  cadence_plan: 'select',
};

/**
 * From which of their runs on somebody in a practice sees what runners share: `{ runnerId: time }`, of those who agreed
 * to it and did not end it. One value for a whole query: policies look it up instead of joining.
 */
const visible = `create function shared_from(what text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_object_agg(consent.runner_id, coalesce(consent.from_time, '-infinity')), '{}')
    from practice_member member join consent on consent.practice_id = member.practice_id
   where member.account_id = asking_physio() and member.left_at is null
     and consent.ended_at is null and (consent.until is null or consent.until > now())
     and case what when 'reports' then true when 'series' then consent.shares_series
                   when 'routes' then consent.shares_routes when 'diary' then consent.shares_diary else false end $$`;

/** Null where nobody is set. */
const askingPhysio = `create function asking_physio() returns uuid language sql stable parallel safe
  return nullif(current_setting('stridecheck.physio_id', true), '')::uuid`;

/** Sources whose terms let nobody but the runner see what comes from them (docs/PRIVACY.md). */
const closedSources = `create function closed_sources() returns text[] language sql immutable parallel safe
  return '{api:strava}'::text[]`;

const policy = (table: string, using: string): string =>
  `create policy shared on ${table} for select to ${physioRole} using (${using})`;
const sharedRun = (what: string): string =>
  `exists (select from run where run.id = run_id
             and run.start_time >= ((select shared_from('${what}')) ->> run.runner_id::text)::timestamptz)`;
const sharedRunner = (column: string): string => `(select shared_from('reports')) ? ${column}::text`;

const policies = [
  policy('account', sharedRunner('id')),
  // And their own: language and units of what they read.
  policy('profile', `${sharedRunner('runner_id')} or runner_id = asking_physio()`),
  policy(
    'run',
    `source <> all(closed_sources()) and start_time >= ((select shared_from('reports')) ->> runner_id::text)::timestamptz`,
  ),
  policy('report', sharedRun('reports')),
  policy(
    'series',
    `${sharedRun('series')} and (channel not in ('latitudeDeg', 'longitudeDeg') or ${sharedRun('routes')})`,
  ),
  policy('diary_entry', sharedRun('diary')),
  policy('cadence_plan', sharedRunner('runner_id')),
];

const functions = [
  'shared_from(text)',
  'closed_sources()',
  'add_audit_entry(uuid, uuid, text, uuid, uuid, uuid, text)',
];

const up = [
  requestRoleSql(physioRole, 'current_user'),
  // Where a recording came from: what the terms of the source allow follows from it.
  `alter table run add column source text not null default 'upload',
     add constraint run_source check (source ~ '^(upload|(api|push|archive):[a-z]+)$')`,
  ...tables,
  ...audit,
  // Closed to the roles of requests but for what a function of the owner tells them.
  ...[
    'practice',
    'practice_member',
    'patient',
    'patient_seen',
    'consent',
    'care_invitation',
    'audit_person',
    'audit_entry',
  ].map((table) => `alter table ${table} enable row level security`),
  askingPhysio,
  visible,
  closedSources,
  ...functions.flatMap((name) => [
    `revoke execute on function ${name} from public`,
    `grant execute on function ${name} to ${physioRole}`,
  ]),
  ...Object.entries(grants).map(([table, right]) => `grant ${right} on ${table} to ${physioRole}`),
  ...policies,
];

const down = [
  ...Object.keys(grants).flatMap((table) => [
    `drop policy shared on ${table}`,
    `revoke all on ${table} from ${physioRole}`,
  ]),
  `drop function shared_from, closed_sources, asking_physio`,
  `drop function audit_hash`,
  `drop table audit_entry, audit_person`,
  `drop function add_audit_entry, audit_object, chain_audit_entry, refuse_audit_change`,
  `drop table care_invitation, consent, patient_seen, patient, practice_member, practice`,
  `alter table run drop column source`,
];

/** Practices, what runners let them see, and who looked: enforced by the database, also against a query that forgets it. */
export class Care1790600000000 implements MigrationInterface {
  readonly name = 'Care1790600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
