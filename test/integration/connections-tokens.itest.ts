import { ConnectedService, type ConnectedPerson } from './connected-service.js';
import { eventually, pause } from './service-process.js';

/** Tokens that end and work once, while several ask, die, or sign in anew. */
let service: ConnectedService;

beforeAll(async () => {
  service = await ConnectedService.start();
}, 120_000);
afterAll(() => service.remove());

/** Somebody whose token has ended. */
async function withEndedToken(id: string): Promise<ConnectedPerson> {
  const someone = await service.connected(id);
  await service.untilListed(someone);
  someone.fake.signIn.expire();
  return someone;
}

const tokenOf = async ({ person }: ConnectedPerson): Promise<string | null> => {
  const [row] = await service.database.query<{ token: string | null }>(
    `select access_token as token from connection where runner_id = $1`,
    [person.id],
  );
  return row.token;
};

it('two services have a token refreshed once between them', async () => {
  const someone = await withEndedToken('wahoo');
  await service.restart('connections.refreshed=delay:500');
  const other = await service.another('connections.refreshed=delay:500');
  try {
    const before = someone.fake.signIn.given.length;
    const keys = [1, 2, 3, 4, 5, 6].map(() => service.runAs(someone));
    await Promise.all(keys.map((key) => service.arrive(someone, key)));
    await service.untilSame(someone);
    // The one refresh gave one token of each kind.
    expect(someone.fake.signIn.given.length - before).toBe(2);
    expect((await service.shown(someone)).state).toBe('connected');
  } finally {
    await other.kill();
    await service.restart();
  }
});

it('a refresh that ends after its runner signed in anew changes nothing', async () => {
  const someone = await withEndedToken('suunto');
  await service.restart('connections.refreshed=delay:2000');
  const before = someone.fake.signIn.given.length;
  await service.arrive(someone, service.runAs(someone));
  await eventually('a refresh', async () => someone.fake.signIn.given.length > before);
  expect(await service.connect(someone)).toBe('connected');
  const token = await tokenOf(someone);
  await service.untilSame(someone);
  await pause(2_500);
  expect(await tokenOf(someone)).toBe(token);
  await service.restart();
});

it('killed between a refresh and its storing, the runner is asked to connect again, and nothing is lost', async () => {
  const someone = await withEndedToken('wahoo');
  await service.restart('connections.refreshed=crash');
  await service.arrive(someone, service.runAs(someone));
  await eventually('the end of the process', async () => service.process.ended());
  await service.restart();
  await service.database.query(`update connected_activity set leased_until = now()`);
  // What was refreshed works once, and is gone with the process.
  await service.untilState(someone, 'mend');
  expect(await service.connect(someone)).toBe('connected');
  await service.untilSame(someone);
});
