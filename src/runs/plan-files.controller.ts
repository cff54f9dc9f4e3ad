import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { AskedBy, type Asker } from '../accounts/accounts.js';
import { metronomeWav } from '../analysis/advice/metronome.js';
import { workoutFit } from '../analysis/advice/workout/encode-workout.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import { readProfile } from '../runners/runners.js';
import { metronomeQuerySchema, targetOfReportSchema, type MetronomeQuery } from './plan-files.contract.js';
import { idSchema } from './runs.contract.js';
import { currentReport, findRun } from './runs.store.js';

/** A file with a name of ours, which needs no quoting. */
interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a runner practises with: a sound, and a workout for the watch at the target of a run's report. */
@ApiTags('runs')
@Controller('api/v1/runs/:id')
export class PlanFilesController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('metronome')
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
    await this.requireRun(asker, id);
    const spm = Math.round(query.spm ?? (await this.targetOf(asker, id)).spm);
    await send(reply, { name: `metronome-${spm}.wav`, type: 'audio/wav', bytes: metronomeWav(spm) });
  }

  @Get('workout')
  @ApiOperation({
    summary: 'A FIT workout for the watch: a minute at the target of the report, a minute without',
  })
  @ApiProduces('application/vnd.ant.fit')
  @ApiOkResponse({ description: 'The file to copy to the watch.' })
  async workout(@AskedBy() asker: Asker, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.requireRun(asker, id);
    const { spm, createdMs } = await this.targetOf(asker, id);
    const { language } = await readProfile(this.dataSource.manager, asker.runnerId);
    const name = `stridecheck-${Math.round(spm)}.fit`;
    const bytes = workoutFit({ spm, language, createdMs });
    await send(reply, { name, type: 'application/vnd.ant.fit', bytes });
  }

  /** The target of the run's report, and when that was written: the same report gives the same workout. */
  private async targetOf(asker: Asker, id: string): Promise<{ spm: number; createdMs: number }> {
    const stored = await currentReport(this.dataSource.manager, asker.runnerId, id);
    const { data } = targetOfReportSchema.safeParse(stored?.body);
    if (stored && data) return { spm: data.target.spm, createdMs: stored.createdAt.getTime() };
    const detail = stored
      ? 'The report of this run names no steps per minute to try.'
      : 'This run has no report, and a target comes with it.';
    throw new ProblemException(404, 'no-target', 'There is no target', detail);
  }

  private async requireRun(asker: Asker, id: string): Promise<void> {
    const found = idSchema.safeParse(id).success
      ? await findRun(this.dataSource.manager, asker.runnerId, id)
      : null;
    if (!found) throw notFound('run');
  }
}

async function send(reply: FastifyReply, { name, type, bytes }: Download): Promise<void> {
  await reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
