import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { seenInputSchema, workListSchema, type SeenInput, type WorkListBody } from './work-list.contract.js';
import { WorkListDesk } from './work-list-desk.js';

/** What needs attention first. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/work-list')
export class WorkListController {
  constructor(private readonly desk: WorkListDesk) {}

  @Get()
  @ApiOperation({
    summary: 'The patients of the practice, who needs to be looked at first, each with the reasons',
  })
  @ApiOkResponse({ standardSchema: workListSchema })
  async read(@AskedBy() asker: Asker, @Ip() address: string): Promise<WorkListBody> {
    return this.desk.read(asker, address);
  }

  @Post('seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that these patients are seen as far as the list showed them' })
  @ApiNoContentResponse()
  async see(
    @AskedBy() asker: Asker,
    @Body({ schema: seenInputSchema }) { patients }: SeenInput,
    @Ip() address: string,
  ): Promise<void> {
    await this.desk.see(asker, patients, address);
  }
}
