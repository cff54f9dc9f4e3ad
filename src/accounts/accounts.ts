import { Module } from '@nestjs/common';
import { Account } from './account.entity.js';
import { WhoIsAskingGuard } from './who-is-asking.guard.js';

export { Account } from './account.entity.js';
export { AskedBy, type Asker } from './asker.js';
export { refuseForeignPages } from './loopback-host.js';
export { localRunnerId, WhoIsAskingGuard } from './who-is-asking.guard.js';

/** The entry of the feature: accounts and who is asking. */
@Module({ providers: [WhoIsAskingGuard], exports: [WhoIsAskingGuard] })
export class AccountsModule {}

export const accountEntities = [Account];
