import { Module } from '@nestjs/common';
import { ReceivingModule } from '../../runs/runs.js';
import { Deliveries } from './deliveries.js';
import { DevicesController } from './devices.controller.js';
import { IngestController } from './ingest.controller.js';
import { Ingest } from './ingest.js';
import { OldDeliveries } from './old-deliveries.js';
import { PushDelivery } from './push-delivery.entity.js';
import { PushDevice } from './push-device.entity.js';

/** Runs that apps, scripts and watch companions send by themselves. */
@Module({
  imports: [ReceivingModule],
  controllers: [DevicesController, IngestController],
  providers: [Deliveries, Ingest, OldDeliveries],
})
export class PushModule {}

export const pushEntities = [PushDevice, PushDelivery];
