import { hourFit } from './fixtures.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, getReport, uploadRun, type RunBody } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

interface SeriesBody {
  readonly timeS: number[];
  readonly channels: Record<string, (number | null)[]>;
  readonly available: { channel: string; unit: string; what: string }[];
}

describe('a profile and what is shown of routes', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);
  let run: RunBody;

  beforeAll(async () => {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    run = await finishedRun(ask, (await uploadRun(ask, hourFit(1))).id);
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  const save = (body: object) =>
    ask(`/api/v1/profile`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const series = async (query: string): Promise<SeriesBody> => {
    const response = await ask(`${run.url}/series?${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as SeriesBody;
  };

  it('what is left out stays, and zones get an id that they keep', async () => {
    const zone = { name: 'home <b>', latitudeDeg: 53.5, longitudeDeg: 10, radiusM: 300 };
    const first = (await (
      await save({
        heightM: 1.8,
        legLengthM: 0.9,
        units: 'metric',
        theme: 'dark',
        privacy: { trimM: 100, zones: [zone] },
      })
    ).json()) as { privacy: { zones: { id: string }[] } };
    const second = await (await save({ heightM: 1.8, units: 'imperial' })).json();

    expect(second).toEqual({ ...first, units: 'imperial', language: 'en' });
    expect(second).toMatchObject({ legLengthM: 0.9, theme: 'dark', privacy: { trimM: 100, zones: [zone] } });
    const kept = (await (
      await save({ heightM: 1.8, units: 'metric', privacy: first.privacy })
    ).json()) as object;
    expect(kept).toMatchObject({ privacy: first.privacy });
    const withLeg = await (await save({ legLengthM: 0.92 })).json();
    expect(withLeg).toEqual({ ...kept, legLengthM: 0.92 });
    expect(await (await ask(`/api/v1/profile`)).json()).toEqual(withLeg);
  });

  it.each<[string, object]>([
    ['a leg of centimetres', { legLengthM: 90 }],
    ['a leg that does not fit the height', { legLengthM: 0.6 }],
    ['a theme that there is not', { theme: 'pink' }],
    [
      'a zone as large as a town',
      { privacy: { trimM: 0, zones: [{ name: 'x', latitudeDeg: 0, longitudeDeg: 0, radiusM: 9000 }] } },
    ],
    [
      'a zone without a name',
      { privacy: { trimM: 0, zones: [{ name: ' ', latitudeDeg: 0, longitudeDeg: 0, radiusM: 90 }] } },
    ],
    [
      'eleven zones',
      {
        privacy: {
          trimM: 0,
          zones: Array.from({ length: 11 }, () => ({
            name: 'x',
            latitudeDeg: 0,
            longitudeDeg: 0,
            radiusM: 90,
          })),
        },
      },
    ],
    ['a field that nobody knows', { runnerId: 'x' }],
  ])('%s is refused with a sentence', async (_, body) => {
    const response = await save({ heightM: 1.8, units: 'metric', ...body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.any(String) });
  });

  it('a leg length makes the reports anew, which say it', async () => {
    const before = (await getReport(ask, run.id)).gait;
    await save({ heightM: 1.8, legLengthM: 0.85, units: 'metric' });
    const after = await eventually('the new report', async () => {
      const { gait } = await getReport(ask, run.id);
      return gait.legLengthM === 0.85 ? gait : undefined;
    });
    expect(after.expectedCadenceSpm).not.toBeNull();
    expect(after.stepLengthByLeg).toBeGreaterThan(before.stepLengthByLeg ?? 0);
  });

  it('a part of a run has as many points as it has samples, and says what its channels are', async () => {
    const part = await series('channels=speedMps,cadenceSpm&fromS=600&toS=660&points=5000');
    expect(part.timeS).toHaveLength(60);
    expect(Math.min(...part.timeS)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...part.timeS)).toBeLessThanOrEqual(660);
    expect(part.available).toContainEqual({ channel: 'speedMps', unit: 'm/s', what: 'Speed' });
    expect(part.available.every(({ channel, what }) => what !== channel)).toBe(true);
  });

  it('others see no position about start and end, and all that is measured besides', async () => {
    const query = 'channels=latitudeDeg,longitudeDeg,speedMps&points=5000';
    const [own, others] = [await series(query), await series(`${query}&as=others`)];
    const known = (values: (number | null)[]): number => values.filter((value) => value !== null).length;
    expect(known(own.channels.latitudeDeg)).toBe(own.timeS.length);
    expect(known(others.channels.latitudeDeg)).toBeGreaterThan(0);
    expect(known(others.channels.latitudeDeg)).toBeLessThan(own.timeS.length);
    expect([others.channels.latitudeDeg[0], others.channels.longitudeDeg.at(-1)]).toEqual([null, null]);
    expect(others.channels.speedMps).toEqual(own.channels.speedMps);
    // One column alone hides as much as both.
    const alone = await series('channels=latitudeDeg&points=5000&as=others');
    expect(alone.channels.latitudeDeg).toEqual(others.channels.latitudeDeg);
  });
});
