import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SecretBox, Throttle, tooMany } from '../../accounts/accounts.js';
import { GuardedFetch } from '../../platform/http/guarded-fetch.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { insertTest, listDeliveries, replayFailed, replayOne, type LogReader } from './deliveries.store.js';
import {
  changeEndpoint,
  deleteEndpoint,
  findEndpoint,
  insertEndpoint,
  listEndpoints,
  newEndpointId,
  rotateSecret,
} from './endpoints.store.js';
import { newWebhookSecret } from './signature.js';
import { toDeliveryBody, toWebhookBody } from './webhook-body.js';
import { boundTo, type WebhookEndpoint } from './webhook-endpoint.entity.js';
import { ownerId, type WebhookOwner } from './webhook-owner.js';
import type {
  DeliveriesQuery,
  DeliveryListBody,
  NewWebhookBody,
  ReplayedBody,
  ReplayInput,
  WebhookBody,
  WebhookChange,
  WebhookInput,
  WebhookListBody,
} from './webhooks.contract.js';

/** Tests and replays of one owner: enough to try a receiver out, too few to flood a machine through us. */
const tries = { name: 'webhook', times: 60, inS: 60 * 60 };

/** What runners and practices do with their endpoints. Each call works in the transaction of the caller. */
@Injectable()
export class WebhookDesk {
  constructor(
    private readonly box: SecretBox,
    private readonly outgoing: GuardedFetch,
    private readonly throttle: Throttle,
  ) {}

  async list(em: EntityManager, owner: WebhookOwner): Promise<WebhookListBody> {
    return { webhooks: (await listEndpoints(em, owner)).map(toWebhookBody) };
  }

  /** @throws ProblemException 400 for an address that is not sent to, 409 when there are many already. */
  async make(em: EntityManager, owner: WebhookOwner, { url, events }: WebhookInput): Promise<NewWebhookBody> {
    this.requireAddress(url);
    const [id, secret] = [newEndpointId(), newWebhookSecret()];
    const sealed = this.box.seal(secret, `${boundTo}:${id}`);
    if (!(await insertEndpoint(em, owner, { id, url, events, secret: sealed }))) throw tooManyWebhooks();
    return { ...toWebhookBody(await requireEndpoint(em, owner, id)), secret };
  }

  /** @throws ProblemException 404 for none of this owner, 400 for an address that is not sent to. */
  async change(
    em: EntityManager,
    owner: WebhookOwner,
    id: string,
    change: WebhookChange,
  ): Promise<WebhookBody> {
    await requireEndpoint(em, owner, id);
    this.requireAddress(change.url);
    await changeEndpoint(em, owner, id, change);
    return toWebhookBody(await requireEndpoint(em, owner, id));
  }

  /** @throws ProblemException 404 for none of this owner. */
  async rotate(em: EntityManager, owner: WebhookOwner, id: string): Promise<NewWebhookBody> {
    const secret = newWebhookSecret();
    const isThere = await rotateSecret(em, owner, id, this.box.seal(secret, `${boundTo}:${id}`));
    if (!isThere) throw notFound('webhook');
    return { ...toWebhookBody(await requireEndpoint(em, owner, id)), secret };
  }

  /** @throws ProblemException 404 for none of this owner. */
  async delete(em: EntityManager, owner: WebhookOwner, id: string): Promise<void> {
    if (!(await deleteEndpoint(em, owner, id))) throw notFound('webhook');
  }

  /** @throws ProblemException 404 for none of this owner. */
  async deliveries(
    em: EntityManager,
    owner: WebhookOwner,
    id: string,
    { limit, cursor }: DeliveriesQuery,
  ): Promise<DeliveryListBody> {
    await requireEndpoint(em, owner, id);
    const found = await listDeliveries(em, id, readerOf(owner), { limit: limit + 1, before: cursor });
    const page = found.slice(0, limit);
    return {
      deliveries: page.map(toDeliveryBody),
      nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws ProblemException 404 for none of this owner, 409 for one that is switched off, 429 for too many. */
  async test(em: EntityManager, owner: WebhookOwner, id: string): Promise<void> {
    await this.requireOn(em, owner, id);
    await insertTest(em, id);
  }

  /** @throws ProblemException as `test`, and 404 for no delivery of the endpoint. */
  async replay(em: EntityManager, owner: WebhookOwner, id: string, deliveryId: string): Promise<void> {
    await this.requireOn(em, owner, id);
    if (!(await replayOne(em, id, deliveryId, readerOf(owner)))) throw notFound('delivery');
  }

  /** @throws ProblemException as `test`. */
  async replayFailed(
    em: EntityManager,
    owner: WebhookOwner,
    id: string,
    { since }: ReplayInput,
  ): Promise<ReplayedBody> {
    await this.requireOn(em, owner, id);
    return { count: await replayFailed(em, id, readerOf(owner), new Date(since)) };
  }

  private async requireOn(em: EntityManager, owner: WebhookOwner, id: string): Promise<void> {
    const { offAt } = await requireEndpoint(em, owner, id);
    if (offAt) {
      throw new ProblemException(409, 'webhook-off', 'This webhook is switched off', 'Switch it on first.');
    }
    const waitS = await this.throttle.spend(tries, ownerId(owner));
    if (waitS !== undefined) throw tooMany(waitS);
  }

  private requireAddress(url: string): void {
    if (this.outgoing.mayAsk(url)) return;
    throw new ProblemException(
      400,
      'webhook-address',
      'Nothing is sent to this address',
      'It must begin with https:// and lead to a machine on the public internet, without a port, a user or a password in it.',
    );
  }
}

async function requireEndpoint(em: EntityManager, owner: WebhookOwner, id: string): Promise<WebhookEndpoint> {
  const endpoint = await findEndpoint(em, owner, id);
  if (!endpoint) throw notFound('webhook');
  return endpoint;
}

function readerOf(owner: WebhookOwner): LogReader {
  return owner.runnerId === undefined ? 'practice' : 'runner';
}

function tooManyWebhooks(): ProblemException {
  return new ProblemException(
    409,
    'too-many-webhooks',
    'There are many webhooks already',
    'Delete one first.',
  );
}
