import { randomBytes, randomUUID } from 'node:crypto';
import { consentTextVersion } from '../../../src/care/consent/consent-text.js';
import type { Route } from './api-routes.js';
import type { IdKind } from './things.js';

/** How a route is asked for something that its asker may have, and what then comes. */
export interface RouteRequest {
  /** What the id in the address (or in the query, as `{id}`) names, or what else has to be there. */
  readonly id?: IdKind;
  readonly query?: string;
  readonly body?: object;
  /** Sends bytes of this type, which are nothing in particular. */
  readonly file?: string;
  /** Asks for the answer in this form. */
  readonly accept?: string;
  /** The status that comes to whom the route lets in. */
  readonly ok: number;
}

const consent = {
  terms: { series: true, routes: false, diary: false, fromTime: null, until: null },
  textVersion: consentTextVersion,
  language: 'en',
};
const review = { revision: 0, overruled: null, marks: [], comment: 'Well done.' };
const practicePlan = {
  replaces: null,
  targets: [{ speedMps: 3, cadenceSpm: 172 }],
  weeks: 4,
  exercises: [],
  text: '',
  recheckOn: null,
  reason: 'They had these steps before.',
};
const webhook = { url: 'https://hooks.example.org/stridecheck', events: ['run.received'] };
const practiceWebhook = { ...webhook, events: ['report.ready'] };
const token = { name: 'watch', scopes: ['runs:write'], expiresInDays: 30 };

/**
 * Every route of the API document has its row here. To the rules of access a row adds only how to ask: who may use the
 * route stands at its handler, and in the document as `x-access`.
 */
const rows: Readonly<Record<string, RouteRequest>> = {
  'GET /health/live': { ok: 200 },
  'GET /health/ready': { ok: 200 },
  'GET /api/v1/service': { ok: 200 },
  // Neither a service that is set up already nor one with real people lets anybody in this way.
  'POST /api/v1/setup': {
    ok: 403,
    body: { token: 'A'.repeat(43), name: 'Ada', email: 'ada@example.org', password: 'long enough words' },
  },
  'POST /api/v1/demo/sign-in': { ok: 404, body: { person: 'runner' } },
  'GET /api/v1/me': { ok: 200 },
  'PUT /api/v1/me': { ok: 200, body: { name: 'Ada' } },
  'GET /api/v1/tokens': { ok: 200 },
  'POST /api/v1/tokens': { ok: 201, body: token },
  'DELETE /api/v1/tokens/{id}': { id: 'token', ok: 204 },
  // Nobody is invited with a token of somebody's own.
  'POST /api/v1/invitations/look-up': { ok: 404, body: { token: 'A'.repeat(43) } },
  'GET /api/v1/admin/accounts': { ok: 200 },
  'PUT /api/v1/admin/accounts/{id}': { id: 'account', ok: 200, body: { role: 'physio', disabled: false } },
  'POST /api/v1/admin/accounts/{id}/links': { id: 'account', ok: 201, body: { kind: 'reset' } },
  'DELETE /api/v1/admin/accounts/{id}/two-factor': { id: 'account', ok: 204 },
  'GET /api/v1/admin/invitations': { ok: 200 },
  'POST /api/v1/admin/invitations': { ok: 201, body: { role: 'runner', days: 3 } },
  'DELETE /api/v1/admin/invitations/{id}': { id: 'invitation', ok: 204 },
  'GET /api/v1/profile': { ok: 200 },
  'PUT /api/v1/profile': { ok: 200, body: { heightM: 1.8, units: 'metric', language: 'en' } },
  'GET /api/v1/plan': { ok: 200 },
  'PUT /api/v1/plan': { ok: 200, body: { targets: [{ speedMps: 3, cadenceSpm: 172 }] } },
  'DELETE /api/v1/plan': { ok: 204 },
  'GET /api/v1/plan/workout': { id: 'plan', ok: 200 },
  'GET /api/v1/diary': { ok: 200 },
  'GET /api/v1/diary/{runId}': { id: 'run', ok: 200 },
  'PUT /api/v1/diary/{runId}': {
    id: 'run',
    ok: 200,
    body: { painDuring: 2, places: ['lowBack'], signs: [] },
  },
  'DELETE /api/v1/diary/{runId}': { id: 'run', ok: 204 },
  'POST /api/v1/runs': { ok: 202, file: 'application/octet-stream' },
  'GET /api/v1/runs': { ok: 200 },
  'GET /api/v1/runs/events': { ok: 200 },
  'GET /api/v1/runs/reanalysis': { ok: 200 },
  'GET /api/v1/runs/compare': { id: 'run', query: 'a={id}&b={id}', ok: 200 },
  'GET /api/v1/runs/{id}': { id: 'run', ok: 200 },
  'DELETE /api/v1/runs/{id}': { id: 'run', ok: 204 },
  'GET /api/v1/runs/{id}/corrections': { id: 'run', ok: 200 },
  'PUT /api/v1/runs/{id}/corrections': { id: 'run', ok: 200, body: { distanceM: 5000 } },
  'DELETE /api/v1/runs/{id}/corrections': { id: 'run', ok: 204 },
  'PUT /api/v1/runs/{id}/duplicate': { id: 'run', ok: 200, body: { keep: true } },
  'GET /api/v1/runs/{id}/report': { id: 'run', ok: 200, accept: 'text/html' },
  'GET /api/v1/runs/{id}/series': { id: 'run', query: 'channels=speedMps', ok: 200 },
  'GET /api/v1/runs/{id}/file': { id: 'run', ok: 200 },
  'GET /api/v1/runs/{id}/events': { id: 'run', ok: 200 },
  'GET /api/v1/runs/{id}/metronome': { id: 'run', query: 'spm=170', ok: 200 },
  'GET /api/v1/runs/{id}/plan-check': { id: 'run', ok: 200 },
  'GET /api/v1/runs/{id}/workout': { id: 'run', ok: 200 },
  'GET /api/v1/trend': { ok: 200 },
  'POST /api/v1/ingest': { ok: 202, file: 'application/octet-stream' },
  'GET /api/v1/connections/devices': { ok: 200 },
  'POST /api/v1/connections/devices': { id: 'room for a device', ok: 201, body: { name: 'Home server' } },
  'PUT /api/v1/connections/devices/{id}': { id: 'device', ok: 200, body: { name: 'Another name' } },
  'DELETE /api/v1/connections/devices/{id}': { id: 'device', ok: 204 },
  'POST /api/v1/connections/devices/{id}/secret': { id: 'device', ok: 201, body: { endOldNow: false } },
  'GET /api/v1/exports': { ok: 200 },
  'POST /api/v1/exports': { ok: 202 },
  'GET /api/v1/exports/{id}': { id: 'export', ok: 200 },
  'GET /api/v1/exports/{id}/file': { id: 'export', ok: 200 },
  'DELETE /api/v1/exports/{id}': { id: 'export', ok: 204 },
  'POST /api/v1/exports/taken-in': { ok: 202, file: 'application/zip' },
  'GET /api/v1/exports/taken-in/{id}': { id: 'export taken in', ok: 200 },
  'GET /api/v1/connections': { ok: 200 },
  // Of a provider that is off; what they do where one is on: connections-contract.itest.ts.
  'POST /api/v1/connections/{provider}/start': { id: 'provider', ok: 404 },
  'GET /api/v1/connections/{provider}/callback': { id: 'provider', ok: 404 },
  'POST /api/v1/connections/{provider}/key': { id: 'provider', ok: 404, body: { key: 'a key' } },
  'DELETE /api/v1/connections/{provider}': { id: 'provider', ok: 404 },
  'GET /api/v1/connections/operator': { ok: 200 },
  'POST /api/v1/connections/operator/{provider}/subscription': { id: 'provider', ok: 404 },
  'GET /api/v1/hooks/{provider}/{key}': { id: 'provider', ok: 404 },
  'POST /api/v1/hooks/{provider}/{key}': { id: 'provider', ok: 404 },
  'GET /api/v1/imports': { ok: 200 },
  // What is sent is no zip.
  'POST /api/v1/imports': { ok: 422, file: 'application/zip' },
  'GET /api/v1/imports/{id}': { id: 'import', ok: 200 },
  'DELETE /api/v1/imports/{id}': { id: 'import', ok: 200 },
  'GET /api/v1/imports/{id}/entries': { id: 'import', ok: 200 },
  'GET /api/v1/imports/{id}/entries.csv': { id: 'import', ok: 200 },
  'GET /api/v1/imports/{id}/events': { id: 'import', ok: 200 },
  'GET /api/v1/care/practice': { id: 'practice', ok: 200 },
  'POST /api/v1/care/practice': { id: 'no practice', ok: 201, body: { name: 'Physio am Park' } },
  'PUT /api/v1/care/practice': { id: 'practice', ok: 200, body: { name: 'Physio am See' } },
  'PUT /api/v1/care/practice/members/{id}': { id: 'colleague', ok: 200, body: { role: 'assistant' } },
  'DELETE /api/v1/care/practice/members/{id}': { id: 'colleague', ok: 204 },
  'GET /api/v1/care/practice/invitations': { id: 'practice', ok: 200 },
  'POST /api/v1/care/practice/invitations': {
    id: 'practice',
    ok: 201,
    body: { kind: 'member', role: 'assistant', days: 3 },
  },
  'DELETE /api/v1/care/practice/invitations/{id}': { id: "a practice's invitation", ok: 204 },
  'GET /api/v1/care/practice/audit': { id: 'practice', ok: 200 },
  'GET /api/v1/care/work-list': { id: 'practice', ok: 200 },
  'POST /api/v1/care/work-list/seen': {
    id: 'practice',
    ok: 204,
    body: { patients: [{ id: randomUUID(), shownUntil: new Date().toISOString() }] },
  },
  'GET /api/v1/care/patients': { id: 'practice', ok: 200 },
  'GET /api/v1/care/patients/{id}': { id: 'patient', ok: 200 },
  'DELETE /api/v1/care/patients/{id}': { id: 'patient', ok: 204 },
  'GET /api/v1/care/patients/{id}/runs': { id: 'patient', ok: 200 },
  'GET /api/v1/care/patients/{id}/trend': { id: 'patient', ok: 200 },
  'GET /api/v1/care/patients/{id}/plan': { id: 'patient', ok: 200 },
  'PUT /api/v1/care/patients/{id}/plan': { id: 'patient', ok: 200, body: practicePlan },
  'DELETE /api/v1/care/patients/{id}/plan': { id: "a patient's plan", ok: 204 },
  'GET /api/v1/care/patients/{id}/diary': { id: 'patient', ok: 200 },
  'GET /api/v1/care/patients/{id}/compare': {
    id: "a patient's run",
    query: 'a={lastId}&b={lastId}',
    ok: 200,
  },
  'GET /api/v1/care/patients/{id}/runs/{runId}/report': { id: "a patient's run", ok: 200 },
  'GET /api/v1/care/patients/{id}/runs/{runId}/diary': { id: "a patient's run", ok: 200 },
  'GET /api/v1/care/patients/{id}/runs/{runId}/plan-check': { id: "a patient's run", ok: 200 },
  'GET /api/v1/care/patients/{id}/runs/{runId}/series': { id: "a patient's run", ok: 200 },
  'GET /api/v1/care/patients/{id}/runs/{runId}/review': { id: "a patient's run", ok: 200 },
  'PUT /api/v1/care/patients/{id}/runs/{runId}/review': { id: 'a run to review', ok: 200, body: review },
  'DELETE /api/v1/care/patients/{id}/runs/{runId}/review': {
    id: 'a drafted run',
    query: 'revision=1',
    ok: 204,
  },
  'POST /api/v1/care/patients/{id}/runs/{runId}/review/sign': {
    id: 'a drafted run',
    ok: 200,
    body: { revision: 1 },
  },
  'GET /api/v1/care/patients/{id}/reviews/{reviewId}': { id: "a patient's review", ok: 200 },
  'GET /api/v1/care/patients/{id}/reviews/{reviewId}/report': { id: "a patient's review", ok: 200 },
  'GET /api/v1/care/patients/{id}/reviews/{reviewId}/record': {
    id: "a patient's review",
    ok: 200,
    accept: 'application/fhir+json',
  },
  'GET /api/v1/care/reviews': { ok: 200 },
  'GET /api/v1/care/reviews/{id}/report': { id: 'a review', ok: 200 },
  'GET /api/v1/care/reviews/{id}/record': { id: 'a review', ok: 200, accept: 'application/pdf' },
  'GET /api/v1/care/patients/{id}/notes': { id: 'patient', ok: 200 },
  'POST /api/v1/care/patients/{id}/notes': { id: 'patient', ok: 201, body: { text: 'Left hip drops.' } },
  'PUT /api/v1/care/patients/{id}/notes/{noteId}': {
    id: "a patient's note",
    ok: 200,
    body: { text: 'Right hip drops.', revision: 1 },
  },
  'DELETE /api/v1/care/patients/{id}/notes/{noteId}': { id: "a patient's note", ok: 204 },
  'GET /api/v1/care/patients/{id}/messages': { id: 'patient', ok: 200 },
  'POST /api/v1/care/patients/{id}/messages': { id: 'patient', ok: 201, body: { text: 'Come on Monday.' } },
  'GET /api/v1/care/patients/{id}/timeline': { id: 'patient', ok: 200 },
  'GET /api/v1/care/messages': { ok: 200 },
  'POST /api/v1/care/messages/seen': { ok: 204, body: { ids: [randomUUID()] } },
  'GET /api/v1/notices': { ok: 200 },
  'POST /api/v1/notices/seen': { ok: 204, body: { ids: [randomUUID()] } },
  'GET /api/v1/notices/settings': { ok: 200 },
  'PUT /api/v1/notices/settings': { ok: 200, body: { byMail: false } },
  'GET /api/v1/webhooks': { ok: 200 },
  'POST /api/v1/webhooks': { id: 'no webhook', ok: 201, body: webhook },
  'PUT /api/v1/webhooks/{id}': { id: 'webhook', ok: 200, body: { ...webhook, isOn: true } },
  'DELETE /api/v1/webhooks/{id}': { id: 'webhook', ok: 204 },
  'POST /api/v1/webhooks/{id}/secret': { id: 'webhook', ok: 201 },
  'POST /api/v1/webhooks/{id}/test': { id: 'webhook', ok: 202 },
  'GET /api/v1/webhooks/{id}/deliveries': { id: 'webhook', ok: 200 },
  'POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/replay': { id: "a webhook's delivery", ok: 202 },
  'POST /api/v1/webhooks/{id}/replays': { id: 'webhook', ok: 202, body: { since: '2026-01-01T00:00:00Z' } },
  'GET /api/v1/care/webhooks': { id: 'practice', ok: 200 },
  'POST /api/v1/care/webhooks': { id: "no practice's webhook", ok: 201, body: practiceWebhook },
  'PUT /api/v1/care/webhooks/{id}': {
    id: "a practice's webhook",
    ok: 200,
    body: { ...practiceWebhook, isOn: true },
  },
  'DELETE /api/v1/care/webhooks/{id}': { id: "a practice's webhook", ok: 204 },
  'POST /api/v1/care/webhooks/{id}/secret': { id: "a practice's webhook", ok: 201 },
  'POST /api/v1/care/webhooks/{id}/test': { id: "a practice's webhook", ok: 202 },
  'GET /api/v1/care/webhooks/{id}/deliveries': { id: "a practice's webhook", ok: 200 },
  'POST /api/v1/care/webhooks/{id}/deliveries/{deliveryId}/replay': { id: "a practice's delivery", ok: 202 },
  'POST /api/v1/care/webhooks/{id}/replays': {
    id: "a practice's webhook",
    ok: 202,
    body: { since: '2026-01-01T00:00:00Z' },
  },
  'GET /api/v1/care/invitations': { ok: 200 },
  'POST /api/v1/care/invitations': { ok: 201, body: { consent, days: 3 } },
  'DELETE /api/v1/care/invitations/{id}': { id: "a runner's invitation", ok: 204 },
  // Nobody is invited with a code of somebody's own.
  'POST /api/v1/care/invitations/look-up': { ok: 404, body: { code: 'A'.repeat(43) } },
  'POST /api/v1/care/invitations/accept': { ok: 404, body: { code: 'A'.repeat(43), consent } },
  'GET /api/v1/care/sharings': { ok: 200 },
  'GET /api/v1/care/sharings/text': { ok: 200 },
  'PUT /api/v1/care/sharings/{id}': { id: 'sharing', ok: 200, body: consent },
  'DELETE /api/v1/care/sharings/{id}': { id: 'sharing', ok: 204 },
  'GET /api/v1/care/looks': { ok: 200 },
  'POST /api/v1/me/deletion': { ok: 202, body: { when: 'later' } },
  'DELETE /api/v1/me/deletion': { id: 'deletion', ok: 204 },
};

/** The row of a route. @throws Error that says where to add the one that is missing. */
export function rowOf(route: Pick<Route, 'name'>): RouteRequest {
  const row = rows[route.name];
  if (row) return row;
  throw new Error(
    `The matrix of access does not know ${route.name}: add its row to test/integration/access/route-requests.ts ` +
      '(how to ask, and what then comes), and say at its handler who may use it.',
  );
}

/** Rows whose route is gone. */
export function rowsWithoutRoute(routes: readonly Route[]): string[] {
  const names = new Set(routes.map(({ name }) => name));
  return Object.keys(rows).filter((name) => !names.has(name));
}

/** The path and the request that ask a route as its row says, for the thing with this id. */
export function requestTo(route: Route, id: string): { path: string; init: RequestInit } {
  const { query, body, file, accept } = rowOf(route);
  const path = placesFilled(route.path, id) + (query ? `?${filledQuery(query, id)}` : '');
  const headers: Record<string, string> = accept ? { accept } : {};
  if (body) headers['content-type'] = 'application/json';
  if (file) headers['content-type'] = file;
  const sent = file ? newFile() : body && JSON.stringify(body);
  return { path, init: { method: route.method, headers, ...(sent && { body: sent }) } };
}

/** `{id}` is the whole of an id, `{lastId}` its last part. */
function filledQuery(query: string, id: string): string {
  return query.replaceAll('{id}', id).replaceAll('{lastId}', id.split('/').at(-1) ?? '');
}

/** The path with its places filled by the parts of an id: `patient/run` has two. */
export function placesFilled(path: string, id: string): string {
  const parts = id.split('/');
  return path.replace(/\{\w+\}/g, () => (parts.length > 1 ? (parts.shift() as string) : parts[0]));
}

/** No two are the same, or the second would be known. */
const newFile = (): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(100));
