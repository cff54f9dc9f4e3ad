import { Controller, Get, Ip, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import type { Report } from '../../analysis/report/report.js';
import { compareRuns } from '../../analysis/report/trend/compare-runs.js';
import { comparisonSchema, type Comparison } from '../../analysis/report/trend/comparison.js';
import { notFound } from '../../platform/http/problem.js';
import { readProfile } from '../../runners/runners.js';
import { comparisonQuerySchema, readReport, type ComparisonQuery } from '../../runs/runs.js';
import { requireId } from '../require-id.js';
import { PatientRows } from './patient-rows.js';

/** Two runs of a patient. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id')
export class CompareController {
  constructor(private readonly rows: PatientRows) {}

  @Get('compare')
  @ApiOperation({
    summary: 'Two of their runs side by side: of their reports, which are shared with every run',
  })
  @ApiOkResponse({ standardSchema: comparisonSchema })
  async compare(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: comparisonQuerySchema }) { a, b }: ComparisonQuery,
    @Ip() address: string,
  ): Promise<Comparison> {
    const patientId = requireId(id, 'patient');
    const [objectId, besideId] = [requireId(a, 'run'), requireId(b, 'run')];
    const look = { action: 'report.seen', objectId, besideId, address } as const;
    return this.rows.of(asker, patientId, look, async (em, { runnerId }) => {
      const first = await reportOf(em, runnerId, objectId);
      const second = await reportOf(em, runnerId, besideId);
      return compareRuns(first, second, (await readProfile(em, asker.runnerId)).language);
    });
  }
}

async function reportOf(em: EntityManager, runnerId: string, runId: string): Promise<Report> {
  const report = await readReport(em, runnerId, runId);
  if (!report) throw notFound('run');
  return report;
}
