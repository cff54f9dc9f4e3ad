import type { MigrationClass } from '../src/platform/database/migrate.js';
import { Initial1790000000000 } from './1790000000000-initial.js';
import { WholeAnalysis1790100000000 } from './1790100000000-whole-analysis.js';
import { Accounts1790200000000 } from './1790200000000-accounts.js';
import { RowLevelSecurity1790300000000 } from './1790300000000-row-level-security.js';
import { ManyRuns1790400000000 } from './1790400000000-many-runs.js';
import { Takeout1790500000000 } from './1790500000000-takeout.js';
import { Care1790600000000 } from './1790600000000-care.js';
import { Notices1790650000000 } from './1790650000000-notices.js';
import { Plans1790700000000 } from './1790700000000-plans.js';
import { Reviews1790800000000 } from './1790800000000-reviews.js';
import { Letters1790900000000 } from './1790900000000-letters.js';
import { WorkList1791000000000 } from './1791000000000-work-list.js';
import { PracticeInvitations1791100000000 } from './1791100000000-practice-invitations.js';
import { PracticeEnds1791200000000 } from './1791200000000-practice-ends.js';
import { Webhooks1791300000000 } from './1791300000000-webhooks.js';
import { Provenance1791400000000 } from './1791400000000-provenance.js';
import { Connections1791500000000 } from './1791500000000-connections.js';
import { Push1791600000000 } from './1791600000000-push.js';
import { Imports1791700000000 } from './1791700000000-imports.js';
import { ImportCounts1791800000000 } from './1791800000000-import-counts.js';
import { WebhookOrder1791950000000 } from './1791950000000-webhook-order.js';
import { ConnectionOutcomes1791960000000 } from './1791960000000-connection-outcomes.js';
import { ConnectionEnded1791970000000 } from './1791970000000-connection-ended.js';
import { ProviderTroubles1791980000000 } from './1791980000000-provider-troubles.js';

/** All migrations, oldest first: the only way the schema changes. */
export const migrations: readonly MigrationClass[] = [
  Initial1790000000000,
  WholeAnalysis1790100000000,
  Accounts1790200000000,
  RowLevelSecurity1790300000000,
  ManyRuns1790400000000,
  Takeout1790500000000,
  Care1790600000000,
  Notices1790650000000,
  Plans1790700000000,
  Reviews1790800000000,
  Letters1790900000000,
  WorkList1791000000000,
  PracticeInvitations1791100000000,
  PracticeEnds1791200000000,
  Webhooks1791300000000,
  Provenance1791400000000,
  Connections1791500000000,
  Push1791600000000,
  Imports1791700000000,
  ImportCounts1791800000000,
  WebhookOrder1791950000000,
  ConnectionOutcomes1791960000000,
  ConnectionEnded1791970000000,
  ProviderTroubles1791980000000,
];
