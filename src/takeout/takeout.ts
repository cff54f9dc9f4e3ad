import { Module, type DynamicModule } from '@nestjs/common';
import { ConnectionsModule } from '../connections/connections.js';
import { QueueEvents } from '../platform/queue/queue-events.js';
import { AccountDeletion } from './account-deletion.js';
import { DeletionController } from './deletion.controller.js';
import { EraseAccount, erasureLedger } from './erase-account.js';
import { ErasureLedger } from './erasure-ledger.js';
import { ExportsController } from './exports.controller.js';
import { TakenInController } from './taken-in.controller.js';
import { TakeoutSweeper } from './takeout-sweeper.js';
import { ExportFile, TakenInEntry, TakenInFile } from './takeout.entities.js';

export { EraseAccount } from './erase-account.js';
export { TakeoutSweeper } from './takeout-sweeper.js';

/** The entry of the feature: everything of an account out, in, and gone. The work on zips is in takeout.worker.module.ts. */
@Module({})
export class TakeoutModule {
  /** `ledgerFolders`: where the ids of erased accounts are kept. */
  static with(ledgerFolders: readonly string[]): DynamicModule {
    return {
      module: TakeoutModule,
      imports: [ConnectionsModule],
      controllers: [TakenInController, ExportsController, DeletionController],
      providers: [
        { provide: erasureLedger, useValue: new ErasureLedger(ledgerFolders) },
        AccountDeletion,
        EraseAccount,
        QueueEvents,
        TakeoutSweeper,
      ],
      exports: [EraseAccount, TakeoutSweeper],
    };
  }
}

export const takeoutEntities = [ExportFile, TakenInFile, TakenInEntry];
