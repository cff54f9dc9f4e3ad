import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of a practice when somebody who works there is gone: it ends where nobody is left, and somebody can always look
 * after it where others are. Those in it whose account is not disabled come first, physios before assistants, then whoever
 * has been there longest.
 */
const handOn = `create function hand_practice_on(practice uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    -- One after the other: the last two who go at once would each see the other one stay.
    perform from practice where id = $1 for update;
    if not exists (select from practice_member where practice_id = $1 and left_at is null) then
      delete from practice where id = $1;
    elsif not exists (select from practice_member where practice_id = $1 and left_at is null and role = 'owner') then
      -- Whoever is locked goes right now, and hands it on in turn.
      update practice_member set role = 'owner' where id = (
        select member.id from practice_member member join account on account.id = member.account_id
         where member.practice_id = $1 and member.left_at is null
         order by account.disabled_at is not null, member.role <> 'physio', member.joined_at, member.id
         limit 1 for update of member skip locked);
    end if;
  end $$`;

const onDeletion = [
  `create function hand_on_without_account() returns trigger
   language plpgsql security definer set search_path = pg_catalog, public as $$
   begin
     if not exists (select from account where id = old.account_id) then
       perform hand_practice_on(old.practice_id);
     end if;
     return null;
   end $$`,
  `create trigger practice_member_erased after delete on practice_member
     for each row when (old.left_at is null) execute function hand_on_without_account()`,
  `revoke execute on function hand_practice_on(uuid) from public`,
];

/** What was left behind before: practices of nobody, and codes of those who may invite no more. */
const leftBehind = [
  `select hand_practice_on(id) from practice`,
  `delete from care_invitation where kind <> 'practice' and used_at is null and not exists (
     select from practice_member member where member.practice_id = care_invitation.practice_id
        and member.account_id = created_by and member.left_at is null
        and (care_invitation.kind = 'patient' or member.role = 'owner'))`,
  `delete from invitation where by_practice and used_at is null and not exists (
     select from care_invitation where care_invitation.token_hash = invitation.token_hash)`,
];

const down = [
  `drop trigger practice_member_erased on practice_member`,
  `drop function hand_on_without_account, hand_practice_on`,
];

/** No practice outlives those who work in it, and none is left without an owner, when accounts are deleted. */
export class PracticeEnds1791200000000 implements MigrationInterface {
  readonly name = 'PracticeEnds1791200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [handOn, ...onDeletion, ...leftBehind]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
