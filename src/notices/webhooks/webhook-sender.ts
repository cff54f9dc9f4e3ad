import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { mailSettings, SecretBox, type MailSettings } from '../../accounts/accounts.js';
import { adjustableForTests, failpoint } from '../../platform/failpoint.js';
import { GuardedFetch, OutgoingRequestError } from '../../platform/http/guarded-fetch.js';
import { programVersion } from '../../platform/program-version.js';
import { RepeatedWork } from '../../platform/repeated-work.js';
import { takeHappened } from '../../runs/runs.js';
import { forgetOld } from './forget-old.js';
import { outcomeOf, retryAfterMs } from './schedule.js';
import {
  claimEndpoints,
  giveBack,
  nextDelivery,
  recordTry,
  type ClaimedEndpoint,
  type DueDelivery,
  type Tried,
} from './sending.store.js';
import { signedHeaders } from './signature.js';
import { tellEndpoints } from './tell-endpoints.js';
import { boundTo } from './webhook-endpoint.entity.js';

const everyMs = 1_000;
const forgetEveryMs = 60 * 60_000;
/** Receivers that are sent to at once: one that stalls holds its own place and no other's. */
const mostAtOnce = 50;
const longestTryMs = 15_000;
/** Happenings that are handed on at once. */
const batchSize = 200;

/**
 * Sends to the programs of others what happened to runs: straight from our tables, so that nothing is lost with a queue.
 * Any number of processes may; each takes endpoints in hand, one delivery at a time.
 */
@Injectable()
export class WebhookSender {
  private readonly log = new Logger('Webhooks');
  private readonly sending = new Set<Promise<void>>();
  private readonly userAgent = `Stridecheck/${programVersion()}`;
  private readonly looks = new RepeatedWork(() => this.look(), {
    everyMs: adjustableForTests('webhooks.everyMs', everyMs),
    onFault: (error) => this.log.warn(`Webhooks were put off: ${error.message}`),
  });
  private forgotAt = 0;
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(mailSettings) private readonly settings: MailSettings,
    private readonly outgoing: GuardedFetch,
    private readonly box: SecretBox,
  ) {}

  /** Begins to look for what is due. */
  start(): void {
    this.looks.start();
  }

  /** Begins nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.looks.stop();
    await Promise.all(this.sending);
  }

  private async look(): Promise<void> {
    await this.handOn();
    const claimed = await claimEndpoints(this.dataSource.manager, mostAtOnce - this.sending.size);
    for (const endpoint of claimed) this.send(endpoint);
    if (Date.now() - this.forgotAt < adjustableForTests('webhooks.forgetEveryMs', forgetEveryMs)) return;
    this.forgotAt = Date.now();
    await forgetOld(this.dataSource.manager);
  }

  private async handOn(): Promise<void> {
    for (let count = batchSize; count === batchSize && !this.stopped;) {
      count = await this.dataSource.transaction(async (em) => {
        const happened = await takeHappened(em, batchSize);
        for (const one of happened) await tellEndpoints(em, one);
        return happened.length;
      });
    }
  }

  private send(endpoint: ClaimedEndpoint): void {
    const sending = this.sendNext(endpoint)
      .catch((error: Error) => this.log.warn(`A webhook was put off: ${error.message}`))
      .finally(() => {
        this.sending.delete(sending);
        // There may be more for it, or for others that found no place.
        if (!this.stopped) this.looks.now();
      });
    this.sending.add(sending);
  }

  private async sendNext(endpoint: ClaimedEndpoint): Promise<void> {
    const em = this.dataSource.manager;
    const delivery = await nextDelivery(em, endpoint.id);
    if (!delivery) return giveBack(em, endpoint);
    const tried = await this.tryOnce(endpoint, delivery);
    await failpoint('webhooks.sent');
    await this.dataSource.transaction((em) => recordTry(em, endpoint, delivery, tried));
  }

  private async tryOnce(endpoint: ClaimedEndpoint, delivery: DueDelivery): Promise<Tried> {
    const began = Date.now();
    const attempts = delivery.attempts + 1;
    const timeoutMs = adjustableForTests('webhooks.timeoutMs', longestTryMs);
    try {
      const request = { ...this.requestOf(endpoint, delivery), timeoutMs };
      const answer = await this.outgoing.send(endpoint.url, request);
      // Whatever else it says is not read: nobody learns through us what a machine answers.
      await answer.discard();
      const { status, headers } = answer;
      const asked = retryAfterMs(headers.get('retry-after'), Date.now());
      const outcome = outcomeOf({ status, retryAfterMs: asked }, attempts, Math.random());
      return { outcome, answer: status, fault: null, tookMs: Date.now() - began };
    } catch (error) {
      if (!(error instanceof OutgoingRequestError)) throw error;
      const fault = error.reason === 'forbidden' || error.reason === 'timeout' ? error.reason : 'unreachable';
      const outcome = outcomeOf(undefined, attempts, Math.random());
      return { outcome, answer: null, fault, tookMs: Date.now() - began };
    }
  }

  private requestOf(endpoint: ClaimedEndpoint, delivery: DueDelivery) {
    const body = JSON.stringify({
      type: delivery.type,
      timestamp: delivery.happenedAt.toISOString(),
      data: this.dataOf(delivery),
    });
    const sealed = [endpoint.secret, endpoint.oldSecret].filter((secret) => secret !== null);
    const secrets = sealed.map((secret) => this.box.open(secret, `${boundTo}:${endpoint.id}`));
    const message = { id: delivery.id, timestampS: Math.floor(Date.now() / 1000), body };
    const headers = {
      'content-type': 'application/json',
      'user-agent': this.userAgent,
      ...signedHeaders(message, secrets),
    };
    return { method: 'POST', headers, body };
  }

  /** Ids and an address that only whoever signs in can read. */
  private dataOf({ runId, patientId }: DueDelivery): object {
    if (runId === null) return {};
    const page = patientId === null ? `/runs/${runId}` : `/patients/${patientId}/runs/${runId}`;
    return { runId, reportUrl: `${this.settings.address}${page}` };
  }
}
