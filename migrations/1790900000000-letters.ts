import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  // Of the practice alone: no role of requests reads it, and it goes with the runner's account.
  `create table patient_note (
     id uuid primary key,
     patient_id uuid not null references patient (id) on delete cascade,
     author_id uuid references account (id) on delete set null,
     -- As they were called then.
     author text not null,
     text text not null,
     -- Counts up with every change: whoever changes an older one is told.
     revision integer not null default 1,
     created_at timestamptz not null default date_trunc('milliseconds', now()),
     changed_at timestamptz,
     constraint patient_note_text check (length(text) between 1 and 4000))`,
  `create index patient_note_of_patient on patient_note (patient_id, created_at, id)`,
  `create index patient_note_of_author on patient_note (author_id)`,
  `create table message (
     id uuid primary key,
     runner_id uuid not null references account (id) on delete cascade,
     -- Null: the practice is gone. The message stays with whom it was sent to.
     practice_id uuid references practice (id) on delete set null,
     practice_name text not null,
     author_id uuid references account (id) on delete set null,
     author text not null,
     text text not null,
     sent_at timestamptz not null default date_trunc('milliseconds', now()),
     read_at timestamptz,
     constraint message_text check (length(text) between 1 and 2000))`,
  `create index message_of_runner on message (runner_id, sent_at, id)`,
  `create index message_of_practice on message (practice_id, runner_id, sent_at, id)`,
  `create index message_of_author on message (author_id)`,
  `create index consent_of_patient on consent (patient_id, given_at)`,
];

/** What was sent stays as it was: only that it was read is added, and once. */
const kept = [
  `create function refuse_message_change() returns trigger language plpgsql as $$
   begin
     if (new.id, new.runner_id, new.practice_name, new.author, new.text, new.sent_at)
          is distinct from (old.id, old.runner_id, old.practice_name, old.author, old.text, old.sent_at)
        or (new.practice_id is distinct from old.practice_id and new.practice_id is not null)
        or (new.author_id is distinct from old.author_id and new.author_id is not null)
        or (new.read_at is distinct from old.read_at and old.read_at is not null) then
       raise insufficient_privilege using message = 'a message stays as it was sent';
     end if;
     return new;
   end $$`,
  `create trigger message_kept before update on message for each row execute function refuse_message_change()`,
];

const access = [
  ...['patient_note', 'message'].map((table) => `alter table ${table} enable row level security`),
  `create policy own on message to stridecheck_runner using (runner_id = asking_runner())`,
  `grant select (id, runner_id, practice_name, author, text, sent_at, read_at), update (read_at) on message to stridecheck_runner`,
];

const down = [
  `drop index consent_of_patient`,
  `drop table message, patient_note`,
  `drop function refuse_message_change`,
];

/** What a practice notes about a patient for itself, and what it writes to them. */
export class Letters1790900000000 implements MigrationInterface {
  readonly name = 'Letters1790900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...kept, ...access]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
