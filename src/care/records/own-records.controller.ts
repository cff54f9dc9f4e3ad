import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { PaperPress } from '../../runs/runs.js';
import { requireId } from '../require-id.js';
import { RecordDesk } from './record-desk.js';
import { recordTypes, requireRecordType, sendRecord } from './send-record.js';

/** A signed review of the asker's own run, to keep or to take along. */
@ApiTags('care')
@Controller('api/v1/care/reviews')
export class OwnRecordsController {
  constructor(
    private readonly desk: RecordDesk,
    private readonly press: PaperPress,
  ) {}

  @Get(':id/record')
  @ApiOperation({
    summary: 'A signed review with its report, as PDF or as a file in FHIR format, by `Accept`',
  })
  @ApiProduces(...recordTypes)
  @ApiOkResponse({ description: 'The file.' })
  async record(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | string> {
    const type = requireRecordType(accept);
    const record = await this.desk.ofOwn(asker, requireId(id, 'review'));
    return sendRecord(this.press, record, { asker, reply, type });
  }
}
