import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { metronomeWav } from '../analysis/advice/metronome.js';
import { workoutFit } from '../analysis/advice/workout/encode-workout.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { ProblemException } from '../platform/http/problem.js';
import { readProfile } from '../runners/runners.js';
import { metronomeQuerySchema, targetOfReportSchema, type MetronomeQuery } from './plan-files.contract.js';
import { requireRun } from './require-run.js';
import { currentReport } from './runs.store.js';
import { sendDownload } from './send-download.js';

/** What a runner practises with: a sound, and a workout for the watch at the target of a run's report. */
@ApiTags('runs')
@Controller('api/v1/runs/:id')
export class PlanFilesController {
  constructor(private readonly rows: OwnRows) {}

  @Get('metronome')
  @TokenWith('runs:read')
  @ApiOperation({
    summary: 'A minute of clicks, one for each step, and a minute of silence, to play in a loop',
  })
  @ApiProduces('audio/wav')
  @ApiOkResponse({ description: 'The sound, at the target of the report unless asked for another.' })
  async metronome(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: metronomeQuerySchema }) query: MetronomeQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = await this.rows.of(asker.runnerId, async (em) => {
      await requireRun(em, asker, id);
      return query.spm ?? (await targetOf(em, asker, id)).spm;
    });
    const spm = Math.round(wanted);
    await sendDownload(reply, { name: `metronome-${spm}.wav`, type: 'audio/wav', bytes: metronomeWav(spm) });
  }

  @Get('workout')
  @TokenWith('runs:read')
  @ApiOperation({
    summary: 'A FIT workout for the watch: a minute at the target of the report, a minute without',
  })
  @ApiProduces('application/vnd.ant.fit')
  @ApiOkResponse({ description: 'The file to copy to the watch.' })
  async workout(@AskedBy() asker: Asker, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { spm, createdMs, language } = await this.rows.of(asker.runnerId, async (em) => {
      await requireRun(em, asker, id);
      const { language } = await readProfile(em, asker.runnerId);
      return { ...(await targetOf(em, asker, id)), language };
    });
    const name = `stridecheck-${Math.round(spm)}.fit`;
    const bytes = workoutFit({ spm, language, createdMs });
    await sendDownload(reply, { name, type: 'application/vnd.ant.fit', bytes });
  }
}

interface Target {
  readonly spm: number;
  readonly createdMs: number;
}

/** The target of the run's report, and when that was written: the same report gives the same workout. */
async function targetOf(em: EntityManager, { runnerId }: Asker, id: string): Promise<Target> {
  const stored = await currentReport(em, runnerId, id);
  const { data } = targetOfReportSchema.safeParse(stored?.body);
  if (stored && data) return { spm: data.target.spm, createdMs: stored.createdAt.getTime() };
  const detail = stored
    ? 'The report of this run names no steps per minute to try.'
    : 'This run has no report, and a target comes with it.';
  throw new ProblemException(404, 'no-target', 'There is no target', detail);
}
