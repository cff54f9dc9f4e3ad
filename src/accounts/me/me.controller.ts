import { Body, Controller, Get, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { BeforeSecondFactor } from '../access.js';
import { AskedBy, type Asker } from '../asker.js';
import { Account } from '../tables/account.entity.js';
import { WhoIsAsking } from '../who-is-asking.js';
import { meInputSchema, meSchema, type MeBody, type MeInput } from './me.contract.js';

/** The account of whoever asks. */
@ApiTags('accounts')
@Controller('api/v1/me')
export class MeController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly whoIsAsking: WhoIsAsking,
  ) {}

  @Get()
  @BeforeSecondFactor()
  @ApiOperation({ summary: 'The account that is signed in' })
  @ApiOkResponse({ standardSchema: meSchema })
  async read(@AskedBy() asker: Asker, @Req() request: FastifyRequest): Promise<MeBody> {
    const account = await this.dataSource.manager.findOneByOrFail(Account, { id: asker.runnerId });
    const known = await this.whoIsAsking.of(request);
    return toBody(account, known?.secondFactorMissing ?? false);
  }

  @Put()
  @BeforeSecondFactor()
  @ApiOperation({ summary: 'Change the name' })
  @ApiOkResponse({ standardSchema: meSchema })
  async save(
    @AskedBy() asker: Asker,
    @Body({ schema: meInputSchema }) body: MeInput,
    @Req() request: FastifyRequest,
  ): Promise<MeBody> {
    const changed = { name: body.name, updatedAt: new Date() };
    await this.dataSource.manager.update(Account, { id: asker.runnerId }, changed);
    return this.read(asker, request);
  }
}

function toBody(account: Account, twoFactorRequired: boolean): MeBody {
  return {
    id: account.id,
    email: account.email ?? '',
    name: account.name,
    role: account.role,
    emailVerified: account.emailVerified,
    twoFactor: account.twoFactorEnabled ? 'on' : 'off',
    twoFactorRequired,
    demo: account.kind === 'demo',
    deletionDueAt: account.deletionDueAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
  };
}
