import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'throttle',
  'installation',
  'setup_token',
  'invitation',
  'access_token',
  'passkey',
  'two_factor',
  'verification',
  'session',
  'sign_in_method',
];

const up = [
  `alter table account drop constraint account_kind`,
  `alter table account
     add column name text not null default '',
     add column email text,
     add column email_verified boolean not null default false,
     add column image text,
     add column role text not null default 'runner',
     add column two_factor_enabled boolean not null default false,
     add column disabled_at timestamptz,
     add column deletion_due_at timestamptz,
     add column updated_at timestamptz not null default now(),
     -- local: the one runner of an installation from before accounts, until the first person takes it over.
     add constraint account_kind check (kind in ('local', 'person', 'demo')),
     add constraint account_role check (role in ('runner', 'physio', 'admin')),
     add constraint account_email check (email = lower(email)),
     add constraint account_reachable check ((kind = 'local') = (email is null))`,
  `create unique index account_of_email on account (email)`,
  `create index account_to_delete on account (deletion_due_at) where deletion_due_at is not null`,
  `create index account_list on account (created_at, id)`,
  `create table sign_in_method (
     id uuid primary key,
     account_id uuid not null references account (id) on delete cascade,
     provider_id text not null,
     provider_account_id text not null,
     access_token text,
     refresh_token text,
     id_token text,
     access_token_expires_at timestamptz,
     refresh_token_expires_at timestamptz,
     scope text,
     password text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     constraint sign_in_method_identity unique (provider_id, provider_account_id))`,
  `create index sign_in_method_of_account on sign_in_method (account_id)`,
  `create table session (
     id uuid primary key,
     account_id uuid not null references account (id) on delete cascade,
     token text not null unique,
     signed_in_with text not null default 'password',
     ip_address text,
     user_agent text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     expires_at timestamptz not null,
     constraint session_signed_in_with check (signed_in_with in ('password', 'passkey', 'oidc', 'demo')))`,
  `create index session_of_account on session (account_id)`,
  `create index session_by_end on session (expires_at)`,
  `create table verification (
     id uuid primary key,
     identifier text not null,
     value text not null,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     expires_at timestamptz not null)`,
  `create index verification_of_identifier on verification (identifier)`,
  `create index verification_by_end on verification (expires_at)`,
  `create table two_factor (
     id uuid primary key,
     account_id uuid not null unique references account (id) on delete cascade,
     secret text not null,
     backup_codes text not null,
     verified boolean not null default true,
     failed_verification_count integer not null default 0,
     locked_until timestamptz,
     -- The step of time whose code was used last; a code of it or of an earlier one works no more.
     last_used_step integer)`,
  `create table passkey (
     id uuid primary key,
     account_id uuid not null references account (id) on delete cascade,
     name text,
     public_key text not null,
     credential_id text not null unique,
     counter integer not null,
     device_type text not null,
     backed_up boolean not null,
     transports text,
     aaguid text,
     created_at timestamptz not null default now())`,
  `create index passkey_of_account on passkey (account_id)`,
  `create table access_token (
     id uuid primary key,
     account_id uuid not null references account (id) on delete cascade,
     name text not null,
     token_hash text not null unique,
     scopes text[] not null,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     last_used_at timestamptz)`,
  `create index access_token_of_account on access_token (account_id)`,
  `create table invitation (
     id uuid primary key,
     invited_by uuid not null references account (id) on delete cascade,
     token_hash text not null unique,
     email text,
     role text not null,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     used_at timestamptz,
     constraint invitation_role check (role in ('runner', 'physio', 'admin')),
     constraint invitation_email check (email = lower(email)))`,
  `create index invitation_of_account on invitation (invited_by)`,
  `create table setup_token (token_hash text primary key, expires_at timestamptz not null)`,
  // Whose key encrypted what this database holds; one row.
  `create table installation (
     id smallint primary key,
     key_fingerprint text not null,
     constraint installation_one check (id = 1))`,
  `create table throttle (key text primary key, points integer not null, expire bigint)`,
  `create index throttle_by_end on throttle (expire)`,
  // Requests for a runner's data see nothing of them.
  ...tables.map((table) => `alter table ${table} enable row level security`),
];

const down = [
  ...tables.map((table) => `drop table ${table}`),
  `drop index account_list`,
  `drop index account_to_delete`,
  `drop index account_of_email`,
  `alter table account drop constraint account_reachable, drop constraint account_email,
     drop constraint account_role, drop constraint account_kind`,
  `update account set kind = 'local'`,
  `alter table account
     drop column name, drop column email, drop column email_verified, drop column image, drop column role,
     drop column two_factor_enabled, drop column disabled_at, drop column deletion_due_at, drop column updated_at,
     add constraint account_kind check (kind in ('local'))`,
];

/** People who sign in: their accounts, ways to sign in, sessions, second factors, tokens and invitations. */
export class Accounts1790200000000 implements MigrationInterface {
  readonly name = 'Accounts1790200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
