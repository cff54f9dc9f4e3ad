import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { LogLevel } from '../logging/logger.js';
import { ConfigError, type ConfigFault } from './config-error.js';
import {
  databaseUrlVariable,
  hostVariable,
  logLevelVariable,
  portVariable,
  publicUrlVariable,
  queueUrlVariable,
  signupVariable,
  smtpUrlVariable,
  storageUrlVariable,
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
  /** How people reach the service, without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** May hold a password. */
  readonly smtpUrl: string | undefined;
  readonly signup: 'closed' | 'invite' | 'open';
  /** Whether the API process also analyses. */
  readonly worker: 'inline' | 'off';
  readonly logLevel: LogLevel;
}

/** A right value per variable, shown with every fault. */
const examples = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATA_DIR: './data',
  DATABASE_URL: 'postgres://user:password@127.0.0.1:5432/stridecheck',
  QUEUE_URL: 'redis://127.0.0.1:6379',
  STORAGE_URL: './data/files',
  PUBLIC_URL: 'https://runs.example.org',
  SMTP_URL: 'smtps://user:password@mail.example.org',
  SIGNUP: 'closed',
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
    publicUrl: read('PUBLIC_URL', publicUrlVariable),
    smtpUrl: read('SMTP_URL', smtpUrlVariable),
    signup: read('SIGNUP', signupVariable) ?? 'closed',
    worker: read('WORKER', workerVariable) ?? 'inline',
    logLevel: read('LOG_LEVEL', logLevelVariable) ?? 'info',
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
