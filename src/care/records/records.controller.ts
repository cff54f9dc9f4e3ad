import { Controller, Get, Headers, Ip, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { PaperPress } from '../../runs/runs.js';
import { requireId } from '../require-id.js';
import { RecordDesk } from './record-desk.js';
import { recordTypes, requireRecordType, sendRecord } from './send-record.js';

/** A signed review for a patient's record in the practice. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id/reviews/:reviewId')
export class RecordsController {
  constructor(
    private readonly desk: RecordDesk,
    private readonly press: PaperPress,
  ) {}

  @Get('record')
  @ApiOperation({
    summary: 'A signed review with its report, as PDF or as a file in FHIR format, by `Accept`',
  })
  @ApiProduces(...recordTypes)
  @ApiOkResponse({ description: 'The file.' })
  async record(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('reviewId') reviewId: string,
    @Headers('accept') accept: string | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | string> {
    const type = requireRecordType(accept);
    const record = await this.desk.ofPatient(asker, {
      patientId: requireId(id, 'patient'),
      reviewId: requireId(reviewId, 'review'),
      address,
    });
    return sendRecord(this.press, record, { asker, reply, type });
  }
}
