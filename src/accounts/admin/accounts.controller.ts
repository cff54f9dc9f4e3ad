import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { OnlyForAdmins } from '../access.js';
import { Auth } from '../auth/auth.js';
import type { Account } from '../tables/account.entity.js';
import { changeAccount, switchTwoFactorOff, type AccountChange } from './account-changes.js';
import {
  accountChangeSchema,
  accountListQuerySchema,
  accountListSchema,
  linkInputSchema,
  linkSchema,
  listedAccountSchema,
  type AccountListBody,
  type AccountListQuery,
  type LinkBody,
  type LinkInput,
  type ListedAccountBody,
} from './accounts.contract.js';
import { findAccount, listAccounts } from './accounts.store.js';
import { placeOfCursor, placeToCursor } from './list-place.js';

const pageSize = 50;

/** What an admin does with accounts. Runs, reports and diaries are nobody's business but their runner's. */
@ApiTags('admin')
@OnlyForAdmins()
@Controller('api/v1/admin/accounts')
export class AdminAccountsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly auth: Auth,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The accounts, newest first' })
  @ApiOkResponse({ standardSchema: accountListSchema })
  async list(
    @Query({ schema: accountListQuerySchema }) { q, cursor }: AccountListQuery,
  ): Promise<AccountListBody> {
    const place = cursor === undefined ? undefined : placeOfCursor(cursor);
    if (cursor !== undefined && !place) {
      throw new ProblemException(400, 'bad-cursor', 'This cursor is not ours', 'Begin the list again.');
    }
    const found = await listAccounts(this.dataSource.manager, q, pageSize + 1, place);
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    return {
      accounts: page.map(toBody),
      nextCursor: found.length > pageSize && last ? placeToCursor(last) : null,
    };
  }

  @Post(':id/links')
  @ApiOperation({ summary: 'A link that sets a new password or confirms the address, to hand to its owner' })
  @ApiCreatedResponse({ standardSchema: linkSchema })
  async link(
    @Param('id') id: string,
    @Body({ schema: linkInputSchema }) { kind }: LinkInput,
  ): Promise<LinkBody> {
    const { email } = await this.find(id);
    const { url, expiresAt } = await this.auth.linkFor(kind, { id, email: email ?? '' });
    return { url, expiresAt: expiresAt.toISOString() };
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change the role of an account, or disable it; its sessions end with that' })
  @ApiOkResponse({ standardSchema: listedAccountSchema })
  async change(
    @Param('id') id: string,
    @Body({ schema: accountChangeSchema }) body: AccountChange,
  ): Promise<ListedAccountBody> {
    await this.find(id);
    if ((await changeAccount(this.dataSource, id, body)) === 'last-admin') {
      throw new ProblemException(
        409,
        'last-admin',
        'This is the last admin',
        'Make somebody else an admin first: a service without one cannot be looked after.',
      );
    }
    return toBody(await this.find(id));
  }

  @Delete(':id/two-factor')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take away the second factor of somebody who lost it; their sessions end' })
  @ApiNoContentResponse()
  async twoFactorOff(@Param('id') id: string): Promise<void> {
    await this.find(id);
    await switchTwoFactorOff(this.dataSource, id);
  }

  private async find(id: string): Promise<Account> {
    const found = z.uuid().safeParse(id).success && (await findAccount(this.dataSource.manager, id));
    if (!found) throw notFound('account');
    return found;
  }
}

function toBody(account: Account): ListedAccountBody {
  return {
    id: account.id,
    name: account.name,
    email: account.email ?? '',
    emailVerified: account.emailVerified,
    role: account.role,
    twoFactor: account.twoFactorEnabled ? 'on' : 'off',
    disabled: account.disabledAt !== null,
    demo: account.kind === 'demo',
    deletionDueAt: account.deletionDueAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
  };
}
