import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { OpenToAnyone } from '../../platform/http/access-rule.js';
import { notFound } from '../../platform/http/problem.js';
import { accountSettings, type AccountSettings } from '../account-settings.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { findDemoPerson, signInDemoPerson } from './demo.store.js';

const demoSignInSchema = z
  .strictObject({ person: z.string().max(100).describe('The id of somebody who was made for the demo.') })
  .meta({ id: 'DemoSignIn' });

/** Signing in with one click, while the service is a demo. */
@ApiTags('accounts')
@Controller('api/v1/demo')
export class DemoController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(accountSettings) private readonly settings: AccountSettings,
  ) {}

  @Post('sign-in')
  @OpenToAnyone()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign in as one of the demo people; only where the service is a demo' })
  @ApiNoContentResponse()
  async signIn(
    @Body({ schema: demoSignInSchema }) body: z.infer<typeof demoSignInSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const person = this.settings.demo ? await findDemoPerson(this.dataSource, body.person) : undefined;
    if (!person) throw notFound('demo person');
    const token = await signInDemoPerson(this.dataSource, person);
    const cookie = new SessionCookie(this.settings.key.secret, this.settings.secure);
    void reply.header('set-cookie', cookie.write(token));
  }
}
