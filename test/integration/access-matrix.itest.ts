import {
  admission,
  allAskers,
  believesAddresses,
  signedIn,
  type Asker,
  type Service,
} from './access/askers.js';
import { apiRoutes, resolved, type Access, type Route, type Schema } from './access/api-routes.js';
import { contentOf, untilNothingIsUnderWay } from './access/content.js';
import { requestTo, rowOf, rowsWithoutRoute } from './access/route-requests.js';
import { textOf } from './access/read-answer.js';
import { isOwned, Things, type IdKind } from './access/things.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

const named = apiRoutes.map((route) => [route.name, route] as const);
const changing = named.filter(([, { method }]) => method !== 'GET');

/** A stream that a client left ends at its next look at the latest, and nobody holds many at once. */
// Nothing is sent meanwhile: what is asked here is answered, and changes nothing by itself.
const env = {
  ...believesAddresses,
  STRIDECHECK_FAILPOINTS: 'events.lookEveryMs=20,webhooks.everyMs=100000000',
};

describe('who may do what', () => {
  let process: ServiceProcess;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: Service;
  let askers: Asker[];
  let things: Things;
  let admin: Asker;
  let physio: Asker;
  /** Somebody else, whoever asks. */
  let other: Asker;

  beforeAll(async () => {
    const database = await createTestDatabase();
    dataDir = createDataDir();
    process = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
    service = { url: process.url, database, dataDir };
    askers = await allAskers(service);
    admin = askers.find(({ name }) => name === 'an admin') as Asker;
    physio = askers.find(({ name }) => name === 'a physio') as Asker;
    other = await signedIn(service, 'another runner');
    things = new Things(service);
  });

  afterAll(async () => {
    await process.kill();
    await service.database.drop();
    dataDir.remove();
  });

  const send = async (asker: Asker, route: Route, id = '') => {
    const { path, init } = requestTo(route, id);
    const response = await asker.ask(path, init);
    return { status: response.status, text: await textOf(response) };
  };
  const accessOf = ({ name, access }: Route): Access => {
    if (access) return access;
    throw new Error(`${name} says to nobody who may use it: run \`npm run openapi\`.`);
  };

  it('knows every route, and no route that is gone', () => {
    for (const route of apiRoutes) rowOf(route);
    expect(rowsWithoutRoute(apiRoutes)).toEqual([]);
  });

  /** Who may use the route. */
  const userOf = (route: Route) => {
    const { who } = accessOf(route);
    return who === 'admin' ? admin : who === 'physio' ? physio : askers[0];
  };
  const useOf = ({ method }: Route) => (method === 'GET' ? 'read' : 'change');

  it.each(named)('%s lets in whom its rule names, for what is theirs', async (_, route) => {
    const { id: kind, ok } = rowOf(route);
    const admitted = (asker: Asker) => admission(asker, accessOf(route));
    const isOwner = (asker: Asker) => admitted(asker) === 'ok' && asker.runnerId !== null;
    const got: Record<string, number> = {};
    // What nobody here owns is changed by nobody, so that all may be refused at once.
    const strangers = askers.filter((asker) => !isOwner(asker));
    const theirs = kind && strangers.length > 0 ? await things.of(other, kind, useOf(route)) : undefined;
    await Promise.all(
      strangers.map(async (asker) => {
        got[asker.name] = (await send(asker, route, theirs)).status;
      }),
    );
    for (const asker of askers.filter(isOwner)) {
      const id = kind && (await things.of(asker, kind, useOf(route)));
      got[asker.name] = (await send(asker, route, id)).status;
    }
    const expected = askers.map((asker) => [asker.name, admitted(asker) === 'ok' ? ok : admitted(asker)]);
    expect(got).toEqual(Object.fromEntries(expected));
  });

  const withId = named.filter(([, { path }]) => path.includes('{') || path.endsWith('/compare'));
  it.each(withId)(
    '%s answers alike for what is somebody else’s, unknown, or no id, and leaves it alone',
    async (_, route) => {
      const kind = rowOf(route).id as IdKind;
      const theirs = isOwned(kind) ? [await things.of(other, kind, useOf(route))] : [];
      const { unknown, notAnId } = Things.nothing();
      const rows = () => Promise.all(theirs.map((id) => things.rowOf(kind, id)));
      const before = await rows();
      const asked = async (asker: Asker) => {
        const answers: { status: number; text: string }[] = [];
        for (const id of [...theirs, unknown, notAnId]) answers.push(await send(asker, route, id));
        const admitted = admission(asker, accessOf(route));
        expect([asker.name, answers[0].status]).toEqual([asker.name, admitted === 'ok' ? 404 : admitted]);
        expect([asker.name, ...answers]).toEqual([asker.name, ...answers.map(() => answers[0])]);
      };
      await Promise.all(askers.map(asked));
      expect(await rows()).toEqual(before);
    },
  );

  it('no route changes anything by being read', async () => {
    const asked: (() => Promise<{ status: number }>)[] = [];
    const isThere = (route: Route) => rowOf(route).ok === 200;
    for (const route of apiRoutes.filter((one) => one.method === 'GET' && isThere(one))) {
      const asker = userOf(route);
      const kind = rowOf(route).id;
      const id = kind && (await things.of(asker, kind, 'read'));
      asked.push(() => send(asker, route, id));
    }
    await untilNothingIsUnderWay(service.database);
    const before = await contentOf(service.database);
    for (const ask of asked) expect((await ask()).status).toBe(200);
    expect(await contentOf(service.database)).toEqual(before);
  });

  const taking = named.filter(([, { body }]) => body);
  it.each(taking)('%s takes no property that it does not know', async (_, route) => {
    const { id: kind, body = {} } = rowOf(route);
    const asker = userOf(route);
    const known = resolved(route.body as Schema).properties ?? {};
    const smuggled = [
      'ownerId',
      'runnerId',
      'accountId',
      'id',
      'role',
      'scopes',
      'consent',
      'emailVerified',
      'status',
    ];
    for (const property of smuggled.filter((name) => !(name in known))) {
      const id = kind && (await things.of(asker, kind, 'change'));
      const { path, init } = requestTo(route, id ?? '');
      const response = await asker.ask(path, {
        ...init,
        body: JSON.stringify({ ...body, [property]: other.runnerId }),
      });
      expect([property, response.status]).toEqual([property, 400]);
    }
  });

  it.each(changing)('%s refuses a browser that another site sends', async (_, route) => {
    const { id: kind } = rowOf(route);
    const asker = userOf(route);
    const id = kind && (await things.of(asker, kind, 'change'));
    const { path, init } = requestTo(route, id ?? '');
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${service.url}.evil.example` },
      { origin: service.url.replace(/:\d+$/, ':1') },
    ];
    for (const headers of foreign) {
      const response = await asker.ask(path, { ...init, headers: { ...init.headers, ...headers } });
      expect([headers, response.status]).toEqual([headers, 403]);
      expect(await response.json()).toMatchObject({ code: 'foreign-page' });
    }
  });
});
