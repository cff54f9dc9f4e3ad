import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy, TokenWith, WhoIsAsking, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { EventStreams } from '../platform/http/event-streams.js';
import { requireRun } from './require-run.js';
import { toRunBody } from './run-body.js';
import { findRun } from './runs.store.js';

const lookEveryMs = 400;

/** Progress of an analysis as server-sent events; the stream ends when there is nothing more to wait for. */
@ApiTags('runs')
@Controller('api/v1/runs/:id')
export class RunEventsController {
  constructor(
    private readonly rows: OwnRows,
    private readonly streams: EventStreams,
    private readonly whoIsAsking: WhoIsAsking,
  ) {}

  @Get('events')
  @TokenWith('runs:read')
  @ApiOperation({
    summary: 'Progress as server-sent events: `status` with the run, until reported or failed',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of events.' })
  async events(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.rows.of(asker.runnerId, (em) => requireRun(em, asker, id));
    let told = '';
    await this.streams.tell(request, reply, {
      owner: asker.runnerId,
      mayAsk: () => this.whoIsAsking.stillAsking(asker),
      everyMs: lookEveryMs,
      look: async (send) => {
        const run = await this.rows.of(asker.runnerId, (em) => findRun(em, asker.runnerId, id));
        if (!run) return 'end';
        if (run.status !== told) send({ name: 'status', data: toRunBody(run) });
        told = run.status;
        return told === 'reported' || told === 'failed' ? 'end' : 'more';
      },
    });
  }
}
