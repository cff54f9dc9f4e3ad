import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { requireId } from '../require-id.js';
import { InvitationDesk } from './invitation-desk.js';
import {
  careInvitationListSchema,
  newCareInvitationSchema,
  practiceInvitationInputSchema,
  type CareInvitationListBody,
  type NewCareInvitationBody,
  type PracticeInvitationInput,
} from './invitations.contract.js';

/** Whom the practice invites: runners as patients, people to work there. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/practice/invitations')
export class PracticeInvitationsController {
  constructor(private readonly desk: InvitationDesk) {}

  @Get()
  @ApiOperation({ summary: 'The invitations of the practice, newest first' })
  @ApiOkResponse({ standardSchema: careInvitationListSchema })
  async list(@AskedBy() asker: Asker): Promise<CareInvitationListBody> {
    return { invitations: await this.desk.ofPractice(asker) };
  }

  @Post()
  @ApiOperation({
    summary: 'Invite a runner, or somebody to work here; link and code are in this answer alone',
  })
  @ApiCreatedResponse({ standardSchema: newCareInvitationSchema })
  async create(
    @AskedBy() asker: Asker,
    @Body({ schema: practiceInvitationInputSchema }) input: PracticeInvitationInput,
    @Ip() address: string,
  ): Promise<NewCareInvitationBody> {
    return this.desk.fromPractice(asker, input, address);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  async delete(@AskedBy() asker: Asker, @Param('id') id: string, @Ip() address: string): Promise<void> {
    await this.desk.takeBackOfPractice(asker, requireId(id, 'invitation'), address);
  }
}
