import { FakePolar } from '../../../../fakes/polar.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import { pauseAfter } from './api.js';
import { polar } from './polar.js';

const now = new Date('2026-05-04T08:00:00Z');

/** `usage` and `limit` are of a quarter of an hour and of a day. */
function untilOf(status: number, [usage, limit, reset]: readonly [string, string, string]): string | null {
  const headers = new Headers({
    'RateLimit-Usage': usage,
    'RateLimit-Limit': limit,
    'RateLimit-Reset': reset,
  });
  return pauseAfter({ status, headers }, now)?.until.toISOString() ?? null;
}

test.each([
  ['the quarter of an hour', ['520, 900', '520, 5100', '300, 50000'], '2026-05-04T08:05:00.000Z'],
  ['the day', ['20, 5100', '520, 5100', '300, 50000'], '2026-05-04T21:53:20.000Z'],
  ['both, until the later end', ['521, 5100', '520, 5100', '300, 50000'], '2026-05-04T21:53:20.000Z'],
  ['the day, the other end untold', ['20, 5100', '520, 5100', 'soon, 3600'], '2026-05-04T09:00:00.000Z'],
] as const)('used up is %s', (_, headers, until) => {
  expect(untilOf(200, headers)).toBe(until);
});

test.each([
  [['519, 5099', '520, 5100', '300, 50000']],
  [['0, 0', '0, 0', '300, 50000']],
  [['520, 900', '520, 5100', 'soon, 3600']],
  [['many', 'more', '300, 50000']],
  [['', '', '']],
] as const)('%j is no reason to wait', (headers) => {
  expect(untilOf(200, headers)).toBeNull();
});

test('a 429 that does not say what is used up waits for the nearer end', () => {
  expect(untilOf(429, ['', '', '300, 50000'])).toBe('2026-05-04T08:05:00.000Z');
});

test('nobody waits for longer than a day, whatever the number means', () => {
  expect(untilOf(200, ['520, 900', '520, 5100', '1777881600, 50000'])).toBe('2026-05-05T08:00:00.000Z');
});

test('what is used up is used up for all runners', async () => {
  const fake = await new FakePolar().start();
  const client = new ProviderClient(polar, fake);
  const call = client.athlete(await client.connect(fake.addAthlete()));
  fake.misbehave('rateLimited');
  await expect(polar.confirmAccess(call)).rejects.toMatchObject({ kind: 'rateLimited' });
  expect(client.pauses).toMatchObject([{ of: 'provider' }]);
  await fake.stop();
});
