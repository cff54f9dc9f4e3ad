import { accountEntities } from './accounts/accounts.js';
import { OutboxRow } from './platform/outbox/outbox-row.entity.js';
import { careEntities } from './care/care.js';
import { connectionEntities } from './connections/connections.js';
import { noticeEntities } from './notices/notices.js';
import { runnerEntities } from './runners/runners.js';
import { runEntities } from './runs/runs.js';
import { takeoutEntities } from './takeout/takeout.js';

/** All tables as code sees them; a test compares them with the migrated schema. */
export const entities = [
  OutboxRow,
  ...accountEntities,
  ...runnerEntities,
  ...runEntities,
  ...careEntities,
  ...connectionEntities,
  ...noticeEntities,
  ...takeoutEntities,
];
