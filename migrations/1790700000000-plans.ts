import type { MigrationInterface, QueryRunner } from 'typeorm';
import { physioRole } from '../src/platform/database/request-roles.js';

const plans = [
  // Who set a plan, as text that stays when the practice or the account is gone; all null: the runner's own.
  `alter table cadence_plan
     add column practice_id uuid references practice (id) on delete set null,
     add column practice_name text,
     add column author text,
     -- Counts the plans of that practice for this runner, from 1.
     add column version integer,
     -- Exercises, words, day of the next look (PlanDetails): between the runner and whoever set the plan.
     add column details jsonb,
     add constraint cadence_plan_of_its_runner unique (id, runner_id),
     add constraint cadence_plan_author check (
       (author is null) = (practice_name is null) and (author is null) = (version is null)
       and (author is not null or (practice_id is null and details is null)))`,
  `create index cadence_plan_of_practice on cadence_plan (practice_id) where practice_id is not null`,
  // What was agreed stays as it was: a plan ends, and another one begins.
  `create function refuse_plan_change() returns trigger language plpgsql as $$
   begin
     if (new.id, new.runner_id, new.starts_at, new.body, new.practice_name, new.author, new.version, new.details)
          is distinct from (old.id, old.runner_id, old.starts_at, old.body, old.practice_name, old.author, old.version, old.details)
        or (new.practice_id is distinct from old.practice_id and new.practice_id is not null)
        or (new.ended_at is distinct from old.ended_at and old.ended_at is not null) then
       raise insufficient_privilege using message = 'a plan only ends';
     end if;
     return new;
   end $$`,
  `create trigger cadence_plan_kept before update on cadence_plan for each row execute function refuse_plan_change()`,
  // A runner's request makes plans of their own only.
  `create policy own_plan on cadence_plan as restrictive for insert to stridecheck_runner
     with check (practice_id is null and author is null)`,
  // A practice sees the steps that another one asks for, and nothing else of its plan.
  `revoke select on cadence_plan from ${physioRole}`,
  `grant select (id, runner_id, starts_at, ended_at, body, practice_id) on cadence_plan to ${physioRole}`,
  // What a practice said itself, it reads as long as the runner shares with it.
  `create function practice_plans(runner uuid) returns table (id uuid, author text, version integer, details jsonb)
   language sql stable security definer set search_path = pg_catalog, public as $$
     select plan.id, plan.author, plan.version, plan.details
       from cadence_plan plan join practice_member member on member.practice_id = plan.practice_id
      where plan.runner_id = runner and member.account_id = asking_physio() and member.left_at is null
        and (select shared_from('reports')) ? runner::text $$`,
  `revoke execute on function practice_plans(uuid) from public`,
  `grant execute on function practice_plans(uuid) to ${physioRole}`,
];

/** How far each run followed the plan that was going on when it was run. */
const results = [
  `create table plan_result (
     run_id uuid primary key,
     runner_id uuid not null,
     plan_id uuid not null,
     started_at timestamptz not null,
     judged_s real not null,
     met_s real not null,
     -- Clearly more steps than asked for; these count as met, too.
     above_s real not null,
     constraint plan_result_run foreign key (run_id, runner_id) references run (id, runner_id) on delete cascade,
     constraint plan_result_plan foreign key (plan_id, runner_id) references cadence_plan (id, runner_id) on delete cascade,
     constraint plan_result_share check (met_s between 0 and judged_s and above_s between 0 and met_s))`,
  `create index plan_result_of_plan on plan_result (plan_id, started_at)`,
  `alter table plan_result enable row level security`,
  `grant select, insert, update, delete on plan_result to stridecheck_runner`,
  `create policy own on plan_result to stridecheck_runner using (runner_id = asking_runner())`,
  `grant select on plan_result to ${physioRole}`,
  // Of the runs that are shared.
  `create policy shared on plan_result for select to ${physioRole} using (
     exists (select from run where run.id = run_id
               and run.start_time >= ((select shared_from('reports')) ->> run.runner_id::text)::timestamptz))`,
];

const down = [
  `drop table plan_result`,
  `drop function practice_plans`,
  `revoke select on cadence_plan from ${physioRole}`,
  `revoke select (id, runner_id, starts_at, ended_at, body, practice_id) on cadence_plan from ${physioRole}`,
  `grant select on cadence_plan to ${physioRole}`,
  `drop policy own_plan on cadence_plan`,
  `drop trigger cadence_plan_kept on cadence_plan`,
  `drop function refuse_plan_change`,
  `drop index cadence_plan_of_practice`,
  `alter table cadence_plan drop constraint cadence_plan_author, drop constraint cadence_plan_of_its_runner,
     drop column details, drop column version, drop column author, drop column practice_name, drop column practice_id`,
];

/** Plans that practices set, and how far runs follow them. */
export class Plans1790700000000 implements MigrationInterface {
  readonly name = 'Plans1790700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...plans, ...results]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
