import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { requireId } from '../require-id.js';
import {
  memberInputSchema,
  practiceInputSchema,
  practiceSchema,
  type MemberInput,
  type PracticeBody,
  type PracticeInput,
} from './practice.contract.js';
import { PracticeDesk } from './practice-desk.js';

/** The practice where the asker works. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/practice')
export class PracticeController {
  constructor(private readonly desk: PracticeDesk) {}

  @Get()
  @ApiOperation({ summary: 'The practice where I work, and who else does' })
  @ApiOkResponse({ standardSchema: practiceSchema })
  async read(@AskedBy() asker: Asker): Promise<PracticeBody> {
    return this.desk.read(asker);
  }

  @Post()
  @ApiOperation({ summary: 'Make a practice and be its owner' })
  @ApiCreatedResponse({ standardSchema: practiceSchema })
  async make(
    @AskedBy() asker: Asker,
    @Body({ schema: practiceInputSchema }) { name }: PracticeInput,
    @Ip() address: string,
  ): Promise<PracticeBody> {
    return this.desk.make(asker, name, address);
  }

  @Put()
  @ApiOperation({ summary: 'Rename the practice' })
  @ApiOkResponse({ standardSchema: practiceSchema })
  async rename(
    @AskedBy() asker: Asker,
    @Body({ schema: practiceInputSchema }) { name }: PracticeInput,
    @Ip() address: string,
  ): Promise<PracticeBody> {
    return this.desk.rename(asker, name, address);
  }

  @Put('members/:id')
  @ApiOperation({ summary: 'Change what somebody is in the practice' })
  @ApiOkResponse({ standardSchema: practiceSchema })
  async changeMember(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: memberInputSchema }) { role }: MemberInput,
    @Ip() address: string,
  ): Promise<PracticeBody> {
    return this.desk.changeMember(asker, requireId(id, 'member'), role, address);
  }

  @Delete('members/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave the practice, or have somebody leave it' })
  @ApiNoContentResponse()
  async removeMember(@AskedBy() asker: Asker, @Param('id') id: string, @Ip() address: string): Promise<void> {
    await this.desk.removeMember(asker, requireId(id, 'member'), address);
  }
}
