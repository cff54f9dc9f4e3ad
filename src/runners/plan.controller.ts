import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import type { StoredCadencePlan } from './cadence-plan.entity.js';
import {
  currentPlanSchema,
  planInputSchema,
  plansSchema,
  type CurrentPlanBody,
  type PlanBody,
  type PlanInput,
  type PlansBody,
} from './plan.contract.js';
import { weekOfPlan } from './plan-week.js';
import { currentPlan, earlierPlans, endPlan, startPlan } from './plan.store.js';

/** Weeks of practice towards cadences of the runner's own. */
@ApiTags('runners')
@Controller('api/v1/plan')
export class PlanController {
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @TokenWith('diary:read')
  @ApiOperation({ summary: 'The cadence plan that is going on, and those before it' })
  @ApiOkResponse({ standardSchema: plansSchema })
  async read(@AskedBy() asker: Asker): Promise<PlansBody> {
    return this.rows.of(asker.runnerId, async (em) => {
      const current = await currentPlan(em, asker.runnerId);
      const earlier = await earlierPlans(em, asker.runnerId);
      return { current: current && toCurrentBody(current), earlier: earlier.map(toBody) };
    });
  }

  @Put()
  @TokenWith('diary:write')
  @ApiOperation({ summary: 'Start a cadence plan of four weeks; the one that was going on ends' })
  @ApiOkResponse({ standardSchema: currentPlanSchema })
  async start(
    @AskedBy() asker: Asker,
    @Body({ schema: planInputSchema }) body: PlanInput,
  ): Promise<CurrentPlanBody> {
    return toCurrentBody(await this.rows.of(asker.runnerId, (em) => startPlan(em, asker.runnerId, body)));
  }

  @Delete()
  @TokenWith('diary:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the cadence plan that is going on; it is kept' })
  @ApiNoContentResponse()
  async end(@AskedBy() asker: Asker): Promise<void> {
    await this.rows.of(asker.runnerId, (em) => endPlan(em, asker.runnerId));
  }
}

function toCurrentBody(plan: StoredCadencePlan): CurrentPlanBody {
  return { ...toBody(plan), week: weekOfPlan(plan.body, Date.now()) };
}

function toBody(plan: StoredCadencePlan): PlanBody {
  return {
    id: plan.id,
    startsAt: plan.startsAt.toISOString(),
    endedAt: plan.endedAt?.toISOString() ?? null,
    weeks: plan.body.weeks,
    targets: plan.body.targets.map(({ speedMps, cadenceSpm }) => ({ speedMps, cadenceSpm })),
  };
}
