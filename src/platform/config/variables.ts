import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { logLevels } from '../logging/logger.js';

/** A variable that was set to something that cannot be used says what it must be; `undefined` is "not set". */
type Text = z.ZodPipe<z.ZodString, z.ZodTransform<unknown, string>>;

/** Longer values are cut where a fault repeats them. */
const longestEcho = 40;

const largestPort = 65_535;

/** `PORT`: 0 lets the system choose a free one. */
export const portVariable = z.string().transform((value, context) => {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= largestPort) return port;
  return fault(context, `must be a whole number from 0 to ${largestPort}, not "${echo(value)}"`);
}) satisfies Text;

/** `HOST`: the address to listen on; `0.0.0.0` and `::` are all of this machine. */
export const hostVariable = z.string().transform((value, context) => {
  const host = value.replace(/^\[(?<inner>.+)\]$/, '$<inner>');
  if (isIP(host) !== 0 || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(host)) return host;
  return fault(context, `must be an address or name of this machine, not "${echo(value)}"`);
}) satisfies Text;

/** `DATABASE_URL`: a PostgreSQL that someone else runs. */
export const databaseUrlVariable = urlOf(['postgres:', 'postgresql:'], 'a postgres:// address');

/** `QUEUE_URL`: where BullMQ keeps its jobs. */
export const queueUrlVariable = urlOf(
  ['postgres:', 'postgresql:', 'redis:', 'rediss:'],
  'a postgres://, redis:// or rediss:// address',
);

/** `SMTP_URL`: the mail server that notices leave through. */
export const smtpUrlVariable = urlOf(['smtp:', 'smtps:'], 'an smtp:// or smtps:// address');

/** `PUBLIC_URL`: how people reach the service, without a slash at its end. */
export const publicUrlVariable = z.string().transform((value, context) => {
  const url = parseUrl(value);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return fault(context, 'must be an http:// or https:// address');
  }
  if (url.username || url.password) return fault(context, 'must not hold a user or password');
  if (url.search || url.hash) return fault(context, 'must end before any ? or #');
  if (url.pathname !== '/') return fault(context, 'must be the root of an address, without a path behind it');
  return url.href.replace(/\/$/, '');
}) satisfies Text;

/** `STORAGE_URL`: the folder of the original files. */
export const storageUrlVariable = z.string().transform((value, context) => {
  const scheme = /^(?<name>[a-z][a-z0-9+.-]+):/i.exec(value)?.groups?.name?.toLowerCase();
  if (scheme === undefined) return value;
  if (scheme === 's3') {
    return fault(context, 'names an S3 bucket, and this version keeps original files in a folder only');
  }
  const url = parseUrl(value);
  if (scheme !== 'file' || !url || url.host !== '') return fault(context, 'must be the path of a folder');
  return fileURLToPath(url);
}) satisfies Text;

/** `WORKER`: whether the API process also analyses. */
export const workerVariable = oneOf(['inline', 'off']);

/** `SIGNUP`: who may make an account. */
export const signupVariable = oneOf(['closed', 'invite', 'open']);

/** `TRUST_PROXY`: how many proxies of ours stand in front; their notes of the client's address are believed. */
export const trustProxyVariable = z.string().transform((value, context) => {
  if (/^\d$/.test(value)) return Number(value);
  return fault(context, `must be the number of proxies in front, 0 to 9, not "${echo(value)}"`);
}) satisfies Text;

/** `MAIL_FROM`: whom mails come from. */
export const mailFromVariable = z.string().transform((value, context) => {
  if (/^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$/.test(value)) return value;
  return fault(context, 'must be an e-mail address, alone or as Name <address>');
}) satisfies Text;

/** `OIDC_ISSUER`: the provider that signs people in elsewhere. */
export const oidcIssuerVariable = z.string().transform((value, context) => {
  const url = parseUrl(value);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return fault(context, 'must be an https:// address');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return fault(
      context,
      'must be an https:// address: over http anybody on the way could sign in as anybody',
    );
  }
  return value.replace(/\/$/, '');
}) satisfies Text;

/** `OUTGOING_ORIGINS`: what may be asked although it lies in a private network, or is no https on port 443. */
export const outgoingOriginsVariable = z.string().transform((value, context) => {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const origins = parts.map(webOrigin);
  if (!origins.includes(undefined)) return origins.flatMap((origin) => origin ?? []);
  const what =
    'http:// or https:// origins with commas between them, nothing before a host, nothing behind its port';
  return fault(context, `must be ${what}`);
}) satisfies Text;

/** The origin that a text is; undefined where it is something else, or more. */
function webOrigin(text: string): string | undefined {
  const url = parseUrl(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  return url.href === `${url.origin}/` && /^[^?#]+$/.test(text) ? url.origin : undefined;
}

/** `DEMO`: whether everybody is let in as people of a demo. */
export const demoVariable = oneOf(['on', 'off']);

/** `LOG_LEVEL`: the least important messages that are written. */
export const logLevelVariable = oneOf(logLevels);

function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.string().transform((value, context) => {
    const found = values.find((candidate) => candidate === value.toLowerCase());
    return found ?? fault(context, `must be one of ${values.join(', ')}, not "${echo(value)}"`);
  }) satisfies Text;
}

function urlOf(protocols: readonly string[], description: string) {
  return z.string().transform((value, context) => {
    const url = parseUrl(value);
    if (!url) {
      return fault(
        context,
        `must be ${description} (in a password, write characters such as # / @ as %23 %2F %40)`,
      );
    }
    if (!protocols.includes(url.protocol)) return fault(context, `must be ${description}`);
    if (url.hostname === '') return fault(context, `must be ${description} with a host`);
    return value;
  }) satisfies Text;
}

function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

/** Whether only this machine itself reaches the address. */
export function isLoopback(host: string): boolean {
  if (host.toLowerCase() === 'localhost') return true;
  if (isIP(host) === 4) return host.startsWith('127.');
  return isIP(host) === 6 && new URL(`http://[${host}]`).hostname === '[::1]';
}

function fault(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function echo(value: string): string {
  return value.length > longestEcho ? `${value.slice(0, longestEcho)}…` : value;
}
