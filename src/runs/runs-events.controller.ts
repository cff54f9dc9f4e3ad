import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AskedBy, TokenWith, WhoIsAsking, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { adjustableForTests } from '../platform/failpoint.js';
import { EventStreams } from '../platform/http/event-streams.js';
import { toRunBody } from './run-body.js';
import { RunChanges } from './run-changes.js';

const lookEveryMs = 1_000;
/** Who was away for longer loads the list again. */
const longestAwayMs = 60 * 60_000;

const eventsQuerySchema = z.object({
  since: z.iso
    .datetime()
    .optional()
    .describe('What changed before is known; else the `Last-Event-ID` of the request.'),
});

/** Everything that happens to the asker's runs, in one stream. */
@ApiTags('runs')
@Controller('api/v1/runs/events')
export class RunsEventsController {
  constructor(
    private readonly rows: OwnRows,
    private readonly streams: EventStreams,
    private readonly whoIsAsking: WhoIsAsking,
  ) {}

  @Get()
  @TokenWith('runs:read')
  @ApiOperation({
    summary: 'All changes of the runs as server-sent events',
    description:
      'First `open` (or `reload`: away for too long, load the list again); then `run` with the run at each change of its ' +
      'state or report. Each carries an id: come back with it as `Last-Event-ID` or `since` and nothing is missed, some ' +
      'may come twice. Open the stream first, then load the list. It ends after ten minutes.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of events.' })
  async events(
    @AskedBy() asker: Asker,
    @Query({ schema: eventsQuerySchema }) { since }: z.infer<typeof eventsQuerySchema>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { runnerId } = asker;
    const { fromMs, isKnown } = placeOf(lastEventId ?? since, Date.now());
    const changes = new RunChanges(runnerId, fromMs);
    let isOpen = false;
    await this.streams.tell(request, reply, {
      owner: runnerId,
      mayAsk: () => this.whoIsAsking.stillAsking(asker),
      everyMs: adjustableForTests('events.lookEveryMs', lookEveryMs),
      look: async (send) => {
        if (!isOpen) send({ name: isKnown ? 'open' : 'reload', data: {}, id: changes.place });
        isOpen = true;
        const runs = await this.rows.of(runnerId, (em) => changes.next(em));
        for (const run of runs) send({ name: 'run', data: toRunBody(run), id: changes.place });
        return 'more';
      },
    });
  }
}

/** Where a stream begins; a place too long ago, or none of ours, is not known any more. */
function placeOf(place: string | undefined, nowMs: number): { fromMs: number; isKnown: boolean } {
  if (place === undefined) return { fromMs: nowMs, isKnown: true };
  const placeMs = Date.parse(place);
  const isKnown = nowMs - placeMs <= longestAwayMs;
  return { fromMs: isKnown ? Math.min(placeMs, nowMs) : nowMs, isKnown };
}
