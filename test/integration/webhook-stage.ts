import type { Asker } from './access/askers.js';
import { insertCopiedRun } from '../builders/a-review.js';
import { startCareService, type CareService } from './care-service.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually } from './service-process.js';
import { startReceiver, type WebhookReceiver } from './webhook-receiver.js';
import { readFileSync } from 'node:fs';

/** A file of one run. */
export const recording = readFileSync('samples/easy-run-with-long-steps.fit');

export interface WebhookState {
  readonly id: string;
  readonly offAt: string | null;
  readonly offBecause: string | null;
  readonly slowedUntil: string | null;
  readonly failingSince: string | null;
}

/** An endpoint that was made, and where the receiver gets what is sent to it. */
export interface MadeWebhook {
  readonly id: string;
  readonly secret: string;
  readonly path: string;
}

/** A row of a log. */
export interface SentWebhook {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly attempts: number;
  readonly dueAt: string | null;
  readonly triedAt: string;
  readonly answer: number | null;
  readonly fault: string | null;
  readonly runId: string | null;
}

type Place = 'webhooks' | 'care/webhooks';
export const everything = ['run.received', 'report.ready', 'review.signed'];
export const forPractice = ['report.ready', 'review.signed'];

/** Where nothing listens. */
export const refusing = 'http://127.0.0.1:1';

/** A service, a receiver, and what tests of webhooks do with both. */
export class WebhookStage {
  private lastPath = 0;

  private constructor(
    readonly receiver: WebhookReceiver,
    readonly service: CareService,
    private readonly analysedId: string,
  ) {}

  /** Starts one. Stop it after use. */
  static async start(): Promise<WebhookStage> {
    const receiver = await startReceiver();
    const service = await startCareService({
      OUTGOING_ORIGINS: `${receiver.origin},${refusing}`,
      NODE_ENV: 'test',
      STRIDECHECK_FAILPOINTS: 'webhooks.everyMs=100,webhooks.timeoutMs=4000,webhooks.forgetEveryMs=500',
    });
    const runner = await service.somebody('Rita Runner');
    const { id } = await uploadRun(runner.ask, recording);
    await finishedRun(runner.ask, id);
    return new WebhookStage(receiver, service, id);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.receiver.stop();
  }

  ask(asker: Asker, method: string, path: string, body?: object): Promise<Response> {
    return asker.ask(`/api/v1/${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  }

  /** Somebody with a run that has a report. */
  async somebody(): Promise<{ asker: Asker; runId: string }> {
    const asker = await this.service.somebody('Somebody');
    const { runId } = await insertCopiedRun(this.service.database, asker.runnerId as string, this.analysedId);
    return { asker, runId };
  }

  async make(asker: Asker, place: Place = 'webhooks'): Promise<MadeWebhook> {
    const path = `/hook-${++this.lastPath}`;
    const events = place === 'webhooks' ? everything : forPractice;
    const response = await this.ask(asker, 'POST', place, { url: this.receiver.origin + path, events });
    expect(response.status).toBe(201);
    return { ...((await response.json()) as { id: string; secret: string }), path };
  }

  /** How the page shows a webhook to its owner; undefined where it is none of theirs. */
  async state(asker: Asker, { id }: MadeWebhook): Promise<WebhookState | undefined> {
    const list = (await (await this.ask(asker, 'GET', 'webhooks')).json()) as { webhooks: WebhookState[] };
    return list.webhooks.find((one) => one.id === id);
  }

  async log(asker: Asker, { id }: MadeWebhook, place: Place = 'webhooks'): Promise<readonly SentWebhook[]> {
    const response = await this.ask(asker, 'GET', `${place}/${id}/deliveries`);
    return ((await response.json()) as { deliveries: SentWebhook[] }).deliveries;
  }

  /** Writes down that something happened to a run, as the service does. */
  async happened(runId: string, what = 'received', objectId = runId): Promise<void> {
    await this.service.database.query(
      `insert into run_happened (run_id, what, object_id) values ($1, $2, $3)`,
      [runId, what, objectId],
    );
  }

  /** Waits until everything that happened was handed on. */
  async handedOn(): Promise<void> {
    await eventually('that all was handed on', async () => {
      const [{ count }] = await this.service.database.query<{ count: number }>(
        `select count(*)::int as count from run_happened`,
      );
      return count === 0;
    });
  }

  /** Waits until the newest was tried so often. */
  tried(asker: Asker, made: MadeWebhook, attempts: number, place: Place = 'webhooks'): Promise<SentWebhook> {
    return eventually(`${attempts} tries`, async () => {
      const [sent] = await this.log(asker, made, place);
      return sent?.attempts === attempts && sent;
    });
  }

  /** Waits until nothing is under way to it. */
  async idle({ id }: MadeWebhook): Promise<void> {
    await eventually('the end of a try', async () => {
      const [{ claim }] = await this.service.database.query<{ claim: string | null }>(
        `select claim from webhook_endpoint where id = $1`,
        [id],
      );
      return claim === null;
    });
  }

  /** Lets the time of the next try come. */
  async now({ id }: MadeWebhook): Promise<void> {
    await this.service.database.query(
      `update webhook_delivery set due_at = now() where endpoint_id = $1 and due_at is not null`,
      [id],
    );
  }
}
