import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { AskedBy, SecretBox, type Asker } from '../../accounts/accounts.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import {
  deviceInputSchema,
  deviceListSchema,
  deviceSchema,
  newDeviceSchema,
  newSecretInputSchema,
  type DeviceBody,
  type DeviceInput,
  type DeviceListBody,
  type NewDeviceBody,
  type NewSecretInput,
} from './devices.contract.js';
import {
  addDevice,
  deleteDevice,
  findDevice,
  listDevices,
  mostDevices,
  renameDevice,
  replaceSecret,
  type DeviceRow,
} from './devices.store.js';
import { boundToDevice, newPushSecret } from './push-secret.js';

/** How long the secret before is valid beside a new one: time enough to change it wherever it is used. */
const keepOldHours = 24;

/** Apps and scripts that send runs with a secret of their own. Made by people who are signed in, not by tokens. */
@ApiTags('connections')
@Controller('api/v1/connections/devices')
export class DevicesController {
  constructor(
    private readonly rows: OwnRows,
    private readonly secretBox: SecretBox,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My devices, newest first, and what they sent last' })
  @ApiOkResponse({ standardSchema: deviceListSchema })
  async list(@AskedBy() { runnerId }: Asker): Promise<DeviceListBody> {
    const devices = await this.rows.of(runnerId, (em) => listDevices(em, runnerId));
    return { devices: devices.map(toBody), now: new Date().toISOString() };
  }

  @Post()
  @ApiOperation({ summary: 'Add a device; its secret is in this answer and nowhere else' })
  @ApiCreatedResponse({ standardSchema: newDeviceSchema })
  async add(
    @AskedBy() { runnerId }: Asker,
    @Body({ schema: deviceInputSchema }) { name }: DeviceInput,
  ): Promise<NewDeviceBody> {
    const id = uuidv7();
    const secret = newPushSecret();
    return this.rows.of(runnerId, async (em) => {
      const sealed = this.secretBox.seal(secret, boundToDevice(id));
      const added = await addDevice(em, { id, runnerId, name, secret: sealed });
      if (!added) throw tooManyDevices();
      return { ...toBody(await requireDevice(em, runnerId, id)), secret };
    });
  }

  @Put(':id')
  @ApiOperation({ summary: 'Give a device another name' })
  @ApiOkResponse({ standardSchema: deviceSchema })
  async rename(
    @AskedBy() { runnerId }: Asker,
    @Param('id') id: string,
    @Body({ schema: deviceInputSchema }) { name }: DeviceInput,
  ): Promise<DeviceBody> {
    return this.rows.of(runnerId, async (em) => {
      await requireDevice(em, runnerId, id);
      await renameDevice(em, runnerId, id, name);
      return toBody(await requireDevice(em, runnerId, id));
    });
  }

  @Post(':id/secret')
  @ApiOperation({
    summary: 'Give a device a new secret; the old one is valid for 24 hours more, or ends now',
  })
  @ApiCreatedResponse({ standardSchema: newDeviceSchema })
  async renew(
    @AskedBy() { runnerId }: Asker,
    @Param('id') id: string,
    @Body({ schema: newSecretInputSchema }) { endOldNow }: NewSecretInput,
  ): Promise<NewDeviceBody> {
    const secret = newPushSecret();
    return this.rows.of(runnerId, async (em) => {
      await requireDevice(em, runnerId, id);
      const sealed = this.secretBox.seal(secret, boundToDevice(id));
      await replaceSecret(em, { runnerId, id, secret: sealed }, endOldNow ? 0 : keepOldHours);
      return { ...toBody(await requireDevice(em, runnerId, id)), secret };
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a device; what it sends is refused at once, what it sent stays' })
  @ApiNoContentResponse()
  async remove(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<void> {
    const removed = isId(id) && (await this.rows.of(runnerId, (em) => deleteDevice(em, runnerId, id)));
    if (!removed) throw notFound('device');
  }
}

const isId = (id: string): boolean => z.uuid().safeParse(id).success;

async function requireDevice(em: EntityManager, runnerId: string, id: string): Promise<DeviceRow> {
  const found = isId(id) ? await findDevice(em, runnerId, id) : undefined;
  if (!found) throw notFound('device');
  return found;
}

function tooManyDevices(): ProblemException {
  return new ProblemException(
    409,
    'too-many-devices',
    `There are ${mostDevices} devices already`,
    'Remove one that is not used any more.',
  );
}

function toBody(row: DeviceRow): DeviceBody {
  const { receivedAt, receivedOutcome, fault, faultAt, wrongSecrets, wrongSecretAt } = row;
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    secretMadeAt: row.secretMadeAt.toISOString(),
    oldSecretUntil: row.previousUntil?.toISOString() ?? null,
    lastReceived:
      receivedAt && receivedOutcome
        ? { at: receivedAt.toISOString(), runId: row.receivedRunId, outcome: receivedOutcome }
        : null,
    lastFault: fault && faultAt ? { at: faultAt.toISOString(), code: fault } : null,
    wrongSecret: wrongSecretAt ? { at: wrongSecretAt.toISOString(), count: wrongSecrets } : null,
  };
}
