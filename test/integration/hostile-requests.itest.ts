import { apiRoutes, type Route } from './access/api-routes.js';
import { believesAddresses, signedIn, type Asker, type Service } from './access/askers.js';
import { hostileBodies, hostileParameters } from './access/hostile-values.js';
import { placesFilled, rowOf } from './access/route-requests.js';
import { textOf } from './access/read-answer.js';
import { Things } from './access/things.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

const types = [
  'text/plain',
  'application/octet-stream',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/json;charset=utf-16',
  'application/json, application/json',
  '\u00e9',
];

/** A stream that a client left ends at its next look at the latest, and nobody holds many at once. */
const env = { ...believesAddresses, STRIDECHECK_FAILPOINTS: 'events.lookEveryMs=20' };

describe('a request that means harm', () => {
  let process: ServiceProcess;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: Service;
  let things: Things;
  let runner: Asker;
  let admin: Asker;
  let physio: Asker;

  beforeAll(async () => {
    const database = await createTestDatabase();
    dataDir = createDataDir();
    process = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
    service = { url: process.url, database, dataDir };
    things = new Things(service);
    runner = await signedIn(service, 'a runner');
    admin = await signedIn(service, 'an admin', 'admin');
    physio = await signedIn(service, 'a physio', 'physio');
  });

  afterAll(async () => {
    await process.kill();
    await service.database.drop();
    dataDir.remove();
  });

  const askerOf = (route: Route) => {
    const who = route.access?.who;
    return who === 'admin' ? admin : who === 'physio' ? physio : runner;
  };

  const pathOf = async (route: Route): Promise<string> => {
    const { id: kind } = rowOf(route);
    const use = route.method === 'GET' ? 'read' : 'change';
    return inPath(route, (kind && (await things.of(askerOf(route), kind, use))) ?? '');
  };
  /** The path with the value in one of its places, for each of them. */
  const inEachPlace = ({ path }: Route, value: string): string[] =>
    [...path.matchAll(/\{\w+\}/g)].map(({ index, 0: place }) =>
      placesFilled(path.slice(0, index) + value + path.slice(index + place.length), 'other'),
    );
  const inPath = ({ path }: Route, id: string) => placesFilled(path, id);

  /** What is wrong with the answer; undefined for one without a fault, and for a problem that names itself. */
  async function faultOf(route: Route, path: string, init: RequestInit = {}): Promise<string | undefined> {
    const { method } = route;
    const response = await askerOf(route).ask(path, {
      signal: AbortSignal.timeout(20_000),
      ...init,
      method,
    });
    const text = await textOf(response);
    if (response.status < 400) return undefined;
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
    const names = isProblem && typeof (JSON.parse(text) as { code?: unknown }).code === 'string';
    return response.status >= 500 || !names ? `${response.status} ${text.slice(0, 200)}` : undefined;
  }

  const withBody = apiRoutes.filter(({ body }) => body).map((route) => [route.name, route] as const);

  it.each(withBody)('%s answers each wrong body with a problem', async (_, route) => {
    const path = await pathOf(route);
    const bodies = hostileBodies(route.body ?? {}, rowOf(route).body ?? {});
    const headers = { 'content-type': 'application/json' };
    const faults = await inCrowds(bodies, async ({ what, text }) => {
      const fault = await faultOf(route, path, { headers, body: text });
      return fault && `${what}: ${fault}`;
    });
    expect(faults).toEqual([]);
  });

  it.each(withBody)('%s answers a body of another kind with a problem', async (_, route) => {
    const path = await pathOf(route);
    const faults: string[] = [];
    for (const type of types) {
      const fault = await faultOf(route, path, { headers: { 'content-type': type }, body: '{"a":1}' });
      if (fault) faults.push(`${type}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  const withPlaces = apiRoutes.filter(({ path, query }) => path.includes('{') || query.length > 0);

  it.each(withPlaces.map((route) => [route.name, route] as const))(
    '%s answers each wrong address with a problem',
    async (_, route) => {
      const path = await pathOf(route);
      const asked = Object.entries(hostileParameters).flatMap(([what, value]) => {
        const inQuery = route.query.flatMap((name) =>
          [
            `${name}=${value}`,
            `${name}=1&${name}=${value}`,
            `${name}[]=${value}`,
            `${name}[__proto__]=1`,
          ].map((query) => `${path}?${query}`),
        );
        return [...inEachPlace(route, value), ...inQuery].map((address) => ({ what, address }));
      });
      const faults = await inCrowds(asked, async ({ what, address }) => {
        const fault = await faultOf(route, address);
        return fault && `${what} in ${address.slice(0, 200)}: ${fault}`;
      });
      expect(faults).toEqual([]);
    },
  );
});

/** Asks eight at once, and returns what was found. */
async function inCrowds<Item>(
  items: readonly Item[],
  faultOf: (item: Item) => Promise<string | undefined>,
): Promise<string[]> {
  const faults: (string | undefined)[] = [];
  for (let first = 0; first < items.length; first += 8) {
    faults.push(...(await Promise.all(items.slice(first, first + 8).map(faultOf))));
  }
  return faults.filter((fault) => fault !== undefined);
}
