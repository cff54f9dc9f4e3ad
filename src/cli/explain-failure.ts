import { DemoRefusedError } from '../accounts/demo/demo-refused-error.js';
import { AccountKeyError } from '../accounts/keys/key-file.js';
import { KeyRingError } from '../accounts/keys/key-ring.js';
import { ConfigError } from '../platform/config/read-config.js';
import { SchemaTooNewError } from '../platform/database/migrate.js';
import { EmbeddedPostgresError } from '../platform/embedded-postgres/embedded-postgres-error.js';
import { WatchStateError } from './watch/watch-state.js';

/** Why the service did not start, and what to do, for a person at a terminal. No stack, no password. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof AccountKeyError || error instanceof DemoRefusedError) return error.message;
  if (error instanceof KeyRingError || error instanceof WatchStateError) return error.message;
  if (error instanceof SchemaTooNewError) return error.message;
  const fault = error as Error & { code?: string; port?: number; address?: string };
  switch (fault.code) {
    case 'EADDRINUSE':
      return `Port ${fault.port} is taken by another program. Choose another one: PORT=${(fault.port ?? 3000) + 1}`;
    case 'EACCES':
      return `Not allowed: ${fault.message}. Choose a port above 1023 and a data folder of your own.`;
    case 'ECONNREFUSED':
      return `Nothing answers at ${fault.address ?? 'that address'}:${fault.port ?? ''}. Is the database (DATABASE_URL) or the queue (QUEUE_URL) running?`;
    case '28P01':
    case '28000':
      return 'The database refuses the user or password in DATABASE_URL.';
    case '3D000':
      return 'The database named in DATABASE_URL does not exist: create it first.';
    default:
      return `Stridecheck could not start: ${fault.message}. \`npx stridecheck doctor\` may say more.`;
  }
}
