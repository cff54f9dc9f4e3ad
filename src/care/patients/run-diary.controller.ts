import { Controller, Get, Ip, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { notFound } from '../../platform/http/problem.js';
import { diaryEntrySchema, findDiaryEntry, readProfile, type DiaryBody } from '../../runners/runners.js';
import { toDiaryBody } from '../../runs/runs.js';
import { requireId } from '../require-id.js';
import { PatientRows } from './patient-rows.js';
import { sharesRun } from './patient-runs.store.js';

/** What a patient noted of one run. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id/runs/:runId/diary')
export class RunDiaryController {
  constructor(private readonly rows: PatientRows) {}

  @Get()
  @ApiOperation({ summary: 'What they noted of a run, where the diary is shared; empty when nothing' })
  @ApiOkResponse({ standardSchema: diaryEntrySchema })
  async read(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Ip() address: string,
  ): Promise<DiaryBody> {
    const [patientId, objectId] = [requireId(id, 'patient'), requireId(runId, 'run')];
    const look = { action: 'diary.seen', objectId, address } as const;
    return this.rows.of(asker, patientId, look, async (em, { runnerId, terms }) => {
      if (!terms.diary) throw notFound('diary');
      if (!(await sharesRun(em, runnerId, objectId))) throw notFound('run');
      const entry = await findDiaryEntry(em, runnerId, objectId);
      return toDiaryBody(objectId, entry, (await readProfile(em, asker.runnerId)).language);
    });
  }
}
