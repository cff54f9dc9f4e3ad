import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  networkOf,
  SecretBox,
  Throttle,
  uploads,
  WhoIsAsking,
  wrongTokens,
  type Asker,
  type Limit,
} from '../../accounts/accounts.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { StorageLimitError } from '../../platform/storage/file-storage.js';
import { Deliveries, type TakenIn } from './deliveries.js';
import { findSender, noteFault, noteReceived, noteWrongSecret, type SendingDevice } from './devices.store.js';
import { boundToDevice, keyOf } from './push-secret.js';
import { asDeviceFault, DeliveryRefused } from './refusal.js';
import { readSignedHeaders, SignatureCheck, webhookIdOf } from './signature.js';

/**
 * What comes in the name of one device from one network and is not (yet) known to be signed rightly. A right one gives its
 * place back, so this is also how many may be on their way at once.
 */
const unproven: Limit = { name: 'unproven', times: 60, inS: 10 * 60 };

/** Takes in what devices sign and what comes with a token. */
@Injectable()
export class Ingest {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rows: OwnRows,
    private readonly secretBox: SecretBox,
    private readonly throttle: Throttle,
    private readonly whoIsAsking: WhoIsAsking,
    private readonly deliveries: Deliveries,
  ) {}

  /**
   * What came of a delivery that is signed, and whose it is.
   * @throws DeliveryRefused, and what storage throws.
   */
  async bySignature(request: FastifyRequest): Promise<TakenIn> {
    const device = await this.deviceOf(request);
    const subject = `device ${device.id} from ${networkOf(request.ip)}`;
    await this.spend(unproven, subject);
    try {
      const headers = readSignedHeaders(request.headers, Date.now());
      const taken = await this.deliveries.takeIn(request, {
        runnerId: device.runnerId,
        senderId: device.id,
        source: 'push:device',
        webhookId: headers.webhookId,
        signature: new SignatureCheck(headers, this.keysOf(device)),
        onProven: async () => {
          await this.throttle.giveBack(unproven, subject);
          await this.spend(uploads, `account ${device.runnerId}`);
        },
      });
      await this.rows.of(device.runnerId, (em) => noteReceived(em, device.id, taken));
      return taken;
    } catch (error) {
      // What went wrong is answered, also where it cannot be noted.
      await this.note(device, error).catch(() => undefined);
      throw error;
    }
  }

  /** What came of a delivery whose sender the guard knows by a token. Throws as `bySignature` does. */
  async byToken({ runnerId, tokenId }: Asker, request: FastifyRequest): Promise<TakenIn> {
    const webhookId = webhookIdOf(request.headers);
    if (webhookId === undefined && 'webhook-id' in request.headers) throw new DeliveryRefused('badId');
    return this.deliveries.takeIn(request, {
      runnerId,
      senderId: tokenId as string,
      source: 'push:token',
      webhookId,
      signature: undefined,
    });
  }

  private async deviceOf(request: FastifyRequest): Promise<SendingDevice> {
    const id = request.headers['stridecheck-device'];
    if (id === undefined) throw new DeliveryRefused('noSender');
    const device = z.uuid().safeParse(id).success
      ? await findSender(this.dataSource.manager, id as string)
      : undefined;
    if (device && (await this.whoIsAsking.mayBeUsed(device.runnerId))) return device;
    await this.spend(wrongTokens, `address ${networkOf(request.ip)}`);
    throw new DeliveryRefused('unknownDevice');
  }

  private keysOf({ id, secret, previousSecret }: SendingDevice): Buffer[] {
    return [secret, previousSecret]
      .filter((sealed) => sealed !== null)
      .map((sealed) => keyOf(this.secretBox.open(sealed, boundToDevice(id))));
  }

  private async spend(limit: Limit, subject: string): Promise<void> {
    const waitS = await this.throttle.spend(limit, subject);
    if (waitS !== undefined) throw new DeliveryRefused('tooOften', waitS);
  }

  /** What its runner reads beside the device. */
  private async note({ id, runnerId }: SendingDevice, error: unknown): Promise<void> {
    const reason = reasonOf(error);
    const fault = asDeviceFault(reason);
    if (reason === 'wrongSignature') await this.rows.of(runnerId, (em) => noteWrongSecret(em, id));
    if (fault) await this.rows.of(runnerId, (em) => noteFault(em, id, fault));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DeliveryRefused) return error.reason;
  return error instanceof StorageLimitError && error.reason === 'full' ? 'noRoom' : '';
}
