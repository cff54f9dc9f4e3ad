import { Module } from '@nestjs/common';
import type { SealedColumn } from '../accounts/accounts.js';
import { ConnectionsSweeper } from './arriving/connections-sweeper.js';
import type { ConnectionDocument } from './connection-document.js';
import { connectionsDocument } from './connection-list.document.js';
import { HookKeyring } from './hooks/hook-keys.js';
import { HooksController } from './hooks/hooks.controller.js';
import { Subscriptions } from './hooks/subscriptions.js';
import { TakeHook } from './hooks/take-hook.js';
import { LeavingModule } from './leaving/leaving.module.js';
import { ConnectionsController } from './pages/connections.controller.js';
import { OperatorDesk } from './pages/operator-desk.js';
import { OperatorController } from './pages/operator.controller.js';
import { importsDocument } from './imports/imports-document.js';
import { ImportsModule, importEntities } from './imports/imports.module.js';
import { devicesDocument } from './push/devices.document.js';
import { pushSealedColumns } from './push/push-secret.js';
import { PushModule, pushEntities } from './push/push.module.js';
import { providerSealedColumns } from './sealed-columns.js';
import { SignIn } from './signing-in/sign-in.js';
import { ConnectedActivity } from './tables/connected-activity.entity.js';
import { Connection } from './tables/connection.entity.js';
import { HookEvent } from './tables/hook-event.entity.js';
import { OauthState } from './tables/oauth-state.entity.js';
import { ProviderState } from './tables/provider-state.entity.js';

export { connectionJobIds, dropConnectionPromises } from './arriving/jobs.js';
export { ConnectionsSweeper } from './arriving/connections-sweeper.js';
export { ProvidersModule } from './connected-providers.js';
export { brokenImports } from './imports/broken-imports.js';
export { importJobIds } from './imports/import-jobs.js';
export { importsFolderOf } from './imports/import-keys.js';
export { ImportsSweeper } from './imports/imports-sweeper.js';
export type { ConnectionDocument } from './connection-document.js';
export { keepHookBodiesRaw } from './hooks/raw-hook-bodies.js';
export { findBrokenConnections } from './invariants.js';
export { runnerOfEnded, tellConnectionEnded, type ConnectionEnded } from './leaving/ended-connection.js';
export { LeaveConnection } from './leaving/leave-connection.js';
export { readProviderSetups, type ProviderSetup } from './provider-settings.js';
export { providers } from './providers/providers.js';

/** What an export holds of this feature: another kind is another row here, and a line in the export's README. */
export const connectionDocuments: readonly ConnectionDocument[] = [
  connectionsDocument,
  devicesDocument,
  importsDocument,
];

/** What this feature keeps sealed. */
export const connectionSealedColumns: readonly SealedColumn[] = [
  ...providerSealedColumns,
  ...pushSealedColumns,
];

/** The entry of the feature: how runs arrive by themselves. */
@Module({
  imports: [LeavingModule, PushModule, ImportsModule],
  // The operator's pages first: their addresses would be a provider's, too.
  controllers: [OperatorController, ConnectionsController, HooksController],
  providers: [ConnectionsSweeper, HookKeyring, OperatorDesk, SignIn, Subscriptions, TakeHook],
  exports: [ConnectionsSweeper, LeavingModule],
})
export class ConnectionsModule {}

export const connectionEntities = [
  Connection,
  ConnectedActivity,
  HookEvent,
  OauthState,
  ProviderState,
  ...pushEntities,
  ...importEntities,
];
