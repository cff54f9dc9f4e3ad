import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeStrava } from '../../../../fakes/strava.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import { strava } from './strava.js';

let fake: FakeStrava;
let client: ProviderClient;
let hook: Server;
let hookUrl: string;
let isOurs = true;

beforeEach(async () => {
  isOurs = true;
  fake = await new FakeStrava().start();
  client = new ProviderClient(strava, fake);
  hook = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '/', hookUrl).searchParams);
    const reading = client.read({ method: 'GET', headers: {}, body: Buffer.alloc(0) }, { query });
    response.statusCode = isOurs && reading.kind === 'answer' ? 200 : 404;
    response.end(JSON.stringify(reading.kind === 'answer' ? reading.body : {}));
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hooks/strava/secret`;
});

afterEach(async () => {
  hook.closeAllConnections();
  await new Promise((resolve) => hook.close(resolve));
  await fake.stop();
});

const ensure = (url = hookUrl) => strava.subscription!.ensure(client.call(), { hookUrl: url, known: null });

test('is made once, while Strava asks our hook for its challenge', async () => {
  const first = await ensure();
  expect(fake.hookUrl).toBe(hookUrl);
  expect(await ensure()).toEqual(first);
  expect(fake.asked.filter((path) => path.startsWith('POST'))).toHaveLength(1);
});

test('moves when our address does', async () => {
  await ensure();
  await ensure(`${hookUrl}-new`);
  expect(fake.hookUrl).toBe(`${hookUrl}-new`);
});

test('is not made where the address is not answered by us', async () => {
  isOurs = false;
  await expect(ensure()).rejects.toMatchObject({ kind: 'unexpected' });
});
