import type { FakeDelivery } from '../../fakes/fake-provider.js';
import type { HookRequest } from '../../src/connections/provider.js';

/** A request of a fake as the hook's reader gets it. */
export function requestOf(
  { method, headers, body }: FakeDelivery,
  receivedAt = new Date('2026-11-29T10:15:00Z'),
): HookRequest {
  return { method, headers, query: {}, rawBody: body, body: parsed(body.toString()), receivedAt };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const deep = '['.repeat(5000) + ']'.repeat(5000);

/** Bodies that make no sense, some of them on purpose. `list`: the name under which the real ones hold what they tell. */
export function senselessBodies(list: string): Buffer[] {
  return [
    '',
    'null',
    '[]',
    '"text"',
    '12',
    '{',
    '{}',
    '<html></html>',
    '{"__proto__":{"type":"WORKOUT_CREATED"}}',
    `{"constructor":{"prototype":{}},"toString":1}`,
    `{"${list}":null}`,
    `{"${list}":{"length":1e9}}`,
    `{"${list}":"x"}`,
    deep,
  ].map((text) => Buffer.from(text));
}
