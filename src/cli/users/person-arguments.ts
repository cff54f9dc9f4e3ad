import { emailSchema, nameSchema } from '../../accounts/person-fields.js';
import { roles, type Role } from '../../accounts/tables/account.entity.js';
import { UsageError } from '../usage.js';

/** Who is to get an account, from the command line. @throws UsageError where that is nobody. */
export function personFrom(
  email: string | undefined,
  { name, role = 'runner' }: { readonly name?: string; readonly role?: string },
): { name: string; email: string; role: Role } {
  const address = emailSchema.safeParse(email ?? '');
  if (!address.success) throw new UsageError(`Say the e-mail address. ${address.error.issues[0].message}`);
  const shown = nameSchema.safeParse(name ?? address.data.split('@')[0]);
  if (!shown.success) throw new UsageError(`--name: ${shown.error.issues[0].message}`);
  return { name: shown.data, email: address.data, role: roleFrom(role) };
}

/** A role by its name. @throws UsageError for any other text. */
export function roleFrom(text: string | undefined): Role {
  const found = roles.find((role) => role === text);
  if (found) return found;
  throw new UsageError(`A role is one of ${roles.join(', ')}.`);
}
