import pg from 'pg';
import { encodeFit } from '../../synth/encode-fit.js';
import { encodeGpx } from '../../synth/encode-gpx.js';
import { steadyRun } from '../../synth/run-builders.js';
import { insertReview } from '../builders/a-review.js';
import type { Asker } from './access/askers.js';
import { ReviewClient } from './reviews-client.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually } from './service-process.js';
import { everything, forPractice, WebhookStage, type MadeWebhook } from './webhook-stage.js';

describe('webhooks of a practice', () => {
  let stage: WebhookStage;
  let owner: Asker;
  let practiceId: string;

  beforeAll(async () => {
    stage = await WebhookStage.start();
    owner = await stage.service.somebody('Olga Owner', 'physio');
    practiceId = await stage.service.practice('Physio am Park');
    await stage.service.member(practiceId, owner, 'owner');
  });
  afterAll(() => stage.stop());
  const endConsent = (patientId: string) =>
    stage.service.database.query(
      `update consent set ended_at = now(), ended_because = 'runner' where patient_id = $1`,
      [patientId],
    );

  it('are made by its owner, and its log says so', async () => {
    const physio = await stage.service.somebody('Paul Physio', 'physio');
    await stage.service.member(practiceId, physio, 'physio');
    const body = { url: 'https://hooks.example.org/', events: forPractice };
    expect((await stage.ask(physio, 'POST', 'care/webhooks', body)).status).toBe(403);
    expect((await stage.ask(owner, 'POST', 'care/webhooks', { ...body, events: everything })).status).toBe(
      400,
    );
    const made = await stage.make(owner, 'care/webhooks');
    expect((await stage.ask(owner, 'DELETE', `care/webhooks/${made.id}`)).status).toBe(204);
    const audit = (await (await stage.ask(owner, 'GET', 'care/practice/audit')).json()) as {
      entries: { action: string; objectId: string }[];
    };
    const entries = audit.entries.filter(({ objectId }) => objectId === made.id);
    expect(entries.map(({ action }) => action)).toEqual(['webhook.removed', 'webhook.made']);
  });

  it('tell of what a patient shares, and lead to where the practice reads it', async () => {
    const { asker, runId } = await stage.somebody();
    const patientId = await stage.service.patient(practiceId, asker);
    const made = await stage.make(owner, 'care/webhooks');
    await stage.happened(runId);
    await stage.happened(runId, 'reported');
    const [got] = await stage.receiver.waitFor(made.path, 1);
    expect(got.event).toMatchObject({
      type: 'report.ready',
      data: { runId, reportUrl: `${stage.service.url}/patients/${patientId}/runs/${runId}` },
    });
    await stage.ask(owner, 'DELETE', `care/webhooks/${made.id}`);
  });

  it('tell nothing of a consent that ended between the event and the sending, nor does the log', async () => {
    const { asker, runId } = await stage.somebody();
    const patientId = await stage.service.patient(practiceId, asker);
    const made = await stage.make(owner, 'care/webhooks');
    stage.receiver.answers(made.path, { status: 500 });
    await stage.happened(runId, 'reported');
    await stage.receiver.waitFor(made.path, 1);
    await eventually('a try', async () => (await stage.log(owner, made, 'care/webhooks'))[0]?.attempts === 1);
    await endConsent(patientId);
    expect(await stage.log(owner, made, 'care/webhooks')).toEqual([]);
    stage.receiver.answers(made.path, { status: 200 });
    await stage.now(made);
    await stage.ask(owner, 'POST', `care/webhooks/${made.id}/test`);
    const got = await stage.receiver.waitFor(made.path, 2);
    expect(got.map(({ event }) => event.type)).toEqual(['report.ready', 'webhook.test']);
    const left = await stage.service.database.query(`select from webhook_delivery where run_id = $1`, [
      runId,
    ]);
    expect(left).toEqual([]);
    await stage.ask(owner, 'DELETE', `care/webhooks/${made.id}`);
  });

  it('tell nothing of runs before the time from which a patient shares, nor of closed sources', async () => {
    const [early, closed] = [await stage.somebody(), await stage.somebody()];
    await stage.service.patient(practiceId, early.asker, { fromTime: '2099-01-01T00:00:00Z' });
    await stage.service.patient(practiceId, closed.asker);
    await stage.service.database.query(`update run set source = 'api:strava' where id = $1`, [closed.runId]);
    const made = await stage.make(owner, 'care/webhooks');
    await stage.happened(early.runId, 'reported');
    await stage.happened(closed.runId, 'reported');
    await stage.handedOn();
    expect(
      await stage.service.database.query(`select from webhook_delivery where endpoint_id = $1`, [made.id]),
    ).toEqual([]);
    await stage.ask(owner, 'DELETE', `care/webhooks/${made.id}`);
  });

  it('tell of reviews that the practice itself signed; the runner’s tell of all', async () => {
    const { asker, runId } = await stage.somebody();
    const patientId = await stage.service.patient(practiceId, asker);
    const elsewhere = await stage.service.practice('Physio am See');
    await stage.service.patient(elsewhere, asker);
    const [own, practices] = [await stage.make(asker), await stage.make(owner, 'care/webhooks')];
    const [{ id: reportId }] = await stage.service.database.query<{ id: string }>(
      `select id from report where run_id = $1`,
      [runId],
    );
    const runnerId = asker.runnerId as string;
    const theirs = await insertReview(stage.service.database, {
      practiceId: elsewhere,
      runnerId,
      runId,
      reportId,
    });
    await stage.happened(runId, 'reviewed', theirs);
    await stage.receiver.waitFor(own.path, 1);
    await new ReviewClient(patientId, runId).signed(owner, { comment: 'Well done.' });
    await stage.receiver.waitFor(own.path, 2);
    const got = await stage.receiver.waitFor(practices.path, 1);
    await stage.handedOn();
    expect(got.map(({ event }) => event.type)).toEqual(['review.signed']);
    expect(await stage.log(owner, practices, 'care/webhooks')).toHaveLength(1);
  });

  describe('of a run that was recorded twice', () => {
    const plan = { durationS: 900, seed: 61, startTimeMs: Date.UTC(2025, 2, 3, 7) };
    const watch = encodeFit(steadyRun({ ...plan, dynamics: true }));
    const phone = encodeGpx(
      steadyRun({ ...plan, startTimeMs: plan.startTimeMs + 9_000, without: ['cadenceSpm'] }),
    );
    const sent = async (asker: Asker, bytes: Uint8Array, name: string) =>
      (await finishedRun(asker.ask, (await uploadRun(asker.ask, bytes, name)).id)).id;
    const told = async ({ id }: MadeWebhook) => {
      const rows = await stage.service.database.query<{ runId: string }>(
        `select run_id as "runId" from webhook_delivery where endpoint_id = $1 order by id`,
        [id],
      );
      return rows.map(({ runId }) => runId);
    };

    it('tell of the recording that leads, and not of one that comes after it', async () => {
      const asker = await stage.service.somebody('Wanda Watch');
      await stage.service.patient(practiceId, asker);
      const made = await stage.make(owner, 'care/webhooks');
      const leading = await sent(asker, watch, 'watch.fit');
      await sent(asker, phone, 'phone.gpx');
      await stage.handedOn();
      expect(await told(made)).toEqual([leading]);
      await stage.ask(owner, 'DELETE', `care/webhooks/${made.id}`);
    });

    it('tell of a better one that comes later in place of what still waits', async () => {
      const asker = await stage.service.somebody('Pia Phone');
      await stage.service.patient(practiceId, asker);
      const made = await stage.make(owner, 'care/webhooks');
      stage.receiver.answers(made.path, { status: 500 });
      const before = await sent(asker, phone, 'phone.gpx');
      await stage.tried(owner, made, 1, 'care/webhooks');
      expect(await told(made)).toEqual([before]);
      stage.receiver.answers(made.path, { status: 200 });
      const leading = await sent(asker, watch, 'watch.fit');
      await stage.receiver.waitFor(made.path, 2);
      await stage.now(made);
      await eventually('one to be left', async () => (await told(made)).length === 1);
      expect(await told(made)).toEqual([leading]);
      expect(stage.receiver.got(made.path).at(-1)?.event.data.runId).toBe(leading);
      await stage.ask(owner, 'DELETE', `care/webhooks/${made.id}`);
    });
  });

  it('are handed on while the run is deleted, and neither stops the other', async () => {
    const { asker, runId } = await stage.somebody();
    const made = await stage.make(asker);
    const blocked = (part: string) =>
      eventually(`that something waits: ${part}`, async () => {
        const waiting = await stage.service.database.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like $1`,
          [`%${part}%`],
        );
        return waiting.length > 0;
      });
    const holder = new pg.Client({ connectionString: stage.service.database.url });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select from webhook_endpoint where id = $1 for update', [made.id]);
      await stage.happened(runId);
      await blocked('insert into webhook_delivery');
      const deleted = stage.ask(asker, 'DELETE', `runs/${runId}`);
      await blocked('delete from run where');
      await holder.query('commit');
      expect((await deleted).status).toBe(204);
    } finally {
      await holder.end();
    }
    await stage.handedOn();
    expect(stage.service.output()).not.toContain('deadlock');
  });
});
