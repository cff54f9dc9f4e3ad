import { eventually } from './service-process.js';
import { everything, refusing, WebhookStage } from './webhook-stage.js';

/** Webhooks while their log fills, their run goes, their address changes, or they are switched off during a try. */
describe('webhooks, whatever changes meanwhile,', () => {
  let stage: WebhookStage;

  beforeAll(async () => {
    stage = await WebhookStage.start();
  });
  afterAll(() => stage.stop());

  it('are told however much stands in the log, of which the newest 5,000 stay; not while 5,000 wait', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    const fill = (first: number, last: number, status: string, dueAt: Date | null) =>
      stage.service.database.query(
        `insert into webhook_delivery (id, endpoint_id, type, object_id, happened_at, status, due_at)
         select id, $1, 'webhook.test', id, now(), $4, $5
           from generate_series($2::int, $3) number, cast(lpad(to_hex(number), 32, '0') as uuid) id`,
        [made.id, first, last, status, dueAt],
      );
    const left = async (status: string) => {
      const rows = await stage.service.database.query(
        `select from webhook_delivery where endpoint_id = $1 and status = $2`,
        [made.id, status],
      );
      return rows.length;
    };
    await fill(1, 6_500, 'delivered', null);
    await stage.happened(runId);
    await stage.receiver.waitFor(made.path, 1);
    await eventually('a shorter log', async () => (await left('delivered')) === 5_000);
    await fill(10_001, 15_000, 'waiting', new Date(Date.now() + 3_600_000));
    await stage.happened(runId, 'reported');
    await stage.handedOn();
    expect(await left('waiting')).toBe(5_000);
    expect((await stage.log(asker, made)).map(({ type }) => type)).not.toContain('report.ready');
    await stage.ask(asker, 'DELETE', `webhooks/${made.id}`);
  });

  it('are tried again where nothing listens; what was refused and is gone does not count later', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    await stage.ask(asker, 'PUT', `webhooks/${made.id}`, { url: refusing, events: everything, isOn: true });
    await stage.happened(runId);
    const refused = await stage.tried(asker, made, 1);
    expect(refused).toMatchObject({ status: 'waiting', answer: null, fault: 'unreachable' });
    await stage.service.database.query(
      `update webhook_endpoint set failing_since = now() - interval '73 hours' where id = $1`,
      [made.id],
    );
    expect((await stage.ask(asker, 'DELETE', `runs/${runId}`)).status).toBe(204);
    await eventually('a clean state', async () => (await stage.state(asker, made))?.failingSince === null);
    await stage.ask(asker, 'POST', `webhooks/${made.id}/test`);
    await stage.tried(asker, made, 1);
    expect((await stage.state(asker, made))?.offAt).toBeNull();
  });

  it('are where their owner says, whatever comes back late from where they were', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    stage.receiver.answers(made.path, { status: 429, headers: { 'retry-after': '600' } });
    await stage.happened(runId);
    await stage.tried(asker, made, 1);
    const change = { url: `${stage.receiver.origin}${made.path}-slow`, events: everything, isOn: true };
    await stage.ask(asker, 'PUT', `webhooks/${made.id}`, change);
    expect(await stage.state(asker, made)).toMatchObject({ failingSince: null, slowedUntil: null });
    stage.receiver.answers(`${made.path}-slow`, undefined);
    await stage.now(made);
    await stage.receiver.waitFor(`${made.path}-slow`, 1);
    const moved = `${made.path}-moved`;
    await stage.ask(asker, 'PUT', `webhooks/${made.id}`, { ...change, url: stage.receiver.origin + moved });
    stage.receiver.answers(`${made.path}-slow`, { status: 410 });
    await stage.receiver.waitFor(moved, 1);
    expect(await stage.tried(asker, made, 2)).toMatchObject({ status: 'delivered' });
    expect(await stage.state(asker, made)).toMatchObject({ offAt: null, failingSince: null });
  });

  it('that are switched off during a try stay off, and what failed then waits for nothing', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    stage.receiver.answers(made.path, undefined);
    await stage.happened(runId);
    await stage.receiver.waitFor(made.path, 1);
    const change = { url: stage.receiver.origin + made.path, events: everything, isOn: false };
    await stage.ask(asker, 'PUT', `webhooks/${made.id}`, change);
    stage.receiver.answers(made.path, { status: 500 });
    await stage.idle(made);
    expect(await stage.log(asker, made)).toMatchObject([{ status: 'failed', fault: 'off', dueAt: null }]);
    expect((await stage.state(asker, made))?.offBecause).toBe('owner');
  });
});
