import { Controller, Get, Ip, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { letterListQuerySchema, type LetterListQuery } from '../letter-list.js';
import { requireId } from '../require-id.js';
import { TimelineDesk } from './timeline-desk.js';
import { timelineSchema, type TimelineBody } from './timeline.contract.js';

/** What happened between a patient and the practice. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id/timeline')
export class TimelineController {
  constructor(private readonly desk: TimelineDesk) {}

  @Get()
  @ApiOperation({ summary: 'Consents, plans, reviews, notes and messages of a patient, newest first' })
  @ApiOkResponse({ standardSchema: timelineSchema })
  async list(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: letterListQuerySchema }) query: LetterListQuery,
    @Ip() address: string,
  ): Promise<TimelineBody> {
    return this.desk.list(asker, requireId(id, 'patient'), query, address);
  }
}
