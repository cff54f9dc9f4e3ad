import type { Logger } from '@nestjs/common';
import type { BetterAuthOptions } from 'better-auth';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { AccountSettings } from '../account-settings.js';
import type { GuardedFetch } from '../../platform/http/guarded-fetch.js';
import { hashPassword, isPasswordOf } from '../passwords/password-hash.js';
import type { Mailer } from '../mail/mailer.js';
import { secondFactorPlugins } from '../second-factor/second-factor-plugins.js';
import { cookiePrefix } from '../sessions/session-cookie.js';
import { longestSessionS } from '../sessions/session-limits.js';
import { beforeEachRequest } from './before-each-request.js';
import { clientAddressHeader } from './client-address-header.js';
import { databaseHooks } from './database-hooks.js';
import { mailOptions } from './mail-options.js';
import { oidcPlugins } from './oidc-plugin.js';
import { accountTable, sessionTable, signInMethodTable, verificationTable } from './table-names.js';

export interface AuthParts {
  readonly settings: AccountSettings;
  readonly pool: pg.Pool;
  /** For the library's own statements: it asks our hooks while it holds one of these, so they need others. */
  readonly libraryPool: pg.Pool;
  /** Undefined: no mail is sent. */
  readonly mailer?: Mailer;
  /** Undefined: nobody signs in elsewhere by these options. */
  readonly outgoing?: GuardedFetch;
  readonly log: Pick<Logger, 'error'>;
}

/** How the auth library works here. What is left out is off. */
export function authOptions(parts: AuthParts): BetterAuthOptions {
  const { settings, pool, libraryPool, log } = parts;
  const { emailAndPassword, emailVerification } = mailOptions(parts);
  return {
    appName: 'Stridecheck',
    baseURL: settings.address,
    basePath: '/api/auth',
    secrets: [{ version: 1, value: settings.key.secret }],
    database: libraryPool,
    user: accountTable,
    session: {
      ...sessionTable,
      // What a session really has is less, by role (session-limits.ts), and kept in its row.
      expiresIn: longestSessionS,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    // An address says who somebody is only to whoever gave it: identities are never joined because of it.
    account: { ...signInMethodTable, accountLinking: { enabled: false } },
    verification: { ...verificationTable, storeIdentifier: 'hashed' },
    emailVerification,
    emailAndPassword: {
      ...emailAndPassword,
      // A sign-up answers alike for addresses that are known and unknown, so it signs nobody in.
      autoSignIn: false,
      // Our own rules count characters, see password-rules.ts.
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => endWhatAPasswordOpened(pool, user.id),
      password: { hash: hashPassword, verify: isPasswordOf },
    },
    plugins: [...secondFactorPlugins(settings), ...oidcPlugins(settings, parts.outgoing)],
    hooks: { before: beforeEachRequest(parts) },
    databaseHooks: databaseHooks(parts),
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    // What nobody expected is answered and logged as it is for all other routes.
    onAPIError: { throw: true, errorURL: `${settings.address}/sign-in` },
    logger: { log: (level, message, ...details) => logFault(log, level, message, details) },
    advanced: {
      cookiePrefix: cookiePrefix(settings.secure),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: settings.secure, sameSite: 'lax', httpOnly: true, path: '/' },
      // refuseForeignPages does it for all routes alike; addresses to go on to are still checked.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
  };
}

/** What whoever runs the service can mend: how the identity provider is set, or that it cannot be reached. */
const providerFault = /^(?:Discovery fetch failed|Provider ")/;

/** The library's other messages may hold addresses of people: of those only that something happened is written. */
function logFault(log: AuthParts['log'], level: string, message: string, details: unknown[]): void {
  if (level !== 'error') return;
  const error = details.find((detail) => detail instanceof Error);
  if (providerFault.test(message)) log.error(`Identity provider: ${message}`);
  else if (error) log.error(`Unexpected fault: ${error.name}`);
}

/** Ends what somebody else may have opened with the password before: access tokens, and links to yet another one. */
async function endWhatAPasswordOpened(pool: pg.Pool, accountId: string): Promise<void> {
  await pool.query('delete from access_token where account_id = $1', [accountId]);
  await pool.query('delete from verification where value = $1', [accountId]);
}
