import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../usage.js';

/** What `stridecheck import` was asked for. */
export interface ImportOptions {
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Of the service, without a slash at its end. */
  readonly url: string;
  readonly token: string;
  readonly json: boolean;
}

const usualUrl = 'http://127.0.0.1:3000';

/**
 * Reads the arguments. A token is no argument: everybody on the computer sees those.
 * @throws UsageError naming what is wrong and what it should be.
 */
export function readImportOptions(args: string[], env: NodeJS.ProcessEnv): ImportOptions {
  const { values, positionals } = parse(args);
  if (positionals.length !== 1) throw new UsageError('Name one zip or folder: stridecheck import PATH');
  const path = resolve(positionals[0]);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() && !found?.isDirectory())
    throw new UsageError(`There is nothing at "${positionals[0]}".`);
  return {
    path,
    isFolder: found.isDirectory(),
    url: readUrl(values.url ?? (env.STRIDECHECK_URL || usualUrl)),
    token: readToken(values['token-file'], env),
    json: values.json ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, 'token-file': { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.search) return text.replace(/\/+$/, '');
  throw new UsageError(`--url is the address of the service, e.g. ${usualUrl}`);
}

function readToken(file: string | undefined, env: NodeJS.ProcessEnv): string {
  const text = file === undefined ? env.STRIDECHECK_TOKEN : readText(file);
  if (text?.trim()) return text.trim();
  throw new UsageError(
    'Say who is sending: --token-file FILE, or STRIDECHECK_TOKEN in the environment. Tokens are made under Account, Tokens; this one needs to read and write runs.',
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
