import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { shortFit } from './fixtures.js';
import { addToken } from './people.js';
import { deliver, signedHeaders, type MadeDevice, type Signed } from './push-client.js';
import { finishedRun, type RunBody } from './runs-client.js';
import { eventually } from './service-process.js';
import {
  addSignedIn,
  endInstance,
  exportedZip,
  startIn,
  startInstance,
  unzipped,
  type Instance,
  type SignedIn,
} from './takeout-client.js';

interface DeviceState {
  readonly id: string;
  readonly name: string;
  readonly oldSecretUntil: string | null;
  readonly lastReceived: { at: string; runId: string | null; outcome: string } | null;
  readonly lastFault: { at: string; code: string } | null;
  readonly wrongSecret: { at: string; count: number } | null;
}

const json = { 'content-type': 'application/json' };

describe('runs that are pushed', () => {
  let instance: Instance;
  let runner: SignedIn;
  let device: MadeDevice;

  beforeAll(async () => {
    instance = await startInstance();
    runner = await addSignedIn(instance);
  });
  beforeEach(async () => {
    await instance.database.query(`delete from push_device where runner_id = $1`, [runner.id]);
    device = await newDevice(runner);
  });
  afterAll(() => endInstance(instance));

  const call = (who: SignedIn, method: string, path: string, body?: object) =>
    who.ask(`/api/v1/connections/devices${path}`, {
      method,
      ...(body && { headers: json, body: JSON.stringify(body) }),
    });
  const newDevice = async (who: SignedIn, name = 'Home server'): Promise<MadeDevice> =>
    (await (await call(who, 'POST', '', { name })).json()) as MadeDevice;
  const stateOf = async ({ id }: MadeDevice): Promise<DeviceState> => {
    const { devices } = (await (await call(runner, 'GET', '')).json()) as { devices: DeviceState[] };
    return devices.find((one) => one.id === id) as DeviceState;
  };
  const send = (bytes: Uint8Array, signed?: Signed, from = device) =>
    deliver(instance.service, from, bytes, signed);
  const sent = async (response: Response): Promise<RunBody> => {
    if (response.status !== 200 && response.status !== 202) throw new Error(await response.text());
    return (await response.json()) as RunBody;
  };
  const refusal = async (response: Response) => ({
    status: response.status,
    code: ((await response.json()) as { code: string }).code,
  });
  /** Everything that is kept of files: rows, and what lies in the storage. */
  const kept = async () => ({
    files: (await readdir(join(instance.dataDir.path, 'files'), { recursive: true })).length,
    rows: await instance.database.query(`select count(*) from source_file`),
    deliveries: await instance.database.query(`select count(*) from push_delivery`),
  });

  it('are taken in when they are signed, analysed, and shown beside the device that sent them', async () => {
    expect((await stateOf(device)).lastReceived).toBeNull();
    const response = await send(shortFit(1), {
      headers: { 'content-disposition': 'attachment; filename="morning.fit"' },
    });
    expect(response.status).toBe(202);
    const run = (await response.json()) as RunBody;
    expect(run).toMatchObject({ duplicate: false, fileName: 'morning.fit' });
    expect(response.headers.get('location')).toBe(`/api/v1/runs/${run.id}`);
    await finishedRun(runner.ask, run.id);
    const [{ source }] = await instance.database.query<{ source: string }>(
      `select source from run where id = $1`,
      [run.id],
    );
    expect(source).toBe('push:device');
    expect((await stateOf(device)).lastReceived).toMatchObject({ runId: run.id, outcome: 'reported' });
  });

  it('are signed over their bytes, compressed ones as they are sent', async () => {
    const bytes = gzipSync(shortFit(2));
    expect(Buffer.from(bytes.toString('utf8'))).not.toEqual(bytes);
    expect(await refusal(await send(bytes, { signedBytes: bytes.toString('utf8') }))).toEqual({
      status: 401,
      code: 'wrong-signature',
    });
    const run = await sent(await send(bytes));
    expect((await finishedRun(runner.ask, run.id)).status).toBe('reported');
  });

  it('are taken in once, however often the same delivery comes, and answered as the first time', async () => {
    const signed = { webhookId: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(shortFit(3), signed)));
    answers.push(await send(shortFit(3), signed));
    const runs = await Promise.all(answers.map(sent));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    expect(runs.map(({ id, duplicate }) => [id, duplicate])).toEqual(runs.map(() => [runs[0].id, false]));
    // Under another id it is another delivery of a file that is there.
    const again = await send(shortFit(3));
    expect([again.status, ((await again.json()) as RunBody).id]).toEqual([200, runs[0].id]);
  });

  it('are refused under an id that came with another file, and nothing of them is kept', async () => {
    const signed = { webhookId: randomUUID() };
    await sent(await send(shortFit(4), signed));
    const before = await kept();
    expect(await refusal(await send(shortFit(5), signed))).toEqual({ status: 409, code: 'id-reused' });
    expect(await kept()).toEqual(before);
    expect((await stateOf(device)).lastFault).toMatchObject({ code: 'idReused' });
    // Another device counts by itself.
    expect((await send(shortFit(5), signed, await newDevice(runner))).status).toBe(202);
  });

  it('leave nothing behind when the secret is wrong; the runner is told, and tries are limited', async () => {
    const before = await kept();
    const wrong = { secret: `whsec_${randomBytes(32).toString('base64')}` };
    expect(await refusal(await send(shortFit(6), wrong))).toEqual({ status: 401, code: 'wrong-signature' });
    expect(
      await refusal(await send(shortFit(6), { headers: { 'webhook-signature': 'v1,AAAA v2,x' } })),
    ).toEqual({
      status: 400,
      code: 'unsigned',
    });
    expect(await kept()).toEqual(before);
    expect(await stateOf(device)).toMatchObject({ wrongSecret: { count: 1 }, lastReceived: null });
    const statuses: number[] = [];
    for (let batch = 0; batch < 7; batch++) {
      const tries = Array.from({ length: 10 }, () => send(randomBytes(100), wrong));
      statuses.push(...(await Promise.all(tries)).map(({ status }) => status));
    }
    const last = await send(shortFit(6));
    expect(statuses.filter((status) => status === 401)).toHaveLength(58);
    expect([last.status, Number(last.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await stateOf(device)).wrongSecret?.count).toBe(59);
    // Other devices of the same house go on.
    expect((await send(shortFit(6), {}, await newDevice(runner))).status).toBe(202);
    expect(await kept()).not.toEqual(before);
  });

  it('are refused with what is wrong and what helps', async () => {
    const now = Math.floor(Date.now() / 1000);
    const headers = (name: string, value: string) => ({ headers: { [name]: value } });
    const cases: [Signed, Uint8Array, number, string][] = [
      [{ timestampS: now - 301 }, shortFit(7), 401, 'old-timestamp'],
      [{ timestampS: now + 330 }, shortFit(7), 401, 'old-timestamp'],
      [headers('webhook-timestamp', 'now'), shortFit(7), 400, 'unsigned'],
      [headers('webhook-id', 'with.dot'), shortFit(7), 400, 'unsigned'],
      [headers('webhook-signature', ''), shortFit(7), 400, 'unsigned'],
      [headers('stridecheck-device', randomUUID()), shortFit(7), 401, 'unknown-device'],
      [headers('stridecheck-device', `' or true --`), shortFit(7), 401, 'unknown-device'],
      [headers('content-type', 'application/json'), Buffer.from('{}'), 415, 'not-bare'],
      [headers('content-type', 'multipart/form-data; boundary=x'), shortFit(7), 415, 'not-bare'],
      [{}, new Uint8Array(0), 422, 'empty'],
      [{}, new Uint8Array(32 * 1024 * 1024 + 1), 413, 'too-large'],
    ];
    const before = await kept();
    for (const [signed, bytes, status, code] of cases) {
      expect([code, await refusal(await send(bytes, signed))]).toEqual([code, { status, code }]);
    }
    expect(await kept()).toEqual(before);
    expect((await stateOf(device)).lastFault).toMatchObject({ code: 'tooLarge' });
    const { detail, serverTime } = (await (await send(shortFit(7), { timestampS: 0 })).json()) as {
      detail: string;
      serverTime: string;
    };
    expect(Math.abs(Date.parse(serverTime) / 1000 - now)).toBeLessThan(120);
    expect(detail).toContain(serverTime);
  });

  it('are refused when they are too large although no length was said', async () => {
    const piece = new Uint8Array(1024 * 1024);
    let left = 40;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
    });
    const before = await kept();
    const response = await fetch(`${instance.service.url}/api/v1/ingest`, {
      method: 'POST',
      headers: signedHeaders(device, piece),
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await refusal(response)).toEqual({ status: 413, code: 'too-large' });
    expect(await kept()).toEqual(before);
  });

  it('say who sends: no session does, and a token needs the right to upload', async () => {
    const ingest = (headers: Record<string, string>) =>
      fetch(`${instance.service.url}/api/v1/ingest`, {
        method: 'POST',
        headers,
        body: new Uint8Array(shortFit(8)),
      });
    const asSignedIn = await runner.ask('/api/v1/ingest', {
      method: 'POST',
      body: new Uint8Array(shortFit(8)),
    });
    expect(await refusal(asSignedIn)).toEqual({ status: 401, code: 'no-sender' });
    const token = async (scope: 'runs:read' | 'runs:write') =>
      `Bearer ${await addToken(instance.database, runner.id, [scope])}`;
    expect(await refusal(await ingest({ authorization: await token('runs:read') }))).toEqual({
      status: 403,
      code: 'scope-missing',
    });
    const headers = { authorization: await token('runs:write'), 'webhook-id': 'my-run-1' };
    const first = await ingest(headers);
    const run = await sent(first);
    const second = await ingest(headers);
    expect([first.status, second.status, (await sent(second)).id]).toEqual([202, 202, run.id]);
    const { authorization } = headers;
    expect((await ingest({ authorization })).status).toBe(200);
    expect(await refusal(await ingest({ ...headers, 'webhook-id': 'a b' }))).toEqual({
      status: 400,
      code: 'bad-id',
    });
    const [{ source }] = await instance.database.query<{ source: string }>(
      `select source from run where id = $1`,
      [run.id],
    );
    expect(source).toBe('push:token');
  });

  it('may be signed with the old secret for a day after a new one was made, or not at all', async () => {
    const renew = async (endOldNow: boolean) =>
      (await (await call(runner, 'POST', `/${device.id}/secret`, { endOldNow })).json()) as MadeDevice;
    const renewed = await renew(false);
    expect(renewed.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect((await send(shortFit(9))).status).toBe(202);
    expect((await send(shortFit(9), {}, renewed)).status).toBe(200);
    const until = Date.parse((await stateOf(device)).oldSecretUntil as string);
    expect(Math.abs(until - Date.now() - 24 * 60 * 60_000)).toBeLessThan(10 * 60_000);
    await instance.database.query(`update push_device set previous_until = now() where id = $1`, [device.id]);
    expect((await send(shortFit(9))).status).toBe(401);
    const last = await renew(true);
    expect([
      (await send(shortFit(9), {}, renewed)).status,
      (await send(shortFit(9), {}, last)).status,
    ]).toEqual([401, 200]);
    expect((await stateOf(device)).oldSecretUntil).toBeNull();
  });

  it('end with the device, and with the account being disabled', async () => {
    const other = await addSignedIn(instance);
    const theirs = await newDevice(other);
    expect((await send(shortFit(10), {}, theirs)).status).toBe(202);
    await instance.database.query(`update account set disabled_at = now() where id = $1`, [other.id]);
    expect(await refusal(await send(shortFit(10), {}, theirs))).toEqual({
      status: 401,
      code: 'unknown-device',
    });
    expect((await call(runner, 'DELETE', `/${device.id}`)).status).toBe(204);
    expect(await refusal(await send(shortFit(10)))).toEqual({ status: 401, code: 'unknown-device' });
  });

  it('that hold no running are left out, which the device and the sender are told', async () => {
    const ride = encodeFit(steadyRun({ sport: 'cycling', durationS: 600 }));
    const signed = { webhookId: randomUUID() };
    const first = await send(ride, signed);
    expect([202, 422]).toContain(first.status);
    await eventually(
      'what came of it',
      async () => (await stateOf(device)).lastReceived?.outcome === 'leftOut',
    );
    for (const again of [signed, {}]) {
      expect(await refusal(await send(ride, again))).toEqual({ status: 422, code: 'left-out' });
    }
  });

  it('that their runner deleted do not come back with the same delivery', async () => {
    const signed = { webhookId: randomUUID() };
    const run = await sent(await send(shortFit(11), signed));
    await finishedRun(runner.ask, run.id);
    expect((await runner.ask(`/api/v1/runs/${run.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await refusal(await send(shortFit(11), signed))).toEqual({ status: 410, code: 'run-gone' });
    expect((await stateOf(device)).lastReceived).toMatchObject({ runId: null, outcome: 'deleted' });
    expect((await send(shortFit(11))).status).toBe(202);
  });

  it('come from twenty devices at most, also when many are made at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 24 }, (_, n) => call(runner, 'POST', '', { name: `Device ${n}` })),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(19).fill(201),
      409,
      409,
      409,
      409,
      409,
    ]);
    const renamed = await call(runner, 'PUT', `/${device.id}`, { name: '  In the cellar ' });
    expect(((await renamed.json()) as DeviceState).name).toBe('In the cellar');
  });

  it('are told of in an export by their devices, without a secret; no log holds one', async () => {
    await sent(await send(shortFit(12)));
    const zip = await unzipped(await exportedZip(runner.ask));
    const { devices } = JSON.parse(String(zip.get('devices.json'))) as { devices: object[] };
    expect(devices).toMatchObject([{ id: device.id, name: 'Home server' }]);
    const [{ secret: sealed }] = await instance.database.query<{ secret: string }>(
      `select secret from push_device where id = $1`,
      [device.id],
    );
    const secret = device.secret.slice('whsec_'.length);
    for (const text of [String(zip.get('devices.json')), sealed, instance.service.output()]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(sealed === text ? secret : sealed);
    }
  });
});

describe('a pushed run whose service is killed', () => {
  it('is there once, and the same delivery learns of it from the next service', async () => {
    const instance = await startInstance('ingest.received=crash,ingest.silentMs=300');
    try {
      const runner = await addSignedIn(instance);
      const made = await runner.ask('/api/v1/connections/devices', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ name: 'Home server' }),
      });
      const device = (await made.json()) as MadeDevice;
      const signed = { webhookId: randomUUID() };
      await expect(deliver(instance.service, device, shortFit(20), signed)).rejects.toThrow();
      await instance.service.kill();
      await instance.database.query(
        `insert into push_delivery (sender_id, webhook_id, runner_id, sha256, claim, claimed_at)
         values ($1, 'old', $2, 'a', $3, now() - interval '26 hours'),
                ($1, 'not so old', $2, 'a', $3, now() - interval '24 hours')`,
        [device.id, runner.id, randomUUID()],
      );
      instance.service = await startIn(instance, 'ingest.silentMs=300');
      const answer = await deliver(instance.service, device, shortFit(20), signed);
      expect([200, 202]).toContain(answer.status);
      const runs = await instance.database.query<{ id: string }>(`select id from run`);
      expect(runs).toEqual([{ id: ((await answer.json()) as RunBody).id }]);
      const left = await instance.database.query(`select webhook_id as id from push_delivery order by 1`);
      expect(left).toEqual(
        [{ id: signed.webhookId }, { id: 'not so old' }].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    } finally {
      await endInstance(instance);
    }
  });
});
