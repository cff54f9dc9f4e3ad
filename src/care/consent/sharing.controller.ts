import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { requireId } from '../require-id.js';
import { consentText } from './consent-text.js';
import {
  consentInputSchema,
  consentTextQuerySchema,
  consentTextSchema,
  sharingListSchema,
  type ConsentInput,
  type ConsentTextBody,
  type ConsentTextQuery,
  type SharingListBody,
} from './consent.contract.js';
import { SharingDesk } from './sharing-desk.js';

/** What I share with practices. */
@ApiTags('care')
@Controller('api/v1/care/sharings')
export class SharingController {
  constructor(private readonly desk: SharingDesk) {}

  @Get()
  @ApiOperation({ summary: 'The practices with which I share or shared my runs, and what' })
  @ApiOkResponse({ standardSchema: sharingListSchema })
  async list(@AskedBy() asker: Asker): Promise<SharingListBody> {
    return { sharings: await this.desk.list(asker) };
  }

  @Get('text')
  @ApiOperation({ summary: 'What is agreed to by sharing, in words' })
  @ApiOkResponse({ standardSchema: consentTextSchema })
  text(@Query({ schema: consentTextQuerySchema }) { language }: ConsentTextQuery): ConsentTextBody {
    return consentText(language);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Share more or less with a practice from now on' })
  @ApiOkResponse({ standardSchema: sharingListSchema })
  async change(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: consentInputSchema }) input: ConsentInput,
    @Ip() address: string,
  ): Promise<SharingListBody> {
    await this.desk.change(asker, requireId(id, 'sharing'), input, address);
    return { sharings: await this.desk.list(asker) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Share nothing more with a practice, at once' })
  @ApiNoContentResponse()
  async end(@AskedBy() asker: Asker, @Param('id') id: string, @Ip() address: string): Promise<void> {
    await this.desk.end(asker, requireId(id, 'sharing'), address);
  }
}
