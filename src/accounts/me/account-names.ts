import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Account } from '../tables/account.entity.js';

/** What people are called, where a document says whose it is. */
@Injectable()
export class AccountNames {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Returns the name of an account. @throws Error for one that does not exist. */
  async of(accountId: string): Promise<string> {
    const { name } = await this.dataSource.manager.findOneByOrFail(Account, { id: accountId });
    return name;
  }
}
