import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { askForDeletion, ConfirmOwner, takeDeletionBack, type Asker } from '../accounts/accounts.js';
import { EraseAccount } from './erase-account.js';

/** Time to think again. */
const graceMs = 7 * 86_400_000;

/** What came of asking for a deletion; `asked`: it is due later, or the sweeper ends it. */
export type DeletionAnswer =
  | 'asked'
  | 'erased'
  | 'wrongPassword'
  | 'signInAgain'
  | 'lastAdmin'
  | 'demo'
  | 'gone'
  | { readonly waitS: number };

/** Ends accounts because their owner asks for it. */
@Injectable()
export class AccountDeletion {
  private readonly log = new Logger('Erasure');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly confirmOwner: ConfirmOwner,
    private readonly eraseAccount: EraseAccount,
  ) {}

  /** Deletes the asker's account now, or makes it due in seven days. */
  async ask(
    asker: Asker,
    { when, password }: { readonly when: 'now' | 'later'; readonly password?: string },
  ): Promise<DeletionAnswer> {
    const confirmation = await this.confirmOwner.confirm(asker, password);
    if (confirmation !== 'confirmed') return confirmation;
    const dueAt = new Date(Date.now() + (when === 'now' ? 0 : graceMs));
    const refusal = await this.dataSource.transaction((em) => askForDeletion(em, asker.runnerId, dueAt));
    if (refusal) return refusal;
    if (when === 'later') return 'asked';
    try {
      await this.eraseAccount.erase(asker.runnerId);
      return 'erased';
    } catch (error) {
      this.log.warn(
        `An erasure was cut short and is taken up by the next sweep: ${(error as Error).message}`,
      );
      return 'asked';
    }
  }

  /** Takes a deletion back that is not due yet; false when there is none. */
  async takeBack({ runnerId }: Asker): Promise<boolean> {
    return takeDeletionBack(this.dataSource.manager, runnerId);
  }
}
