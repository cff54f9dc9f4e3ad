import type { MigrationInterface, QueryRunner } from 'typeorm';
import { physioRole, runnerRole } from '../src/platform/database/request-roles.js';

const tables = [
  `create table review (
     id uuid primary key,
     run_id uuid not null,
     runner_id uuid not null,
     practice_id uuid not null references practice (id) on delete cascade,
     -- 1, 2 … of the run in this practice; each amends the one before it.
     version integer not null,
     amends uuid references review (id),
     -- What the run was said to be when it was signed: kept whatever is analysed since.
     report_id uuid not null references report (id),
     -- As they were called then.
     practice_name text not null,
     signed_by text not null,
     signed_at timestamptz not null default date_trunc('milliseconds', now()),
     verdict jsonb not null,
     overruled jsonb,
     marks jsonb not null,
     comment text not null,
     constraint review_version unique (run_id, practice_id, version),
     constraint review_amends unique (amends),
     constraint review_first check ((version = 1) = (amends is null)),
     constraint review_run foreign key (run_id, runner_id) references run (id, runner_id) on delete cascade)`,
  `create index review_of_runner on review (runner_id, signed_at, id)`,
  `create index review_of_practice on review (practice_id, signed_at)`,
  `create index review_of_report on review (report_id)`,
  // No two states of any draft have the same one: whoever saw what was dropped or signed since changes nothing unaware.
  `create sequence review_revision as integer`,
  `create table review_draft (
     run_id uuid not null,
     runner_id uuid not null,
     practice_id uuid not null references practice (id) on delete cascade,
     -- Another one with every change: whoever changes an older state is told.
     revision integer not null default nextval('review_revision'),
     edited_by uuid references account (id) on delete set null,
     edited_at timestamptz not null default now(),
     -- The review that was signed last when it was begun.
     amends uuid,
     -- The report it was written on; may be gone by now.
     report_id uuid not null,
     overruled jsonb,
     marks jsonb not null,
     comment text not null,
     constraint review_draft_pkey primary key (run_id, practice_id),
     constraint review_draft_run foreign key (run_id, runner_id) references run (id, runner_id) on delete cascade)`,
  `create index review_draft_of_practice on review_draft (practice_id)`,
  `create index review_draft_of_editor on review_draft (edited_by)`,
];

const kept = [
  // What follows from the end of the run, the runner or the practice may go: then that row is gone already.
  `create function keep_review() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
   begin
     if tg_op = 'DELETE' then
       if not exists (select from run where id = old.run_id) or not exists (select from practice where id = old.practice_id) then
         return old;
       end if;
     end if;
     raise insufficient_privilege using message = 'a signed review never changes';
   end $$`,
  `create trigger review_kept before update or delete on review for each row execute function keep_review()`,
  `create trigger review_not_emptied before truncate on review execute function keep_review()`,
  `create function keep_signed_report() returns trigger language plpgsql as $$
   begin
     raise insufficient_privilege using message = 'a signed report never changes';
   end $$`,
  `create trigger report_kept before update on report for each row
     when (old.signed_at is not null and (old.id, old.run_id, old.method_version, old.body, old.signed_at)
       is distinct from (new.id, new.run_id, new.method_version, new.body, new.signed_at))
     execute function keep_signed_report()`,
];

/** Where the person works for whom a practice's request is made; null where they do not. */
const practiceOfPhysio = `create function practice_of_physio() returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select practice_id from practice_member where account_id = asking_physio() and left_at is null $$`;

/** What somebody who works or worked in the practice is called; null for anybody else. */
const memberName = `create function member_name(practice uuid, account uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select name from account where id = $2
     and exists (select from practice_member where practice_id = $1 and account_id = $2) $$`;

const functions = ['practice_of_physio()', 'member_name(uuid, uuid)'];

/** Of their own practice, and only of runs that are shared now. */
const sharedWithOwnPractice = (table: string): string =>
  `create policy shared on ${table} for select to ${physioRole} using (
     practice_id = (select practice_of_physio())
     and exists (select from run where run.id = run_id
       and run.start_time >= ((select shared_from('reports')) ->> run.runner_id::text)::timestamptz))`;

const up = [
  ...tables,
  ...kept,
  practiceOfPhysio,
  memberName,
  ...functions.flatMap((name) => [
    `revoke execute on function ${name} from public`,
    `grant execute on function ${name} to ${physioRole}`,
  ]),
  `alter table review enable row level security`,
  `alter table review_draft enable row level security`,
  `grant select on review to ${physioRole}, ${runnerRole}`,
  // Runners see what was signed, and no more.
  `grant select on review_draft to ${physioRole}`,
  `create policy own on review for select to ${runnerRole} using (runner_id = asking_runner())`,
  sharedWithOwnPractice('review'),
  sharedWithOwnPractice('review_draft'),
];

const down = [
  `drop trigger report_kept on report`,
  `drop table review_draft, review`,
  `drop sequence review_revision`,
  `drop function keep_review, keep_signed_report, practice_of_physio, member_name`,
];

/** Reviews of runs: signed ones that nothing changes, and one draft of a run in each practice. */
export class Reviews1790800000000 implements MigrationInterface {
  readonly name = 'Reviews1790800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
