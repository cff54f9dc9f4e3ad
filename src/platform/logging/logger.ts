import { pino, type DestinationStream, type Logger } from 'pino';
import { readableLines } from './readable-lines.js';

/** From everything to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Names of fields whose values must never be written, wherever they stand in the first three levels. */
const secretFields = ['authorization', 'cookie', '["set-cookie"]', 'password', 'token', 'secret'];

/** Fields that hold addresses: what follows the `?` is cut, since tokens and positions travel there. */
const urlFields = ['url', 'originalUrl'];

/** User and password in front of a host, in any text. */
const credentials = /(?<scheme>:\/\/)[^\s/@:]*:[^\s/@]*@/g;

/** Standard error: standard output belongs to the results of commands. */
const standardError = 2;

/**
 * The logger of a process: one JSON object a line, or lines for people when standard error is a terminal.
 * Writes at once, so that the last line before a crash is there. Secrets and the query of addresses are
 * taken out; what callers must not hand in at all are names of files, positions and bodies.
 */
export function createLogger(level: LogLevel, destination: DestinationStream = toStandardError()): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...secretFields, ...urlFields].flatMap(atThreeLevels), censor },
      hooks: { streamWrite: (line) => line.replaceAll(credentials, '$<scheme>***@') },
    },
    destination,
  );
}

function toStandardError(): DestinationStream {
  const raw = pino.destination({ dest: standardError, sync: true });
  return process.stderr.isTTY ? readableLines(raw) : raw;
}

function atThreeLevels(field: string): string[] {
  const inside = field.startsWith('[') ? field : `.${field}`;
  return [field, `*${inside}`, `*.*${inside}`];
}

function censor(value: unknown, path: string[]): unknown {
  if (urlFields.includes(path.at(-1) ?? '')) return String(value).split('?')[0];
  return '[redacted]';
}
