/** The database role that a runner's requests work as: it sees and changes only the rows of the runner it is set to. */
export const runnerRole = 'stridecheck_runner';

/** The one that practices read with: it sees what runners share with the person it is set to, and changes nothing of it. */
export const physioRole = 'stridecheck_physio';

export const requestRoles = [runnerRole, physioRole] as const;
export type RequestRole = (typeof requestRoles)[number];

/**
 * A statement that makes a role that requests work as where it is missing, and lets `member` take it: the name of a
 * role, or `current_user`. Roles belong to the server, so another database of it may do the same at this moment. Where
 * the asking user may not, it fails with a message that says what an administrator has to run.
 */
export function requestRoleSql(role: RequestRole, member: string): string {
  const name = member === 'current_user' ? member : `'${member}'::name`;
  const created = requestRoles.map((one) => `create role ${one} nologin;`).join(' ');
  return `do $$
declare
  -- Since 16, whoever made a role is its member without the right to take it.
  taking constant text := case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end;
begin
  begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    if not pg_has_role(${name}, '${role}', taking) then
      grant ${role} to ${member};
    end if;
  exception when unique_violation or internal_error then
    if not pg_has_role(${name}, '${role}', taking) then raise; end if;
  end;
exception when insufficient_privilege then
  raise insufficient_privilege using message = format(
    'the database user %I may not make the role that requests work as. Have an administrator of the database server run: '
    '${created} grant ${requestRoles.join(', ')} to %I; (leave out roles that are there already)', ${name}, ${name});
end $$`;
}
