import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OwnRows } from '../../platform/database/own-rows.js';
import { adjustableForTests, failpoint } from '../../platform/failpoint.js';
import { fileNameIn } from '../../platform/http/content-disposition.js';
import { ReceiveFile, type RunSource } from '../../runs/runs.js';
import { checkedBody, mostBytes } from './checked-body.js';
import {
  claimDelivery,
  giveDeliveryBack,
  settleDelivery,
  type Delivered,
  type Delivery,
} from './deliveries.store.js';
import { DeliveryRefused } from './refusal.js';
import type { SignatureCheck } from './signature.js';

/** Whoever claimed a delivery and was not done with it after so long is not there any more. */
const silentMs = 60_000;
/** How long the same delivery again waits for the first. */
const waitForFirstMs = 10_000;
const lookEveryMs = 100;

/** A delivery whose sender is known. */
export interface Incoming {
  readonly runnerId: string;
  /** The device, or the token. */
  readonly senderId: string;
  readonly source: RunSource;
  /** Undefined: the same bytes again are recognised as any upload is. */
  readonly webhookId: string | undefined;
  /** Undefined for whoever came with a token. */
  readonly signature: SignatureCheck | undefined;
  /** Called once the body is whole and its signature known to be right. */
  readonly onProven?: () => Promise<void>;
}

/** What came of a delivery, and whose it is. */
export interface TakenIn extends Delivered {
  readonly runnerId: string;
  /** Of its bytes. */
  readonly sha256: string;
}

/** A delivery that came before: reading its body ends here, and nothing of it is kept. */
class KnownDelivery extends Error {
  constructor(readonly delivered: Delivered) {
    super('This delivery came before.');
  }
}

/** Takes deliveries in, each id once for each sender. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly rows: OwnRows,
    private readonly receiveFile: ReceiveFile,
  ) {}

  /**
   * What came of this delivery; the same again gets the same answer, also while the first one is under way.
   * @throws DeliveryRefused, and what storage throws.
   */
  async takeIn(request: FastifyRequest, incoming: Incoming): Promise<TakenIn> {
    requireBareBody(request);
    let delivery: Delivery | undefined;
    let sha256 = '';
    const body = checkedBody(request.raw, {
      signature: incoming.signature,
      onWhole: async (hash) => {
        sha256 = hash;
        await incoming.onProven?.();
        delivery = await this.claim(incoming, hash);
      },
    });
    const { runnerId, source } = incoming;
    try {
      const fileName = fileNameIn(request.headers['content-disposition']);
      const received = await this.receiveFile.receive(runnerId, body, { fileName, again: false, source });
      await failpoint('ingest.received');
      return { ...(await this.settle(delivery, received)), runnerId, sha256 };
    } catch (error) {
      if (error instanceof KnownDelivery) return { ...error.delivered, runnerId, sha256 };
      if (delivery) await this.giveBack(delivery);
      throw error;
    }
  }

  private async settle(
    delivery: Delivery | undefined,
    received: Awaited<ReturnType<ReceiveFile['receive']>>,
  ): Promise<Delivered> {
    if (received === 'empty') throw new DeliveryRefused('empty');
    if (received === 'gone') throw new DeliveryRefused('accountGone');
    const delivered: Delivered =
      received === 'leftOut'
        ? { outcome: 'leftOut', runId: null, duplicate: null }
        : { outcome: 'received', runId: received.runId, duplicate: received.duplicate };
    if (delivery) await this.rows.of(delivery.runnerId, (em) => settleDelivery(em, delivery, delivered));
    return delivered;
  }

  /**
   * The delivery, claimed for this request; undefined for one without an id.
   * @throws KnownDelivery when it came before. DeliveryRefused when its id came with other bytes, or the first is under way
   * for too long.
   */
  private async claim(incoming: Incoming, sha256: string): Promise<Delivery | undefined> {
    const { runnerId, senderId, webhookId } = incoming;
    if (webhookId === undefined) return undefined;
    const delivery = { runnerId, senderId, webhookId, sha256, claim: randomUUID() };
    const silent = adjustableForTests('ingest.silentMs', silentMs);
    const until = Date.now() + waitForFirstMs;
    for (;;) {
      const claimed = await this.rows
        .of(runnerId, (em) => claimDelivery(em, delivery, silent))
        .catch((error: unknown) => {
          throw isAccountGone(error) ? new DeliveryRefused('accountGone') : error;
        });
      if (claimed === 'mine') return delivery;
      if (claimed === 'reused') throw new DeliveryRefused('idReused');
      if (claimed !== 'underWay') throw new KnownDelivery(claimed);
      if (Date.now() > until) throw new DeliveryRefused('underWay', 5);
      await setTimeout(lookEveryMs);
    }
  }

  /** Where that fails too, the claim is taken over after a while. */
  private async giveBack(delivery: Delivery): Promise<void> {
    await this.rows.of(delivery.runnerId, (em) => giveDeliveryBack(em, delivery)).catch(() => undefined);
  }
}

/** @throws DeliveryRefused for a body that is read before us, or that is said to be too large. */
function requireBareBody(request: FastifyRequest): void {
  const type = request.headers['content-type'] ?? '';
  if (request.isMultipart() || /^application\/(?:[^;]*\+)?json\b/i.test(type))
    throw new DeliveryRefused('notBare');
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new DeliveryRefused('tooLarge');
}

/** A foreign key that is missing can only be the account's. */
function isAccountGone(error: unknown): boolean {
  return (error as { code?: string }).code === '23503';
}
