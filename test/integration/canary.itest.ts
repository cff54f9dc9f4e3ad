import { Redis } from 'ioredis';
import { v7 as uuidv7 } from 'uuid';
import { apiRoutes } from './access/api-routes.js';
import { untilNothingIsUnderWay } from './access/content.js';
import { requestTo, rowOf } from './access/route-requests.js';
import { Browser } from './browser.js';
import { addPerson, addSession, askWith, type Ask } from './people.js';
import { createDataDir, startProcess, testQueueUrl, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Values that exist nowhere else, by what they stand for. */
const canary = {
  mail: 'anton.kanarie@example.org',
  name: 'Kanarienvogel Anton',
  password: 'gelber Vogel im Regen',
  wrongPassword: 'grauer Vogel im Regen',
  latitude: '47.876543',
  longitude: '8.123456',
  heartRate: '1987654321',
  watch: 'KanarienUhr 7',
  fileName: 'kanarie-abendrunde',
  tokenName: 'kanarie-skript',
  badToken: 'sc_kanarie',
  note: 'Kanarie hinkt links',
  message: 'Kanarie soll anrufen',
};

/** Words that a diary takes, which its contract names too. */
const noted = { place: 'buttock', sign: 'tingling' };

const point = (second: number) =>
  `<trkpt lat="${canary.latitude}${second % 10}" lon="${canary.longitude}"><ele>400</ele>` +
  `<time>${new Date(Date.UTC(2024, 4, 1, 6) + second * 1000).toISOString()}</time>` +
  `<extensions><hr>${canary.heartRate}</hr><cad>82</cad></extensions></trkpt>`;
const points = Array.from({ length: 900 }, (_, second) => point(second)).join('');
const whole = `<?xml version="1.0"?><gpx version="1.1" creator="${canary.watch}"><trk><name>${canary.name}</name><type>running</type><trkseg>${points}</trkseg></trk></gpx>`;
/** One that is used, one that is cut off in a value, one that is none, one that says what it should not. */
const files = [
  whole,
  whole.slice(0, 60_000),
  `${canary.name} ${canary.latitude} ${canary.heartRate}`,
  whole.replace('<ele>400</ele>', `<ele>&${canary.name.slice(0, 8)};</ele>`),
  whole.replaceAll('<time>20', `<time>${canary.name}`),
];

describe('what must be seen nowhere', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  const processes: ServiceProcess[] = [];
  /** Everything that was written or handed on where marker values may not be, by where. */
  const seen: Record<string, string> = {};
  const errors: string[] = [];
  /** Secrets that the service made. */
  const made: string[] = [];

  const start = async (env: Record<string, string>, role: 'main' | 'worker' = 'main') => {
    const options = { dataDir: dataDir.path, databaseUrl: database.url, role };
    const process = await startProcess({ ...options, env: { LOG_LEVEL: 'debug', SIGNUP: 'open', ...env } });
    processes.push(process);
    return process;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    await keepPromises(database);
    const api = await start({ WORKER: 'off' });
    await live(api);
    seen.queue = await queueContent(database);
    const worker = await start({}, 'worker');
    await untilNothingIsUnderWay(database);
    await worker.stop();
    const failing = await start({
      WORKER: 'off',
      STRIDECHECK_FAILPOINTS: 'receive.committed=throw,receive.stored=throw',
    });
    await fail(failing);
    await api.stop();
    await failing.stop();
    seen['the queue afterwards'] = await queueContent(database);
    const promised = await database.query<{ row: string }>(`select row::text as row from promised`);
    seen.promises = promised.map(({ row }) => row).join('\n');
    seen.output = processes.map((process) => process.output()).join('\n');
    seen.errors = errors.join('\n');
  });

  afterAll(async () => {
    await database.drop();
    dataDir.remove();
  });

  /** A browser's requests, whose faults are kept. */
  const watched = (ask: Ask): Ask => {
    return async (path, init) => {
      const response = await ask(path, init);
      if (response.status >= 400) errors.push(`${path.length} ${await response.clone().text()}`);
      return response;
    };
  };

  async function live(service: ServiceProcess): Promise<void> {
    await addPerson(database, { role: 'admin' });
    const browser = new Browser(service);
    const ask = watched(browser.ask);
    const json = (method: string, path: string, body: unknown) =>
      ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const { mail: email, name, password, wrongPassword } = canary;
    await json('POST', '/api/auth/sign-up/email', { email, name, password });
    await json('POST', '/api/auth/sign-up/email', { email: `${name} ${email}`, name, password });
    await json('POST', '/api/auth/sign-in/email', { email, password: wrongPassword });
    await json('POST', '/api/auth/request-password-reset', { email });
    await json('POST', '/api/auth/reset-password', { token: canary.badToken, newPassword: password });
    const signedIn = await json('POST', '/api/auth/sign-in/email', { email, password });
    expect(signedIn.status).toBe(200);
    made.push(...browser.cookieHeader.split('; ').map((cookie) => cookie.slice(cookie.indexOf('=') + 1)));

    const token = await json('POST', '/api/v1/tokens', {
      name: canary.tokenName,
      scopes: ['runs:read', 'runs:write'],
      expiresInDays: 2,
    });
    made.push(((await token.json()) as { token: string }).token);
    await uploadAll(ask);
    await writeLetters(service);
    await noteAndAskWrongly(ask, json);
    await watched(askWith(service, { authorization: `Bearer ${canary.badToken}` }))('/api/v1/runs');
    await watched(askWith(service, { authorization: `Bearer ${made.at(-1)}` }))('/api/v1/profile');
    seen.metrics = await (await fetch(`${service.url}/metrics`)).text();
  }

  async function uploadAll(ask: Ask): Promise<void> {
    for (const [number, file] of files.entries()) {
      const form = new FormData();
      form.append('file', new Blob([file]), `${canary.fileName}-${number}.gpx`);
      expect((await ask('/api/v1/runs', { method: 'POST', body: form })).status).toBe(202);
    }
    const form = new FormData();
    form.append(canary.fileName, new Blob([whole]), `${canary.fileName}.gpx`);
    await ask('/api/v1/runs', { method: 'POST', body: form });
  }

  /** A practice notes something about the runner, and writes to them. */
  async function writeLetters(service: ServiceProcess): Promise<void> {
    const physio = await addPerson(database, { role: 'physio' });
    const [practiceId, patientId] = [uuidv7(), uuidv7()];
    const shared = `from account where email = '${canary.mail}'`;
    await database.query(`insert into practice (id, name) values ('${practiceId}', 'Praxis')`);
    await database.query(
      `insert into practice_member (id, practice_id, account_id, role) values ('${uuidv7()}', '${practiceId}', '${physio.id}', 'owner')`,
    );
    await database.query(
      `insert into patient (id, practice_id, runner_id) select '${patientId}', '${practiceId}', id ${shared}`,
    );
    await database.query(
      `insert into consent (id, patient_id, runner_id, practice_id, text_version, language, shares_series, shares_routes, shares_diary)
       select '${uuidv7()}', '${patientId}', id, '${practiceId}', '1', 'de', true, true, true ${shared}`,
    );
    const cookie = await addSession(database, dataDir, physio.id);
    const ask = watched(askWith(service, { cookie, origin: service.url }));
    for (const [kind, text] of [
      ['notes', canary.note],
      ['messages', canary.message],
    ]) {
      const response = await ask(`/api/v1/care/patients/${patientId}/${kind}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      expect(response.status).toBe(201);
    }
  }

  /** The diary, then every route with marker values where they do not belong. */
  async function noteAndAskWrongly(
    ask: Ask,
    json: (method: string, path: string, body: unknown) => Promise<Response>,
  ): Promise<void> {
    const { runs } = (await (await ask('/api/v1/runs')).json()) as { runs: { id: string }[] };
    const note = { painDuring: 7, places: [noted.place], signs: [noted.sign] };
    expect((await json('PUT', `/api/v1/diary/${runs[0].id}`, note)).status).toBe(200);
    const values = Object.values(canary);
    for (const route of apiRoutes) {
      const path = requestTo(route, encodeURIComponent(canary.mail)).path;
      const separator = path.includes('?') ? '&' : '?';
      const query = route.query.map((one) => `${one}=${encodeURIComponent(values.join(' '))}`).join('&');
      const address = `${path}${separator}${query}&q=${encodeURIComponent(canary.name)}`;
      if (!route.body)
        await ask(address, { method: route.method }).then((response) => response.body?.cancel());
      const { body = {} } = rowOf(route);
      for (const property of route.body ? Object.keys(body) : []) {
        await json(route.method, address, { ...body, [property]: values });
        await json(route.method, address, { ...body, [property]: values.join(' ') });
        await json(route.method, address, { ...body, unknown: values.join(' ') });
      }
      if (route.body)
        await ask(address, {
          method: route.method,
          headers: { 'content-type': 'application/json' },
          body: `{"${canary.name}`,
        });
    }
  }

  /** An upload that fails in a way nobody expected. */
  async function fail(service: ServiceProcess): Promise<void> {
    const { id } = await addPerson(database, { name: canary.name });
    const cookie = await addSession(database, dataDir, id);
    const form = new FormData();
    form.append('file', new Blob([whole]), `${canary.fileName}.gpx`);
    const ask = watched(askWith(service, { cookie, origin: service.url }));
    const response = await ask('/api/v1/runs', { method: 'POST', body: form });
    expect(response.status).toBe(500);
  }

  it('was there to be seen: the runner has a report, a diary and failures', async () => {
    const states = await database.query<{ status: string }>(
      `select distinct status from run order by status`,
    );
    expect(states).toEqual([{ status: 'failed' }, { status: 'reported' }]);
    expect(seen.output).toMatch(/"route":"\/api\/v1\/runs"/);
    expect(seen.output).toMatch(/failpoint receive/);
    expect(seen.queue).toMatch(/analyse-run/);
    expect(seen.promises).toMatch(/analyse-run[\s\S]*make-export/);
    expect(seen.promises).toMatch(/tell-runner/);
    expect(errors.length).toBeGreaterThan(apiRoutes.length);
  });

  it.each(['output', 'errors', 'queue', 'the queue afterwards', 'promises', 'metrics'])(
    'is not in %s',
    (place) => {
      const markers = [...Object.values(canary), ...(place === 'errors' ? [] : Object.values(noted))];
      const found = [...markers, ...made, ...made.map(decodeURIComponent)].filter(
        (value) => value.length > 3 && seen[place].toLowerCase().includes(value.toLowerCase()),
      );
      expect(found).toEqual([]);
    },
  );
});

/** Keeps what is promised: rows of the outbox are gone as soon as the queue has them. */
async function keepPromises(database: TestDatabase): Promise<void> {
  await database.query(`create table promised (row jsonb)`);
  await database.query(
    `create function keep_promise() returns trigger language plpgsql security definer as
       $$ begin insert into promised values (to_jsonb(new)); return new; end $$`,
  );
  await database.query(
    `create trigger keep_promise before insert on outbox for each row execute function keep_promise()`,
  );
}

/** All that the queue holds, as text. */
async function queueContent(database: TestDatabase): Promise<string> {
  const url = testQueueUrl();
  return url ? redisContent(url) : postgresContent(database);
}

async function postgresContent(database: TestDatabase): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(
      `select to_jsonb(one)::text as row from ${name} as one`,
    );
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return texts.join('\n');
}

async function redisContent(url: string): Promise<string> {
  const redis = new Redis(url);
  try {
    const texts: string[] = [];
    for (const key of await redis.keys('*')) {
      const type = await redis.type(key);
      const content =
        type === 'hash'
          ? await redis.hgetall(key)
          : type === 'zset'
            ? await redis.zrange(key, 0, -1)
            : type === 'list'
              ? await redis.lrange(key, 0, -1)
              : type === 'stream'
                ? await redis.xrange(key, '-', '+')
                : await redis.get(key);
      texts.push(`${key} ${JSON.stringify(content)}`);
    }
    return texts.join('\n');
  } finally {
    redis.disconnect();
  }
}
