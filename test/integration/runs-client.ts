import type { Report } from '../../src/analysis/report/report.js';
import type { Ask } from './people.js';
import { eventually } from './service-process.js';

/** A run as the API shows it. */
export interface RunBody {
  readonly id: string;
  readonly status: string;
  readonly duplicate?: boolean;
  readonly duplicateOf: { id: string; startTime: string | null } | null;
  readonly keptApart: boolean;
  readonly source: {
    channel: string;
    provider: string | null;
    practicesSee: boolean;
    keptUntil: string | null;
  };
  readonly startTime: string | null;
  readonly surface: string | null;
  readonly ownLevel: string | null;
  readonly device: string | null;
  readonly pain: number | null;
  readonly fileName: string | null;
  readonly cadenceSpm: number | null;
  readonly distanceM: number | null;
  readonly verdict: { level: string; confidence: string; headline: string } | null;
  readonly failure: { code: string; message: string } | null;
  readonly otherRunsInFile?: string[];
  readonly url: string;
  readonly reportUrl: string;
}

/** Uploads bytes as a bare body; resolves with the response whatever its status. */
export async function upload(ask: Ask, bytes: Uint8Array, name = 'run.fit'): Promise<Response> {
  return ask('/api/v1/runs', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
    },
    body: new Uint8Array(bytes),
  });
}

/** Uploads and returns the run that was accepted or known. */
export async function uploadRun(ask: Ask, bytes: Uint8Array, name?: string): Promise<RunBody> {
  const response = await upload(ask, bytes, name);
  if (response.status !== 202 && response.status !== 200) {
    throw new Error(`refused: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as RunBody;
}

export async function getRun(ask: Ask, id: string): Promise<RunBody> {
  const response = await ask(`/api/v1/runs/${id}`);
  if (!response.ok) throw new Error(`no run: ${response.status}`);
  return (await response.json()) as RunBody;
}

/** Waits until a run is reported or failed. */
export async function finishedRun(ask: Ask, id: string, longestMs?: number): Promise<RunBody> {
  return eventually(
    `the end of run ${id}`,
    async () => {
      const run = await getRun(ask, id);
      return run.status === 'reported' || run.status === 'failed' ? run : undefined;
    },
    longestMs,
  );
}

export async function getReport(ask: Ask, id: string): Promise<Report> {
  const response = await ask(`/api/v1/runs/${id}/report`, {
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`no report: ${response.status} ${await response.text()}`);
  return (await response.json()) as Report;
}
