import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../usage.js';

/** Who the files come from: a token, or a device with the secret that it signs with. */
export type WatchSender =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'device'; readonly deviceId: string; readonly secret: string };

/** What `stridecheck watch` was asked for. */
export interface WatchOptions {
  /** Absolute. */
  readonly folder: string;
  /** Of the service, without a slash at its end. */
  readonly url: string;
  readonly sender: WatchSender;
  /** Where it is noted what was sent. */
  readonly statePath: string;
  /** Ends when all that is there was sent. */
  readonly once: boolean;
}

const usualUrl = 'http://127.0.0.1:3000';
/** Not taken for a file of a run, and beside them, so that it moves with them. */
const stateName = '.stridecheck-watch.json';

/**
 * Reads the arguments and the files that they name. A token or secret is no argument: everybody on the computer sees those.
 * @throws UsageError naming what is wrong and what it should be.
 */
export function readWatchOptions(args: string[], env: NodeJS.ProcessEnv): WatchOptions {
  const { values, positionals } = parse(args);
  if (positionals.length !== 1) throw new UsageError('Name one folder: stridecheck watch DIR');
  const folder = resolve(positionals[0]);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder "${positionals[0]}".`);
  }
  return {
    folder,
    url: readUrl(values.url ?? (env.STRIDECHECK_URL || usualUrl)),
    sender: readSender(values, env),
    statePath: values.state === undefined ? join(folder, stateName) : resolve(values.state),
    once: values.once ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        'token-file': { type: 'string' },
        device: { type: 'string' },
        'secret-file': { type: 'string' },
        state: { type: 'string' },
        once: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

type Values = ReturnType<typeof parse>['values'];

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.search) return text.replace(/\/+$/, '');
  throw new UsageError(`--url is the address of the service, e.g. ${usualUrl}`);
}

function readSender(values: Values, env: NodeJS.ProcessEnv): WatchSender {
  const deviceId = values.device ?? env.STRIDECHECK_DEVICE;
  const token = secretText(values['token-file'], env.STRIDECHECK_TOKEN);
  if (deviceId && values['token-file'] !== undefined)
    throw new UsageError('Use either --token-file or --device.');
  if (deviceId) return { kind: 'device', deviceId, secret: readSecret(values, env) };
  if (token !== undefined) return { kind: 'token', token };
  throw new UsageError(
    'Say who is sending: --token-file FILE (or STRIDECHECK_TOKEN), or --device ID with --secret-file FILE (or STRIDECHECK_SECRET).',
  );
}

function readSecret(values: Values, env: NodeJS.ProcessEnv): string {
  const secret = secretText(values['secret-file'], env.STRIDECHECK_SECRET);
  if (secret && /^whsec_[\w+/]+={0,2}$/.test(secret)) return secret;
  throw new UsageError(
    'A device needs its secret, which begins with whsec_: --secret-file FILE, or STRIDECHECK_SECRET in the environment.',
  );
}

/** From the file, else from the environment; undefined where neither is given. */
function secretText(path: string | undefined, variable: string | undefined): string | undefined {
  if (path === undefined) return variable?.trim() || undefined;
  try {
    const text = readFileSync(path, 'utf8').trim();
    if (text !== '') return text;
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  throw new UsageError(`There is nothing in ${path}.`);
}
