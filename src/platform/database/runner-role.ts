/** The database role that requests work as: it sees and changes only the rows of the runner it is set to. */
export const runnerRole = 'stridecheck_runner';

/**
 * A statement that makes the role that requests work as where it is missing, and lets `member` take it: the name of a
 * role, or `current_user`. Roles belong to the server, so another database of it may do the same at this moment. Where
 * the asking user may not, it fails with a message that says what an administrator has to run.
 */
export function runnerRoleSql(member: string): string {
  const name = member === 'current_user' ? member : `'${member}'::name`;
  return `do $$
declare
  -- Since 16, whoever made a role is its member without the right to take it.
  taking constant text := case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end;
begin
  begin
    if not exists (select from pg_roles where rolname = '${runnerRole}') then
      create role ${runnerRole} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    if not pg_has_role(${name}, '${runnerRole}', taking) then
      grant ${runnerRole} to ${member};
    end if;
  exception when unique_violation or internal_error then
    if not pg_has_role(${name}, '${runnerRole}', taking) then raise; end if;
  end;
exception when insufficient_privilege then
  raise insufficient_privilege using message = format(
    'the database user %I may not make the role that requests work as. Have an administrator of the database server run: '
    'create role ${runnerRole} nologin; grant ${runnerRole} to %I; (the first only where the role is missing)', ${name}, ${name});
end $$`;
}
