import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { LooksDesk } from './looks-desk.js';
import { lookListSchema, looksQuerySchema, type LookListBody, type LooksQuery } from './audit.contract.js';

/** Who looked at what I share. */
@ApiTags('care')
@Controller('api/v1/care/looks')
export class LooksController {
  constructor(private readonly desk: LooksDesk) {}

  @Get()
  @ApiOperation({ summary: 'Who looked at what of mine, and when; newest first' })
  @ApiOkResponse({ standardSchema: lookListSchema })
  async list(
    @AskedBy() asker: Asker,
    @Query({ schema: looksQuerySchema }) query: LooksQuery,
  ): Promise<LookListBody> {
    return this.desk.list(asker, query);
  }
}
