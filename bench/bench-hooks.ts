import { setTimeout as wait } from 'node:timers/promises';
import type { FakeSuunto } from '../fakes/suunto.js';
import { Browser } from '../test/integration/browser.js';
import { addPerson, addSession } from '../test/integration/people.js';
import { ms, quantile } from './medians.js';
import type { RunningService } from './running-service.js';

const perSecond = 200;
const seconds = 10;
const all = perSecond * seconds;
/** Sent before, one after the other: who sends is cold, too, and a service that runs is not. */
const warmUp = 40;

/** How soon a provider's webhooks are acknowledged, 200 a second, and whether each of them is kept and seen to. */
export async function benchHooks(service: RunningService, fake: FakeSuunto): Promise<void> {
  const athleteId = fake.addAthlete();
  await connect(service, fake, athleteId);
  const [state] = await service.database.query<{ key: string }>(
    `select hook_key as key from provider_state where id = 'suunto'`,
  );
  const address = `${service.url}/api/v1/hooks/suunto/${state.key}`;
  for (let n = 1; n <= warmUp; n++) await tell(address, fake, athleteId, -n);
  const sent: Promise<number | undefined>[] = [];
  const start = performance.now();
  for (let n = 0; n < all; n++) {
    const early = start + (n * 1000) / perSecond - performance.now();
    if (early > 0) await wait(early);
    sent.push(tell(address, fake, athleteId, n).catch(() => undefined));
  }
  const took = (await Promise.all(sent)).filter((time) => time !== undefined);
  const kept = await countEvents(service, 'true');
  const until = performance.now() + 120_000;
  while ((await countEvents(service, 'taken_at is null')) > 0 && performance.now() < until) await wait(250);
  const waiting = await countEvents(service, 'taken_at is null');
  const doneS = (performance.now() - start) / 1000;
  console.log(`webhooks of a provider, ${perSecond} a second for ${seconds} s, after ${warmUp} to warm up`);
  console.log(`  p50 ${ms(quantile(took, 0.5))}   p99 ${ms(quantile(took, 0.99))} (limit 100 ms)`);
  console.log(
    `  refused ${all - took.length} (limit 0)   acknowledged and lost ${Math.max(0, took.length + warmUp - kept)} (limit 0)`,
  );
  console.log(`  all but ${waiting} seen to after ${doneS.toFixed(1)} s`);
}

/** Sends one event and returns how long its acknowledgement took, ms; undefined where it was refused. */
async function tell(
  address: string,
  fake: FakeSuunto,
  athleteId: string,
  n: number,
): Promise<number | undefined> {
  const workout = { workoutKey: `bench-${n}`, activityId: 1, startTime: Date.now() };
  const { headers, body } = fake.signed({ type: 'WORKOUT_CREATED', username: athleteId, workout });
  const start = performance.now();
  const response = await fetch(address, { method: 'POST', headers, body: new Uint8Array(body) });
  await response.arrayBuffer();
  return response.status === 200 ? performance.now() - start : undefined;
}

async function connect(service: RunningService, fake: FakeSuunto, athleteId: string): Promise<void> {
  const person = await addPerson(service.database);
  const browser = new Browser(service);
  browser.use(await addSession(service.database, service.dataDir, person.id));
  const { body } = await browser.post('/api/v1/connections/suunto/start');
  const { pathname, search } = new URL(await fake.signIn.walk(body.url as string, athleteId));
  const { status } = await browser.ask(pathname + search);
  if (status !== 302) throw new Error(`Connecting was answered ${status}.`);
}

async function countEvents({ database }: RunningService, where: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*)::int as count from hook_event where provider = 'suunto' and ${where}`,
  );
  return row.count;
}
