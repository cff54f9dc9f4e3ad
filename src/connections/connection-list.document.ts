import { z } from 'zod';
import type { ConnectionDocument } from './connection-document.js';
import { Connection } from './tables/connection.entity.js';

/** What an export says of what its runner connected: no token, which is worth nothing elsewhere. */
export const connectionsDocument: ConnectionDocument = {
  name: 'connections',
  list: 'connections',
  item: z.strictObject({
    provider: z.string(),
    externalUserId: z.string().describe('Who the runner is there.'),
    status: z.enum(['connected', 'revoked', 'leaving']),
    connectedAt: z.string(),
    lastReceivedAt: z.string().nullable(),
  }),
  read: async (em, runnerId) => {
    const connections = await em.find(Connection, { where: { runnerId }, order: { connectedAt: 'DESC' } });
    return connections.map(({ provider, externalUserId, status, connectedAt, lastReceivedAt }) => ({
      provider,
      externalUserId,
      status,
      connectedAt: connectedAt.toISOString(),
      lastReceivedAt: lastReceivedAt?.toISOString() ?? null,
    }));
  },
};
