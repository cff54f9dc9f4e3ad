import { setTimeout } from 'node:timers/promises';
import type { ImportOptions } from './import-options.js';

/** An import as the API shows it, as far as it is told of here. */
export interface ImportBody {
  readonly id: string;
  readonly status: 'reading' | 'taking' | 'done' | 'failed' | 'cancelled';
  readonly failure: string | null;
  readonly found: number;
  readonly waiting: number;
  readonly received: number;
  readonly analysing: number;
  readonly analysed: number;
  readonly perMinute: number;
  readonly isSettled: boolean;
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
}

const askEveryMs = 1_000;
const answerWithinMs = 30_000;
/** A service that is restarted is back long before. */
const longestAwayMs = 15 * 60_000;

/** The service was away for too long, or does not know the import any more. */
export class LostSight extends Error {
  override readonly name = 'LostSight';
}

/**
 * Follows an import until nothing changes any more, also over restarts of the service; `onChange` is told each state,
 * `onAway` when the service begins to be out of reach.
 * @throws LostSight
 */
export async function followImport(
  options: Pick<ImportOptions, 'url' | 'token'>,
  id: string,
  { onChange, onAway }: { readonly onChange: (body: ImportBody) => void; readonly onAway: () => void },
): Promise<ImportBody> {
  let awaySinceMs: number | undefined;
  for (;;) {
    const body = await ask(options, id);
    if (body) {
      awaySinceMs = undefined;
      onChange(body);
      if (body.isSettled) return body;
    } else {
      if (awaySinceMs === undefined) onAway();
      awaySinceMs ??= Date.now();
      if (Date.now() - awaySinceMs > longestAwayMs)
        throw new LostSight('The service has been away for 15 minutes.');
    }
    await setTimeout(askEveryMs);
  }
}

/** Undefined while there is no answer. */
async function ask(
  { url, token }: Pick<ImportOptions, 'url' | 'token'>,
  id: string,
): Promise<ImportBody | undefined> {
  const response = await fetch(`${url}/api/v1/imports/${id}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(answerWithinMs),
  }).catch(() => undefined);
  if (response?.status === 200)
    return (await response.json().catch(() => undefined)) as ImportBody | undefined;
  if (response && [401, 403, 404].includes(response.status)) {
    throw new LostSight(`The service does not tell of it any more (${response.status}).`);
  }
  return undefined;
}
