import type { Ask } from './people.js';
import { eventually } from './service-process.js';

/** An import as the API shows it. */
export interface ImportBody {
  readonly id: string;
  readonly url: string;
  readonly status: string;
  readonly failure: string | null;
  readonly source: string | null;
  readonly found: number;
  readonly waiting: number;
  readonly received: number;
  readonly analysing: number;
  readonly analysed: number;
  readonly isSettled: boolean;
  readonly outcomes: { outcome: string; count: number }[];
}

/** An entry as the API shows it. */
export interface EntryBody {
  readonly name: string;
  readonly zip: string | null;
  readonly outcome: string | null;
  readonly message: string | null;
  readonly runId: string | null;
  readonly startTime: string | null;
}

/** The failpoints with which an import is quick. */
export const quickImports = 'imports.sweepEveryMs=100,sweeper.everyMs=200,sweeper.settleMs=100';

/** Sends a zip; the answer comes whatever its status. */
export async function sendArchive(ask: Ask, zip: Uint8Array): Promise<Response> {
  const headers = {
    // Making a zip keeps this process busy for seconds: a connection that lay idle meanwhile is gone.
    connection: 'close',
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="a.zip"',
  };
  return ask('/api/v1/imports', { method: 'POST', headers, body: new Uint8Array(zip) });
}

/** Sends a zip that is accepted; returns the id of its import. */
export async function beginImport(ask: Ask, zip: Uint8Array): Promise<string> {
  const response = await sendArchive(ask, zip);
  if (response.status !== 202) throw new Error(`refused: ${response.status} ${await response.text()}`);
  const { id, url } = (await response.json()) as ImportBody;
  if (response.headers.get('location') !== url) throw new Error('no Location');
  return id;
}

/** The import as it is now. */
export async function readImport(ask: Ask, id: string): Promise<ImportBody> {
  return (await (await ask(`/api/v1/imports/${id}`)).json()) as ImportBody;
}

/** Waits until nothing of an import changes any more. */
export async function settledImport(ask: Ask, id: string): Promise<ImportBody> {
  return eventually(
    'the end of the import',
    async () => {
      const body = await readImport(ask, id);
      return body.isSettled ? body : undefined;
    },
    240_000,
  );
}

/** Every entry of an import, asked for page by page. */
export async function allEntries(ask: Ask, id: string): Promise<EntryBody[]> {
  const entries: EntryBody[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor ? `?cursor=${cursor}&limit=200` : '?limit=200';
    const page = (await (await ask(`/api/v1/imports/${id}/entries${query}`)).json()) as {
      entries: EntryBody[];
      nextCursor: string | null;
    };
    entries.push(...page.entries);
    cursor = page.nextCursor;
  }
  return entries;
}

/** How many entries came to what. */
export function counts({ outcomes }: ImportBody): Record<string, number> {
  return Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count]));
}
