import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { readProfile } from '../runners/runners.js';
import { planCheckAnswerSchema, type PlanCheckAnswer } from './plan-check.contract.js';
import { readOwnPlanCheck } from './read-plan-check.js';
import { requireRun } from './require-run.js';

/** A run against the plan that was going on when it was run. */
@ApiTags('runs')
@Controller('api/v1/runs/:id/plan-check')
export class PlanCheckController {
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @TokenWith('runs:read')
  @ApiOperation({
    summary: 'How the run followed the plan that was going on: by speed, in words, and what is next',
  })
  @ApiOkResponse({ standardSchema: planCheckAnswerSchema })
  async check(@AskedBy() asker: Asker, @Param('id') id: string): Promise<PlanCheckAnswer> {
    return this.rows.of(asker.runnerId, async (em) => {
      await requireRun(em, asker, id);
      const { language } = await readProfile(em, asker.runnerId);
      return { check: await readOwnPlanCheck(em, asker.runnerId, id, language) };
    });
  }
}
