import type { FastifyRequest } from 'fastify';
import { mailsFromAddress, mailsToAddress, signUps, wrongTokens, wrongTries, type Limit } from './limits.js';
import { networkOf, type Throttle } from './throttle.js';

/** One count that a request goes into. */
interface Count {
  readonly limit: Limit;
  readonly of: 'address' | 'email' | 'account';
}

interface Rule {
  readonly counts: readonly Count[];
  /** Whether an answer shows that the try was none that counts; left out: every one does. */
  readonly isFree?: (status: number, code: string | undefined) => boolean;
}

const wasRight = (status: number): boolean => status < 400;
const wasNoWrongPassword = (_status: number, code: string | undefined): boolean =>
  code !== 'INVALID_PASSWORD';

const askingForPassword: Rule = {
  counts: [
    { limit: wrongTries, of: 'address' },
    { limit: wrongTries, of: 'account' },
  ],
  isFree: wasNoWrongPassword,
};
/** Wrong codes of a sign-in are counted for the account by the library itself (second-factor-plugins.ts). */
const codes: Rule = { counts: [{ limit: wrongTries, of: 'address' }], isFree: wasRight };
const links: Rule = { counts: [{ limit: wrongTokens, of: 'address' }], isFree: wasRight };
const mails: Rule = {
  counts: [
    { limit: mailsFromAddress, of: 'address' },
    { limit: mailsToAddress, of: 'email' },
  ],
};

const rules: Readonly<Record<string, Rule>> = {
  'sign-in/email': {
    counts: [
      { limit: wrongTries, of: 'address' },
      { limit: wrongTries, of: 'email' },
    ],
    isFree: wasRight,
  },
  'sign-up/email': { counts: [{ limit: signUps, of: 'address' }] },
  'sign-in/social': { counts: [{ limit: signUps, of: 'address' }], isFree: wasRight },
  'request-password-reset': mails,
  'send-verification-email': mails,
  'reset-password': links,
  'verify-email': links,
  'change-password': askingForPassword,
  'two-factor/enable': askingForPassword,
  'two-factor/disable': askingForPassword,
  'two-factor/generate-backup-codes': askingForPassword,
  'two-factor/get-totp-uri': askingForPassword,
  'two-factor/verify-totp': codes,
  'two-factor/verify-backup-code': codes,
  'passkey/verify-authentication': codes,
};

/** A request that was counted. */
export interface Counted {
  /** Seconds until the next try; undefined when this one may go on. */
  readonly waitS: number | undefined;
  /** Takes the count back where the answer shows that it was no wrong try. */
  settle(status: number, code: string | undefined): Promise<void>;
}

/** Counts a request to the auth library before it is answered, so that many at once are counted too. */
export async function countRequest(
  throttle: Throttle,
  path: string,
  request: FastifyRequest,
  accountId: string | undefined,
): Promise<Counted> {
  const rule = Object.hasOwn(rules, path) ? rules[path] : undefined;
  const subjects = (rule?.counts ?? []).flatMap(({ limit, of }) => {
    const subject = subjectOf(of, request, accountId);
    return subject === undefined ? [] : [{ limit, subject: `${of} ${subject}` }];
  });
  const waits = await Promise.all(subjects.map(({ limit, subject }) => throttle.spend(limit, subject)));
  const known = waits.filter((wait) => wait !== undefined);
  return {
    waitS: known.length > 0 ? Math.max(...known) : undefined,
    settle: async (status, code) => {
      if (!rule?.isFree?.(status, code)) return;
      await Promise.all(subjects.map(({ limit, subject }) => throttle.giveBack(limit, subject)));
    },
  };
}

function subjectOf(
  of: Count['of'],
  request: FastifyRequest,
  accountId: string | undefined,
): string | undefined {
  if (of === 'address') return networkOf(request.ip);
  if (of === 'account') return accountId;
  const { email } = (request.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.trim().toLowerCase() : undefined;
}
