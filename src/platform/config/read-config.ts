import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { LogLevel } from '../logging/logger.js';
import { ConfigError, type ConfigFault } from './config-error.js';
import {
  databaseUrlVariable,
  demoVariable,
  hostVariable,
  isLoopback,
  logLevelVariable,
  mailFromVariable,
  oidcIssuerVariable,
  outgoingOriginsVariable,
  portVariable,
  publicUrlVariable,
  queueUrlVariable,
  signupVariable,
  smtpUrlVariable,
  storageUrlVariable,
  trustProxyVariable,
  workerVariable,
} from './variables.js';

export { ConfigError } from './config-error.js';

/** Everything about the service that the environment decides. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. Holds the embedded database, the original files and keys. */
  readonly dataDir: string;
  /** Undefined: the embedded PostgreSQL. May hold a password: never log it. */
  readonly databaseUrl: string | undefined;
  /** Undefined: the queue lives in the database. May hold a password. */
  readonly queueUrl: string | undefined;
  /** Absolute folder of the original files. */
  readonly storageDir: string;
  /** Absolute folder outside the data folder, where the ids of erased accounts are kept too. */
  readonly erasureLedger: string | undefined;
  /** How people reach the service, without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** Undefined: no mail is sent. The address of the mail server may hold a password. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  readonly signup: 'closed' | 'invite' | 'open';
  /** Where people may sign in instead. Holds a secret: never log it. */
  readonly oidc: OidcConfig | undefined;
  /** Origins that are asked wherever they lie; all others must be public. */
  readonly outgoingOrigins: readonly string[];
  /** Every variable that begins with `CONNECT_`, as it stands. Holds secrets: never log it. */
  readonly connect: Readonly<Record<string, string>>;
  /** How many proxies of ours stand in front of the service. */
  readonly trustProxy: number;
  /** Whether everybody is let in as one of the demo people. */
  readonly demo: boolean;
  /** Whether the API process also analyses. */
  readonly worker: 'inline' | 'off';
  readonly logLevel: LogLevel;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

/** A right value per variable, shown with every fault. */
const examples = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATA_DIR: './data',
  DATABASE_URL: 'postgres://user:password@127.0.0.1:5432/stridecheck',
  QUEUE_URL: 'redis://127.0.0.1:6379',
  STORAGE_URL: './data/files',
  ERASURE_LEDGER: '/var/lib/stridecheck-ledger',
  PUBLIC_URL: 'https://runs.example.org',
  SMTP_URL: 'smtps://user:password@mail.example.org',
  MAIL_FROM: 'Stridecheck <stridecheck@example.org>',
  SIGNUP: 'closed',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'stridecheck',
  OIDC_CLIENT_SECRET: 'the secret that the provider gave',
  OIDC_NAME: 'Example Clinic',
  OUTGOING_ORIGINS: 'https://login.clinic.internal,http://10.0.0.7:8080',
  TRUST_PROXY: '1',
  DEMO: 'off',
  WORKER: 'inline',
  LOG_LEVEL: 'info',
};
type Variable = keyof typeof examples;

/**
 * Reads the environment: the one place that does. A variable set to nothing counts as not set.
 *
 * @throws ConfigError with every fault at once.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: ConfigFault[] = [];
  const read = <Value>(variable: Variable, schema: z.ZodType<Value, string>): Value | undefined => {
    const value = env[variable]?.trim();
    if (value === undefined || value === '') return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const problem = result.error.issues.map((issue) => issue.message).join('; ');
    faults.push({ variable, problem, example: `${variable}=${examples[variable]}` });
    return undefined;
  };
  const dataDir = resolve(read('DATA_DIR', z.string()) ?? 'data');
  const config: Config = {
    port: read('PORT', portVariable) ?? 3000,
    host: read('HOST', hostVariable) ?? '127.0.0.1',
    dataDir,
    databaseUrl: read('DATABASE_URL', databaseUrlVariable),
    queueUrl: read('QUEUE_URL', queueUrlVariable),
    storageDir: resolve(read('STORAGE_URL', storageUrlVariable) ?? join(dataDir, 'files')),
    erasureLedger: read(
      'ERASURE_LEDGER',
      z.string().transform((path) => resolve(path)),
    ),
    publicUrl: read('PUBLIC_URL', publicUrlVariable),
    mail: readMail(read),
    signup: read('SIGNUP', signupVariable) ?? 'closed',
    oidc: readOidc(read, faults),
    outgoingOrigins: read('OUTGOING_ORIGINS', outgoingOriginsVariable) ?? [],
    connect: connectVariables(env),
    trustProxy: read('TRUST_PROXY', trustProxyVariable) ?? 0,
    demo: read('DEMO', demoVariable) === 'on',
    worker: read('WORKER', workerVariable) ?? 'inline',
    logLevel: read('LOG_LEVEL', logLevelVariable) ?? 'info',
  };
  faults.push(...faultsTogether(config));
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

type Read = <Value>(variable: Variable, schema: z.ZodType<Value, string>) => Value | undefined;

function readMail(read: Read): Config['mail'] {
  const from = read('MAIL_FROM', mailFromVariable);
  const smtpUrl = read('SMTP_URL', smtpUrlVariable);
  return smtpUrl === undefined ? undefined : { smtpUrl, from: from ?? 'Stridecheck <stridecheck@localhost>' };
}

/** Which of them there are, and what is right, is known where apps are connected. */
function connectVariables(env: NodeJS.ProcessEnv): Config['connect'] {
  const set = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(set.filter(([name, value]) => name.startsWith('CONNECT_') && value !== ''));
}

function readOidc(read: Read, faults: ConfigFault[]): OidcConfig | undefined {
  const issuer = read('OIDC_ISSUER', oidcIssuerVariable);
  const clientId = read('OIDC_CLIENT_ID', z.string());
  const clientSecret = read('OIDC_CLIENT_SECRET', z.string());
  const name = read('OIDC_NAME', z.string().max(60));
  if (issuer === undefined) return undefined;
  if (clientId !== undefined && clientSecret !== undefined) {
    return { issuer, clientId, clientSecret, name: name ?? new URL(issuer).hostname };
  }
  const variable = clientId === undefined ? 'OIDC_CLIENT_ID' : 'OIDC_CLIENT_SECRET';
  faults.push({
    variable,
    problem: 'is needed beside OIDC_ISSUER',
    example: `${variable}=${examples[variable]}`,
  });
  return undefined;
}

/** Settings that are right by themselves and wrong together. */
function faultsTogether({ demo, host, publicUrl, mail, dataDir, erasureLedger }: Config): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (demo && !isLoopback(host)) {
    const problem = 'must be an address of this computer itself in a demo, which lets everybody in';
    faults.push({ variable: 'HOST', problem, example: `HOST=${examples.HOST}` });
  }
  if (demo && publicUrl !== undefined) {
    const problem = 'cannot be set in a demo, which lets everybody in';
    faults.push({ variable: 'PUBLIC_URL', problem, example: 'PUBLIC_URL= (nothing)' });
  }
  if (erasureLedger !== undefined && !relative(dataDir, erasureLedger).startsWith('..')) {
    const problem =
      'must be a folder outside of DATA_DIR: a backup that is restored must not bring an older one';
    faults.push({
      variable: 'ERASURE_LEDGER',
      problem,
      example: `ERASURE_LEDGER=${examples.ERASURE_LEDGER}`,
    });
  }
  if (mail && publicUrl === undefined && !isLoopback(host)) {
    const problem = 'is needed beside SMTP_URL: links in mails lead there';
    faults.push({ variable: 'PUBLIC_URL', problem, example: `PUBLIC_URL=${examples.PUBLIC_URL}` });
  }
  return faults;
}
