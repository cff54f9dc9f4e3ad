import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { requireId } from '../require-id.js';
import { InvitationDesk } from './invitation-desk.js';
import {
  acceptInputSchema,
  careCodeSchema,
  careInvitationListSchema,
  newCareInvitationSchema,
  offeredSchema,
  runnerInvitationInputSchema,
  type AcceptInput,
  type CareCode,
  type CareInvitationListBody,
  type NewCareInvitationBody,
  type OfferedBody,
  type RunnerInvitationInput,
} from './invitations.contract.js';

/** Codes from a practice or for one. They come in bodies: addresses are written into logs. */
@ApiTags('care')
@Controller('api/v1/care/invitations')
export class CareInvitationsController {
  constructor(private readonly desk: InvitationDesk) {}

  @Get()
  @ApiOperation({ summary: 'The codes that I made for a practice, newest first' })
  @ApiOkResponse({ standardSchema: careInvitationListSchema })
  async list(@AskedBy() asker: Asker): Promise<CareInvitationListBody> {
    return { invitations: await this.desk.ofRunner(asker) };
  }

  @Post()
  @ApiOperation({ summary: 'Make a code with which a practice may see what I say here' })
  @ApiCreatedResponse({ standardSchema: newCareInvitationSchema })
  async create(
    @AskedBy() asker: Asker,
    @Body({ schema: runnerInvitationInputSchema }) input: RunnerInvitationInput,
  ): Promise<NewCareInvitationBody> {
    return this.desk.fromRunner(asker, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a code back that nobody has used' })
  @ApiNoContentResponse()
  async delete(@AskedBy() asker: Asker, @Param('id') id: string): Promise<void> {
    await this.desk.takeBackOfRunner(asker, requireId(id, 'invitation'));
  }

  @Post('look-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a code offers' })
  @ApiOkResponse({ standardSchema: offeredSchema })
  async lookUp(
    @Body({ schema: careCodeSchema }) { code }: CareCode,
    @Ip() address: string,
  ): Promise<OfferedBody> {
    return this.desk.lookUp(code, address);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say yes to what a code offers; it works once' })
  @ApiOkResponse({ standardSchema: offeredSchema })
  async accept(
    @AskedBy() asker: Asker,
    @Body({ schema: acceptInputSchema }) input: AcceptInput,
    @Ip() address: string,
  ): Promise<OfferedBody> {
    return this.desk.accept(asker, input, address);
  }
}
