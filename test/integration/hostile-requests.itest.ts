import { apiRoutes } from './access/api-routes.js';
import { hostileBodies, hostileParameters } from './access/hostile-values.js';
import { routeRequests } from './access/route-requests.js';
import { shortFit } from './fixtures.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('a request that means harm', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    runId = (await uploadRun(service.url, shortFit(1))).id;
    await finishedRun(service.url, runId);
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  /** What is wrong with the answer: undefined when it is a plain answer, or a problem that names itself. */
  async function faultOf(path: string, init: RequestInit): Promise<string | undefined> {
    const response = await fetch(service.url + path, { signal: AbortSignal.timeout(20_000), ...init });
    const text = await response.text();
    if (response.status < 400) return undefined;
    const isProblem =
      response.headers.get('content-type')?.startsWith('application/problem+json') &&
      typeof (JSON.parse(text) as { title?: unknown }).title === 'string';
    return response.status >= 500 || !isProblem ? `${response.status} ${text.slice(0, 200)}` : undefined;
  }

  const inPath = (path: string, id: string) => path.replace(/\{\w+\}/, id);

  const withBody = apiRoutes.filter(({ body }) => body);
  it.each(withBody.map((route) => [route.name, route] as const))(
    '%s answers each wrong body with a problem',
    async (name, { method, path, body }) => {
      const faults: string[] = [];
      for (const { what, text } of hostileBodies(body ?? {}, routeRequests[name].body ?? {})) {
        const headers = { 'content-type': 'application/json' };
        const fault = await faultOf(inPath(path, runId), { method, headers, body: text });
        if (fault) faults.push(`${what}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(withBody.map((route) => [route.name, route] as const))(
    '%s answers a body of another kind with a problem',
    async (_, { method, path }) => {
      const faults: string[] = [];
      for (const type of [
        'text/plain',
        'application/octet-stream',
        'multipart/form-data',
        'application/json;charset=utf-16',
        'application/xml',
        '\u00e9',
      ]) {
        const headers = { 'content-type': type };
        const fault = await faultOf(inPath(path, runId), { method, headers, body: '{"a":1}' });
        if (fault) faults.push(`${type}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(apiRoutes.map((route) => [route.name, route] as const))(
    '%s answers each wrong address with a problem',
    async (name, { method, path, query }) => {
      const faults: string[] = [];
      for (const [what, value] of Object.entries(hostileParameters)) {
        const addresses = [
          ...(path.includes('{') ? [inPath(path, value)] : []),
          ...query.flatMap((one) =>
            [
              `?${one}=${value}`,
              `?${one}=1&${one}=${value}`,
              `?${one}[]=${value}`,
              `?${one}[__proto__]=${value}`,
            ].map((q) => inPath(path, runId) + q),
          ),
        ];
        for (const address of addresses) {
          const fault = await faultOf(address, { method });
          if (fault) faults.push(`${what} in ${address.slice(0, 200)}: ${fault}`);
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
