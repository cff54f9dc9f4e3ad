import { Body, Controller, Delete, Get, HttpCode, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { ProblemException } from '../platform/http/problem.js';
import {
  currentPlanSchema,
  endPlan,
  planInputSchema,
  plansSchema,
  readProfile,
  startPlan,
  toCurrentPlanBody,
  toPlanBody,
  wholeCurrentPlan,
  wholeEarlierPlans,
  type CurrentPlanBody,
  type PlanInput,
  type PlansBody,
} from '../runners/runners.js';
import { measureRunsSince } from './plan-results.store.js';
import { workoutOfPlan } from './plan-workout.js';
import { sendDownload } from './send-download.js';

/** Weeks of practice towards cadences: the runner's own, or what a practice set for them. */
@ApiTags('runs')
@Controller('api/v1/plan')
export class PlanController {
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @TokenWith('diary:read')
  @ApiOperation({ summary: 'The plan that is going on, and those before it' })
  @ApiOkResponse({ standardSchema: plansSchema })
  async read(@AskedBy() asker: Asker): Promise<PlansBody> {
    return this.rows.of(asker.runnerId, async (em) => {
      const current = await wholeCurrentPlan(em, asker.runnerId);
      const earlier = await wholeEarlierPlans(em, asker.runnerId);
      return { current: current && toCurrentPlanBody(current), earlier: earlier.map(toPlanBody) };
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
    return this.rows.of(asker.runnerId, async (em) => {
      const plan = await startPlan(em, asker.runnerId, body);
      await measureRunsSince(em, asker.runnerId, plan.startsAt);
      return toCurrentPlanBody(plan);
    });
  }

  @Delete()
  @TokenWith('diary:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the plan that is going on, whoever set it; it is kept' })
  @ApiNoContentResponse()
  async end(@AskedBy() asker: Asker): Promise<void> {
    await this.rows.of(asker.runnerId, (em) => endPlan(em, asker.runnerId));
  }

  @Get('workout')
  @TokenWith('diary:read')
  @ApiOperation({
    summary: 'A FIT workout for the watch: a practice run of the week of the plan that is going on',
  })
  @ApiProduces('application/vnd.ant.fit')
  @ApiOkResponse({ description: 'The file to copy to the watch.' })
  async workout(@AskedBy() asker: Asker, @Res() reply: FastifyReply): Promise<void> {
    const { plan, language } = await this.rows.of(asker.runnerId, async (em) => ({
      plan: await wholeCurrentPlan(em, asker.runnerId),
      language: (await readProfile(em, asker.runnerId)).language,
    }));
    if (!plan) {
      throw new ProblemException(404, 'no-plan', 'No plan is going on', 'A workout comes with a plan.');
    }
    await sendDownload(reply, workoutOfPlan(plan, language, new Date()));
  }
}
