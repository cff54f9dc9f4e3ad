import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakePolar } from '../../../../fakes/polar.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { Subscribed } from '../../provider.js';
import { polar } from './polar.js';

let fake: FakePolar;
let client: ProviderClient;
let hook: Server;
let hookUrl: string;

beforeEach(async () => {
  fake = await new FakePolar().start();
  client = new ProviderClient(polar, fake);
  hook = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat((await request.toArray()) as Buffer[]);
      const isOurs = request.url?.startsWith('/hooks/polar/') ?? false;
      const reading = client.read({ method: 'POST', headers: {}, body });
      response.statusCode = isOurs && reading.kind === 'answer' ? 200 : 404;
      response.end('{}');
    })();
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hooks/polar/secret`;
});

afterEach(async () => {
  hook.closeAllConnections();
  await new Promise((resolve) => hook.close(resolve));
  await fake.stop();
});

const ensure = (known: Subscribed | null, url = hookUrl): Promise<Subscribed> =>
  polar.subscription!.ensure(client.call(), { hookUrl: url, known });
const timesMade = () => fake.asked.filter((asked) => asked === 'POST /v3/webhooks').length;

/** Whether what Polar sends is taken with the key that it told. */
function isHeard({ secret }: Subscribed): boolean {
  const [told] = fake.deliveries({ what: 'created', athleteId: '471', key: 'aQ1' });
  return client.read(told, {}, [secret ?? '']).kind === 'events';
}

test('is made once, while Polar asks our hook; what is right stays', async () => {
  const first = await ensure(null);
  expect(fake.hookUrl).toBe(hookUrl);
  expect(isHeard(first)).toBe(true);
  expect(await ensure(first)).toEqual(first);
  expect(timesMade()).toBe(1);
});

test('that Polar switched off is switched on again, and its key stays', async () => {
  const first = await ensure(null);
  fake.deactivate();
  expect(await ensure(first)).toEqual(first);
  expect(fake.isActive).toBe(true);
  expect(timesMade()).toBe(1);
});

test('that is gone is made anew', async () => {
  const first = await ensure(null);
  fake.loseWebhook();
  const next = await ensure(first);
  expect([isHeard(first), isHeard(next)]).toEqual([false, true]);
});

test('whose key is not known, or is another one’s, is made anew: it is told only then', async () => {
  const first = await ensure(null);
  const unsealed = await ensure({ ...first, secret: null });
  expect(isHeard(unsealed)).toBe(true);
  expect(isHeard(await ensure(first))).toBe(true);
});

test('moves when our address does', async () => {
  const first = await ensure(null);
  const next = await ensure(first, `${hookUrl}-new`);
  expect(fake.hookUrl).toBe(`${hookUrl}-new`);
  expect(isHeard(next)).toBe(true);
});

test('is not made where the address is not answered by us', async () => {
  await expect(ensure(null, hookUrl.replace('polar', 'other'))).rejects.toMatchObject({ kind: 'unexpected' });
});
