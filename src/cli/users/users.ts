import { parseArgs } from 'node:util';
import type { AccountDesk } from '../../accounts/accounts.js';
import { exitCodes, UsageError } from '../usage.js';
import { withAccounts } from './open-accounts.js';
import { personFrom, roleFrom } from './person-arguments.js';

type Listed = Awaited<ReturnType<AccountDesk['list']>>[number];

/** What to do with the accounts; returns what is printed. Throws UsageError where the arguments make no sense. */
type Action = (desk: AccountDesk, args: string[], options: UserOptions) => Promise<string>;

interface UserOptions {
  readonly name?: string;
  readonly role?: string;
}

const actions: Readonly<Record<string, Action>> = {
  list: async (desk) => (await desk.list()).map(line).join('\n') || 'Nobody has an account yet.',
  add: async (desk, [email], options) => {
    const person = personFrom(email, options);
    if (await desk.find(person.email)) throw new UsageError(`${person.email} has an account already.`);
    const account = await desk.add(person);
    return `${line(account)}\n${await handOver(desk, 'reset', account)}`;
  },
  'reset-link': async (desk, [email]) => handOver(desk, 'reset', await required(desk, email)),
  'verify-link': async (desk, [email]) => handOver(desk, 'verify', await required(desk, email)),
  role: async (desk, [email, role]) => change(desk, email, { role: roleFrom(role) }),
  disable: async (desk, [email]) => change(desk, email, { disabled: true }),
  enable: async (desk, [email]) => change(desk, email, { disabled: false }),
  'two-factor-off': async (desk, [email]) => {
    const account = await required(desk, email);
    await desk.twoFactorOff(account.id);
    return line(await required(desk, email));
  },
};

/** `stridecheck users …`: accounts from the terminal of the server, for a service that sends no mail or is locked. */
export async function users(args: string[]): Promise<number> {
  const { positionals, values } = parsed(args);
  const [name = '', ...rest] = positionals;
  if (!Object.hasOwn(actions, name)) {
    throw new UsageError(`Say what to do with the users: ${Object.keys(actions).join(', ')}.`);
  }
  process.stdout.write(`${await withAccounts((desk) => actions[name](desk, rest, values))}\n`);
  return exitCodes.done;
}

function parsed(args: string[]): { positionals: string[]; values: UserOptions } {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function change(
  desk: AccountDesk,
  email: string | undefined,
  wanted: Parameters<AccountDesk['change']>[1],
): Promise<string> {
  const account = await required(desk, email);
  if ((await desk.change(account.id, wanted)) === 'last-admin') {
    throw new UsageError('This is the last admin. Make somebody else an admin first.');
  }
  return line(await required(desk, email));
}

async function required(desk: AccountDesk, email: string | undefined): Promise<Listed> {
  const found = email === undefined ? null : await desk.find(email.toLowerCase());
  if (found) return found;
  throw new UsageError(email === undefined ? 'Say whose account.' : `${email} has no account here.`);
}

async function handOver(desk: AccountDesk, kind: 'reset' | 'verify', account: Listed): Promise<string> {
  const { url, expiresAt } = await desk.linkFor(kind, { id: account.id, email: account.email ?? '' });
  return `For ${account.email} and nobody else, until ${expiresAt.toISOString()}:\n${url}`;
}

function line({ email, name, role, twoFactorEnabled, disabledAt }: Listed): string {
  const states = [role, twoFactorEnabled && 'two-factor', disabledAt && 'disabled'].filter(Boolean);
  return `${email}  ${name}  (${states.join(', ')})`;
}
