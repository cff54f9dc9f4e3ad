import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { OpenToAnyone } from '../../platform/http/access-rule.js';
import { notFound } from '../../platform/http/problem.js';
import { wrongTokens } from '../throttle/limits.js';
import { networkOf, Throttle } from '../throttle/throttle.js';
import { tooMany } from '../throttle/too-many.js';
import {
  invitationTokenSchema,
  openInvitationSchema,
  type InvitationToken,
  type OpenInvitationBody,
} from './invitations.contract.js';
import { findOpenInvitation } from './invitations.store.js';

/** What somebody who was invited has to know before they make an account. */
@ApiTags('accounts')
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly throttle: Throttle,
  ) {}

  /** The token comes in the body: addresses are written into logs. */
  @Post('look-up')
  @OpenToAnyone()
  @HttpCode(200)
  @ApiOperation({ summary: 'What an invitation offers that can still be used' })
  @ApiOkResponse({ standardSchema: openInvitationSchema })
  async lookUp(
    @Body({ schema: invitationTokenSchema }) { token }: InvitationToken,
    @Req() request: FastifyRequest,
  ): Promise<OpenInvitationBody> {
    const found = await findOpenInvitation(this.dataSource.manager, token);
    if (found) {
      const { email, role, byPractice, expiresAt } = found;
      return { email, role, byPractice, expiresAt: expiresAt.toISOString() };
    }
    const waitS = await this.throttle.spend(wrongTokens, `address ${networkOf(request.ip)}`);
    throw waitS === undefined ? notFound('invitation') : tooMany(waitS);
  }
}
