import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { practicePlanInputSchema, type PracticePlanInput } from '../../runners/runners.js';
import { planCheckAnswerSchema, type PlanCheckAnswer } from '../../runs/runs.js';
import { requireId } from '../require-id.js';
import { PlanDesk } from './plan-desk.js';
import { patientPlansSchema, type PatientPlansBody } from './plans.contract.js';

/** The plan of a patient. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id')
export class PatientPlanController {
  constructor(private readonly desk: PlanDesk) {}

  @Get('plan')
  @ApiOperation({
    summary: 'Their plan and those before it, how runs followed it, and targets as the evidence allows',
  })
  @ApiOkResponse({ standardSchema: patientPlansSchema })
  async read(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Ip() address: string,
  ): Promise<PatientPlansBody> {
    return this.desk.read(asker, requireId(id, 'patient'), address);
  }

  @Put('plan')
  @ApiOperation({ summary: 'Set a plan in the place of the one that was read; that one ends and is kept' })
  @ApiOkResponse({ standardSchema: patientPlansSchema })
  async set(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: practicePlanInputSchema }) body: PracticePlanInput,
    @Ip() address: string,
  ): Promise<PatientPlansBody> {
    return this.desk.set(asker, requireId(id, 'patient'), body, address);
  }

  @Delete('plan')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the practice’s plan that is going on; it is kept' })
  @ApiNoContentResponse()
  async end(@AskedBy() asker: Asker, @Param('id') id: string, @Ip() address: string): Promise<void> {
    await this.desk.end(asker, requireId(id, 'patient'), address);
  }

  @Get('runs/:runId/plan-check')
  @ApiOperation({ summary: 'How a run followed the plan that was going on' })
  @ApiOkResponse({ standardSchema: planCheckAnswerSchema })
  async check(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Ip() address: string,
  ): Promise<PlanCheckAnswer> {
    const [patientId, ofRun] = [requireId(id, 'patient'), requireId(runId, 'run')];
    return { check: await this.desk.check(asker, patientId, ofRun, address) };
  }
}
