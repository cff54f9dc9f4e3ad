import { z } from 'zod';
import { deviceFaults } from './refusal.js';

export const deviceInputSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('What sends the runs, in words of yours.'),
  })
  .meta({ id: 'DeviceInput' });
export type DeviceInput = z.infer<typeof deviceInputSchema>;

const receivedSchema = z
  .strictObject({
    at: z.string(),
    runId: z.string().nullable().describe('Null when there is no run of it (any more).'),
    outcome: z
      .enum(['underWay', 'reported', 'failed', 'leftOut', 'deleted'])
      .describe('What came of it; leftOut: there was no running in it.'),
  })
  .meta({ id: 'DeviceReceived' });

export const deviceSchema = z
  .strictObject({
    id: z.string().describe('Goes into the header stridecheck-device.'),
    name: z.string(),
    createdAt: z.string(),
    secretMadeAt: z.string(),
    oldSecretUntil: z.string().nullable().describe('Until when the secret before is still valid.'),
    lastReceived: receivedSchema.nullable(),
    lastFault: z.strictObject({ at: z.string(), code: z.enum(deviceFaults) }).nullable(),
    wrongSecret: z
      .strictObject({ at: z.string(), count: z.int() })
      .nullable()
      .describe('Since the secret was made, somebody sent something in its name with another one.'),
  })
  .meta({ id: 'Device' });
export type DeviceBody = z.infer<typeof deviceSchema>;

export const newDeviceSchema = deviceSchema
  .extend({ secret: z.string().describe('Shown this once; it cannot be read again.') })
  .meta({ id: 'NewDevice' });
export type NewDeviceBody = z.infer<typeof newDeviceSchema>;

export const deviceListSchema = z
  .strictObject({
    devices: z.array(deviceSchema),
    now: z.string().describe('When this was so, by the clock of the service.'),
  })
  .meta({ id: 'DeviceList' });
export type DeviceListBody = z.infer<typeof deviceListSchema>;

export const newSecretInputSchema = z
  .strictObject({
    endOldNow: z
      .boolean()
      .describe('True where somebody else knows the old secret; else it is valid for 24 hours more.'),
  })
  .meta({ id: 'NewSecretInput' });
export type NewSecretInput = z.infer<typeof newSecretInputSchema>;
