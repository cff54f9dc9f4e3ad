import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Webhook } from 'standardwebhooks';
import type { Asker } from './access/askers.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually } from './service-process.js';
import type { GotWebhook } from './webhook-receiver.js';
import { everything, recording, WebhookStage, type MadeWebhook } from './webhook-stage.js';

describe('webhooks', () => {
  let stage: WebhookStage;
  let runner: Asker;

  beforeAll(async () => {
    stage = await WebhookStage.start();
    runner = await stage.service.somebody('Rita Runner');
  });
  afterAll(() => stage.stop());

  it('say that a run came and that its report is there, signed and thin, each once', async () => {
    const asker = await stage.service.somebody('Una Upload');
    const made = await stage.make(asker);
    const { id } = await uploadRun(asker.ask, recording);
    const before = await finishedRun(asker.ask, id);
    await uploadRun(asker.ask, recording);
    const got = await stage.receiver.waitFor(made.path, 2);
    for (const { headers, body } of got) {
      expect(
        new Webhook(made.secret).verify(body.toString(), headers as Record<string, string>),
      ).toBeDefined();
      expect(body.length).toBeLessThan(400);
    }
    const data = { runId: id, reportUrl: `${stage.service.url}/runs/${id}` };
    const timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
    expect(got.map(({ event }) => event)).toEqual([
      { type: 'run.received', timestamp, data },
      { type: 'report.ready', timestamp, data },
    ]);

    const corrected = await stage.ask(asker, 'PUT', `runs/${id}/corrections`, { cadenceCounted: 'bothFeet' });
    expect(corrected.status).toBeLessThan(300);
    const again = await finishedRun(asker.ask, id);
    await stage.handedOn();
    const [{ told }] = await stage.service.database.query<{ told: number }>(
      `select count(*)::int as told from webhook_delivery where endpoint_id = $1 and type = 'report.ready'`,
      [made.id],
    );
    expect(again.verdict?.level).not.toBe(before.verdict?.level);
    expect(told).toBe(2);
  });

  describe('the example of the document', () => {
    let folder: string;
    type Verified = (headers: GotWebhook['headers'], body: Buffer, secret: string, nowS?: number) => unknown;
    let verified: Verified;
    let got: GotWebhook;
    let secret: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'webhook-example-'));
      const example = /```js\n(?<code>[\s\S]+?)```/.exec(readFileSync('docs/WEBHOOKS.md', 'utf8'))?.groups
        ?.code;
      writeFileSync(join(folder, 'example.mjs'), example ?? '');
      ({ verified } = (await import(pathToFileURL(join(folder, 'example.mjs')).href)) as {
        verified: Verified;
      });
      const made = await stage.make(runner);
      secret = made.secret;
      expect((await stage.ask(runner, 'POST', `webhooks/${made.id}/test`)).status).toBe(202);
      [got] = await stage.receiver.waitFor(made.path, 1);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('takes what comes from here', () => {
      expect(verified(got.headers, got.body, secret)).toEqual(got.event);
      expect(got.event).toMatchObject({ type: 'webhook.test', data: {} });
    });

    it('refuses what was changed, is signed by others, or is old', () => {
      const { headers, body } = got;
      const later = Date.now() / 1000 + 400;
      const signature = String(headers['webhook-signature']);
      expect([
        verified(headers, Buffer.concat([body, Buffer.from(' ')]), secret),
        verified({ ...headers, 'webhook-id': 'another' }, body, secret),
        verified({ ...headers, 'webhook-signature': signature.replace('v1,', 'v2,') }, body, secret),
        verified({ ...headers, 'webhook-signature': undefined }, body, secret),
        verified({ ...headers, 'webhook-timestamp': 'now' }, body, secret),
        verified(headers, body, `whsec_${Buffer.alloc(32).toString('base64')}`),
        verified(headers, body, secret, later),
      ]).toEqual(Array(7).fill(undefined));
    });
  });

  it('are signed with both secrets for a day after a new one was made, and kept sealed', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    const response = await stage.ask(asker, 'POST', `webhooks/${made.id}/secret`);
    const { secret } = (await response.json()) as MadeWebhook;
    await stage.happened(runId);
    const [first] = await stage.receiver.waitFor(made.path, 1);
    const verifies = (one: GotWebhook, key: string) => {
      try {
        return (
          new Webhook(key).verify(one.body.toString(), one.headers as Record<string, string>) !== undefined
        );
      } catch {
        return false;
      }
    };
    expect([verifies(first, made.secret), verifies(first, secret)]).toEqual([true, true]);
    await stage.service.database.query(`update webhook_endpoint set old_secret_until = now() where id = $1`, [
      made.id,
    ]);
    await stage.ask(asker, 'POST', `webhooks/${made.id}/test`);
    const [, second] = await stage.receiver.waitFor(made.path, 2);
    expect([verifies(second, made.secret), verifies(second, secret)]).toEqual([false, true]);
    const [row] = await stage.service.database.query<{ row: string }>(
      `select webhook_endpoint::text as row from webhook_endpoint where id = $1`,
      [made.id],
    );
    for (const key of [made.secret, secret]) expect(row.row).not.toContain(key.slice(6));
  });

  it('come again, later and later, with the same id, until they are taken', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    stage.receiver.answers(made.path, { status: 500 });
    await stage.happened(runId);
    const waits: number[] = [];
    for (const attempts of [1, 2, 3]) {
      const sent = await stage.tried(asker, made, attempts);
      expect(sent).toMatchObject({ status: 'waiting', answer: 500, runId });
      waits.push((Date.parse(sent.dueAt as string) - Date.parse(sent.triedAt)) / 1000);
      if (attempts === 3) stage.receiver.answers(made.path, { status: 200 });
      await stage.now(made);
    }
    const got = await stage.receiver.waitFor(made.path, 4);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await stage.tried(asker, made, 4)).toMatchObject({
      status: 'delivered',
      answer: 200,
      dueAt: null,
    });
    for (const [place, wait] of [5, 300, 1800].entries()) {
      expect(waits[place]).toBeGreaterThanOrEqual(wait);
      expect(waits[place]).toBeLessThanOrEqual(wait * 1.21);
    }
  });

  it('are given up after ten tries, and can be sent again by hand: one, or all that failed', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    stage.receiver.answers(made.path, { status: 503 });
    await stage.happened(runId);
    await stage.tried(asker, made, 1);
    await stage.service.database.query(
      `update webhook_delivery set attempts = 9, due_at = now() where endpoint_id = $1`,
      [made.id],
    );
    const sent = await eventually('the end', async () => {
      const [one] = await stage.log(asker, made);
      return one.status === 'failed' && one;
    });
    expect(sent).toMatchObject({ attempts: 10, dueAt: null, answer: 503 });
    stage.receiver.answers(made.path, { status: 200 });
    expect((await stage.ask(asker, 'POST', `webhooks/${made.id}/deliveries/${sent.id}/replay`)).status).toBe(
      202,
    );
    expect((await stage.receiver.waitFor(made.path, 3))[2].headers['webhook-id']).toBe(sent.id);
    await stage.service.database.query(
      `update webhook_delivery set status = 'failed', due_at = null where endpoint_id = $1`,
      [made.id],
    );
    const replay = async (since: string) =>
      (await stage.ask(asker, 'POST', `webhooks/${made.id}/replays`, { since })).json();
    expect(await replay(new Date(Date.now() + 60_000).toISOString())).toEqual({ count: 0 });
    expect(await replay('2026-01-01T00:00:00Z')).toEqual({ count: 1 });
    await stage.receiver.waitFor(made.path, 4);
  });

  it('are not led elsewhere, least of all into private networks', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    const other = await stage.make(asker);
    stage.receiver.answers(made.path, {
      status: 307,
      headers: { location: stage.receiver.origin + other.path + '-led' },
    });
    await stage.happened(runId);
    expect(await stage.tried(asker, made, 1)).toMatchObject({ status: 'waiting', answer: 307 });
    stage.receiver.answers(made.path, {
      status: 302,
      headers: { location: 'http://169.254.169.254/latest/' },
    });
    await stage.now(made);
    expect(await stage.tried(asker, made, 2)).toMatchObject({ status: 'waiting', answer: 302 });
    expect(stage.receiver.got(`${other.path}-led`)).toEqual([]);
    // An address that was let in by a list that is shorter by now.
    await stage.service.database.query(
      `update webhook_endpoint set url = 'https://[::ffff:10.0.0.1]/x' where id = $1`,
      [made.id],
    );
    await stage.now(made);
    expect(await stage.tried(asker, made, 3)).toMatchObject({
      status: 'waiting',
      answer: null,
      fault: 'forbidden',
    });
  });

  it.each([
    'https://169.254.169.254/',
    'https://10.0.0.1/hook',
    'http://example.com/hook',
    'https://example.com:8443/',
    'https://user:secret@example.com/',
    'https://[::1]/',
  ])('are not made for %s', async (url) => {
    const response = await stage.ask(runner, 'POST', 'webhooks', { url, events: everything });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'webhook-address',
    ]);
  });

  it('are five for one owner at the most', async () => {
    const asker = await stage.service.somebody('Max Many');
    const statuses = await Promise.all(
      Array.from({ length: 7 }, async () => {
        const body = { url: 'https://hooks.example.org/', events: everything };
        return (await stage.ask(asker, 'POST', 'webhooks', body)).status;
      }),
    );
    expect(statuses.sort()).toEqual([201, 201, 201, 201, 201, 409, 409]);
  });

  it('are switched off where the receiver is gone, and whoever made them is told', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    stage.receiver.answers(made.path, { status: 410 });
    await stage.happened(runId);
    await eventually('the end', async () => (await stage.state(asker, made))?.offBecause === 'gone');
    expect(await stage.log(asker, made)).toMatchObject([{ status: 'failed', answer: 410 }]);
    const news = (await (await stage.ask(asker, 'GET', 'notices')).json()) as { notices: { kind: string }[] };
    expect(news.notices.map(({ kind }) => kind)).toEqual(['webhook-off']);
    expect((await stage.ask(asker, 'POST', `webhooks/${made.id}/test`)).status).toBe(409);

    await stage.happened(runId, 'reported');
    await stage.handedOn();
    stage.receiver.answers(made.path, { status: 200 });
    const change = { url: stage.receiver.origin + made.path, events: everything, isOn: true };
    expect((await stage.ask(asker, 'PUT', `webhooks/${made.id}`, change)).status).toBe(200);
    await stage.ask(asker, 'POST', `webhooks/${made.id}/test`);
    const got = await stage.receiver.waitFor(made.path, 2);
    expect(got.map(({ event }) => event.type)).toEqual(['run.received', 'webhook.test']);
  });

  it('are switched off after four days in which nothing was taken', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    stage.receiver.answers(made.path, { status: 500 });
    await stage.happened(runId);
    await stage.tried(asker, made, 1);
    const since = (hours: number) =>
      stage.service.database.query(
        `update webhook_endpoint set failing_since = now() - make_interval(hours => $2) where id = $1`,
        [made.id, hours],
      );
    await since(90);
    await stage.now(made);
    await stage.tried(asker, made, 2);
    expect((await stage.state(asker, made))?.offAt).toBeNull();
    await since(91);
    await stage.now(made);
    await eventually('the end', async () => (await stage.state(asker, made))?.offBecause === 'failing');
    expect(await stage.log(asker, made)).toMatchObject([{ status: 'failed', fault: 'off' }]);
  });

  it('slow down where they are asked to, and others do not', async () => {
    const { asker, runId } = await stage.somebody();
    const [slow, other] = [await stage.make(asker), await stage.make(asker)];
    stage.receiver.answers(slow.path, { status: 429, headers: { 'retry-after': '600' } });
    await stage.happened(runId);
    const sent = await stage.tried(asker, slow, 1);
    expect(Date.parse(sent.dueAt as string) - Date.parse(sent.triedAt)).toBeGreaterThan(599_000);
    expect(Date.parse((await stage.state(asker, slow))?.slowedUntil ?? '') - Date.now()).toBeGreaterThan(
      500_000,
    );
    await stage.happened(runId, 'reported');
    await stage.receiver.waitFor(other.path, 2);
    await stage.handedOn();
    await stage.now(slow);
    await stage.ask(asker, 'POST', `webhooks/${other.id}/test`);
    await stage.receiver.waitFor(other.path, 3);
    expect(stage.receiver.got(slow.path)).toHaveLength(1);
    // The pause is over.
    await stage.service.database.query(`update webhook_endpoint set slowed_until = now() where id = $1`, [
      slow.id,
    ]);
    stage.receiver.answers(slow.path, { status: 200 });
    await stage.receiver.waitFor(slow.path, 3);
  });

  it('that stall hold up nobody but themselves', async () => {
    const { asker, runId } = await stage.somebody();
    const [stalls, other] = [await stage.make(asker), await stage.make(asker)];
    stage.receiver.answers(stalls.path, undefined);
    await stage.happened(runId);
    await stage.receiver.waitFor(stalls.path, 1);
    await stage.happened(runId, 'reported');
    await stage.receiver.waitFor(other.path, 2);
    // Of the one that stalls, one is under way and the other waits for its turn.
    expect(stage.receiver.got(stalls.path)).toHaveLength(1);
    const faults = async () => (await stage.log(asker, stalls)).map(({ fault }) => fault);
    await eventually('the time-out', async () => (await faults()).includes('timeout'));
  });

  it('are never sent of runs whose source keeps them to their runner, whatever it was when it came', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    stage.receiver.answers(made.path, { status: 500 });
    await stage.happened(runId);
    await stage.tried(asker, made, 1);
    await stage.service.database.query(`update run set source = 'api:strava' where id = $1`, [runId]);
    stage.receiver.answers(made.path, { status: 200 });
    await stage.now(made);
    await stage.happened(runId, 'reported');
    await stage.handedOn();
    await eventually('that nothing waits', async () => (await stage.log(asker, made)).length === 0);
    await stage.ask(asker, 'POST', `webhooks/${made.id}/test`);
    const got = await stage.receiver.waitFor(made.path, 2);
    expect(got.map(({ event }) => event.type)).toEqual(['run.received', 'webhook.test']);
  });
});
