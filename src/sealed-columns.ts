import type { SealedColumn } from './accounts/accounts.js';
import { connectionSealedColumns } from './connections/connections.js';
import { webhookSealedColumns } from './notices/notices.js';

/** Everything that features keep sealed: what a rotation of the keys seals anew, and a start looks at. */
export const sealedColumns: readonly SealedColumn[] = [...connectionSealedColumns, ...webhookSealedColumns];
