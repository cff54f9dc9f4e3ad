import { z } from 'zod';
import type { ConnectionDocument } from '../connection-document.js';
import { listDevices } from './devices.store.js';

const exportedDeviceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  secretMadeAt: z.string(),
  lastReceivedAt: z.string().nullable(),
});

/** The devices of a runner as an export tells them: never a secret. */
export const devicesDocument: ConnectionDocument = {
  name: 'devices',
  list: 'devices',
  item: exportedDeviceSchema,
  read: async (em, runnerId) =>
    (await listDevices(em, runnerId)).map(
      ({ id, name, createdAt, secretMadeAt, receivedAt }): z.infer<typeof exportedDeviceSchema> => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        secretMadeAt: secretMadeAt.toISOString(),
        lastReceivedAt: receivedAt?.toISOString() ?? null,
      }),
    ),
};
