/** Bodies that nobody's webhook has: each of them must be refused or mean nothing, and none may throw. */
export const hostileBodies: readonly (readonly [what: string, json: string])[] = [
  ['nothing', ''],
  ['no JSON', '{"events":['],
  ['a page', '<html></html>'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['a text', '"events"'],
  ['a list', '[[],{}]'],
  ['an empty object', '{}'],
  ['a prototype', '{"__proto__":{"secret":"x","webhook_token":"x"},"constructor":{"prototype":{"a":1}}}'],
  ['a name that every object has', '{"toString":1}'],
  ['depth', `${'[{"a":'.repeat(2000)}1${'}]'.repeat(2000)}`],
  ['length', JSON.stringify({ secret: 'x'.repeat(200_000), webhook_token: 'x'.repeat(200_000) })],
  ['bytes that are no text', '\ud800\u0000'],
];

/** The same as bytes, and what is none of the lists that the real ones hold under this name. */
export function senselessBodies(list: string): Buffer[] {
  const bodies = hostileBodies.map(([, json]) => json);
  const lists = ['null', '{"length":1e9}', '"x"'].map((json) => `{"${list}":${json}}`);
  return [...bodies, ...lists].map((json) => Buffer.from(json));
}
