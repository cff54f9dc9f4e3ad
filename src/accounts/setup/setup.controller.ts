import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { OpenToAnyone } from '../../platform/http/access-rule.js';
import { ProblemException } from '../../platform/http/problem.js';
import { hashPassword } from '../passwords/password-hash.js';
import { wrongTokens } from '../throttle/limits.js';
import { networkOf, Throttle } from '../throttle/throttle.js';
import { tooMany } from '../throttle/too-many.js';
import { setupInputSchema, type SetupInput } from './setup.contract.js';
import { setUp } from './setup.store.js';

/** The first account of an installation. */
@ApiTags('accounts')
@Controller('api/v1/setup')
export class SetupController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly throttle: Throttle,
  ) {}

  @Post()
  @OpenToAnyone()
  @HttpCode(204)
  @ApiOperation({ summary: 'Make the first account, an admin, with the token that the terminal shows' })
  @ApiNoContentResponse()
  async setUp(
    @Body({ schema: setupInputSchema }) body: SetupInput,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const waitS = await this.throttle.spend(wrongTokens, `address ${networkOf(request.ip)}`);
    if (waitS !== undefined) throw tooMany(waitS);
    const { token, name, email, password } = body;
    const passwordHash = await hashPassword(password);
    if (await setUp(this.dataSource, token, { name, email, passwordHash })) return;
    throw new ProblemException(
      403,
      'setup-refused',
      'This token does not set anything up',
      'Take the address that the terminal showed at the last start. Once the first account exists, there is nothing left to set up.',
    );
  }
}
