/** What of a person an id in an address may name. */
export type IdKind = 'run';

/** How a route is asked for something that its asker may have, and what then comes. */
export interface RouteRequest {
  /** What the id in the address names. */
  readonly id?: IdKind;
  readonly query?: string;
  readonly body?: object;
  readonly accept?: string;
  readonly ok: number;
}

const plan = { targets: [{ speedMps: 3, cadenceSpm: 172 }] };

/**
 * Every route of the API document has its row here. To the rules of access a row adds only how to ask: who may use the
 * route stands at its handler (`x-access` in the document).
 */
export const routeRequests: Readonly<Record<string, RouteRequest>> = {
  'GET /health/live': { ok: 200 },
  'GET /health/ready': { ok: 200 },
  'GET /api/v1/profile': { ok: 200 },
  'PUT /api/v1/profile': { ok: 200, body: { heightM: 1.8, units: 'metric', language: 'en' } },
  'GET /api/v1/plan': { ok: 200 },
  'PUT /api/v1/plan': { ok: 200, body: plan },
  'DELETE /api/v1/plan': { ok: 204 },
  'GET /api/v1/diary': { ok: 200 },
  'GET /api/v1/diary/{runId}': { id: 'run', ok: 200 },
  'PUT /api/v1/diary/{runId}': {
    id: 'run',
    ok: 200,
    body: { painDuring: 2, places: ['lowBack'], signs: [] },
  },
  'DELETE /api/v1/diary/{runId}': { id: 'run', ok: 204 },
  'POST /api/v1/runs': { ok: 202 },
  'GET /api/v1/runs': { ok: 200 },
  'GET /api/v1/runs/reanalysis': { ok: 200 },
  'GET /api/v1/runs/compare': { id: 'run', query: 'a={id}&b={id}', ok: 200 },
  'GET /api/v1/runs/{id}': { id: 'run', ok: 200 },
  'DELETE /api/v1/runs/{id}': { id: 'run', ok: 204 },
  'GET /api/v1/runs/{id}/corrections': { id: 'run', ok: 200 },
  'PUT /api/v1/runs/{id}/corrections': { id: 'run', ok: 200, body: { distanceM: 5000 } },
  'DELETE /api/v1/runs/{id}/corrections': { id: 'run', ok: 204 },
  'GET /api/v1/runs/{id}/report': { id: 'run', ok: 200, accept: 'text/html' },
  'GET /api/v1/runs/{id}/series': { id: 'run', query: 'channels=speedMps', ok: 200 },
  'GET /api/v1/runs/{id}/file': { id: 'run', ok: 200 },
  'GET /api/v1/runs/{id}/events': { id: 'run', ok: 200 },
  'GET /api/v1/runs/{id}/metronome': { id: 'run', query: 'spm=170', ok: 200 },
  'GET /api/v1/runs/{id}/workout': { id: 'run', ok: 200 },
  'GET /api/v1/trend': { ok: 200 },
};
