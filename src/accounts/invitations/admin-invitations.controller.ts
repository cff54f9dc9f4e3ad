import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
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
import { notFound } from '../../platform/http/problem.js';
import { OnlyForAdmins } from '../access.js';
import { accountSettings, type AccountSettings } from '../account-settings.js';
import { AskedBy, type Asker } from '../asker.js';
import { pageWithToken } from '../links/account-links.js';
import { preferredLanguage } from '../mail/mail-language.js';
import { Mailer } from '../mail/mailer.js';
import type { Invitation } from '../tables/invitation.entity.js';
import {
  invitationInputSchema,
  invitationListSchema,
  newInvitationSchema,
  type InvitationBody,
  type InvitationInput,
  type InvitationListBody,
  type NewInvitationBody,
} from './invitations.contract.js';
import { createInvitation, deleteInvitation, listInvitations } from './invitations.store.js';

/** Who may make an account although not everybody may. */
@ApiTags('admin')
@OnlyForAdmins()
@Controller('api/v1/admin/invitations')
export class AdminInvitationsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(accountSettings) private readonly settings: AccountSettings,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The invitations, newest first' })
  @ApiOkResponse({ standardSchema: invitationListSchema })
  async list(): Promise<InvitationListBody> {
    return { invitations: (await listInvitations(this.dataSource.manager)).map(toBody) };
  }

  @Post()
  @ApiOperation({ summary: 'Invite somebody; the link is in this answer, and mailed where that is possible' })
  @ApiCreatedResponse({ standardSchema: newInvitationSchema })
  async create(
    @AskedBy() asker: Asker,
    @Body({ schema: invitationInputSchema }) body: InvitationInput,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<NewInvitationBody> {
    const { token, row } = await createInvitation(this.dataSource.manager, asker.runnerId, body);
    const url = pageWithToken(this.settings.address, 'invitation', token);
    const mailed = this.mailer.isThere && row.email !== null;
    if (mailed) {
      const language = preferredLanguage(acceptLanguage);
      this.mailer.send({ kind: 'invitation', to: row.email ?? '', url, language });
    }
    return { ...toBody(row), url, mailed };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  async delete(@Param('id') id: string): Promise<void> {
    const deleted = z.uuid().safeParse(id).success && (await deleteInvitation(this.dataSource.manager, id));
    if (!deleted) throw notFound('invitation');
  }
}

function toBody(row: Invitation): InvitationBody {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
  };
}
