import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { Readiness } from '../platform/health/readiness.js';
import { ProblemException } from '../platform/http/problem.js';
import { requireRun } from './require-run.js';
import { toRunBody } from './run-body.js';
import { findRun, type ListedRun } from './runs.store.js';

const lookEveryMs = 400;
const longestStreamMs = 10 * 60_000;
/** A stream costs a query every so often; beyond this, clients fall back to asking for the run. */
const mostStreams = 50;

/** Progress of an analysis as server-sent events; the stream ends when there is nothing more to wait for. */
@ApiTags('runs')
@Controller('api/v1/runs/:id')
export class RunEventsController {
  private streams = 0;

  constructor(
    private readonly rows: OwnRows,
    private readonly readiness: Readiness,
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
    if (this.streams >= mostStreams) {
      throw new ProblemException(
        503,
        'too-many-streams',
        'Too many open streams',
        'Ask for the run instead.',
      );
    }
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.streams++;
    try {
      await this.follow(asker, id, request, (text) => reply.raw.write(text));
    } finally {
      this.streams--;
      reply.raw.end();
    }
  }

  private async follow(
    asker: Asker,
    id: string,
    request: FastifyRequest,
    write: (text: string) => void,
  ): Promise<void> {
    const until = Date.now() + longestStreamMs;
    let told = '';
    const isWanted = (): boolean => !request.socket.destroyed && this.readiness.isOpen && Date.now() < until;
    while (isWanted()) {
      const found = await this.find(asker, id).catch(() => undefined);
      if (found === null) return;
      if (found && found.run.status !== told) {
        told = found.run.status;
        write(`event: status\ndata: ${JSON.stringify(toRunBody(found.run, found.fileName))}\n\n`);
      }
      if (told === 'reported' || told === 'failed') return;
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  private async find({ runnerId }: Asker, id: string): Promise<ListedRun | null> {
    return this.rows.of(runnerId, (em) => findRun(em, runnerId, id));
  }
}
