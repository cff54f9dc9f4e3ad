import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy, TokenWith, WhoIsAsking, type Asker } from '../../accounts/accounts.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { adjustableForTests } from '../../platform/failpoint.js';
import { EventStreams } from '../../platform/http/event-streams.js';
import { csvHeader, csvLine } from './entries-csv.js';
import { toEntryBody } from './import-bodies.js';
import {
  entriesQuerySchema,
  importEntriesSchema,
  type EntriesQuery,
  type ImportEntriesBody,
} from './imports.contract.js';
import { listEntries, type ListedEntry } from './imports.store.js';
import { readImport } from './read-import.js';

const rowsAtOnce = 1_000;
const lookEveryMs = 1_000;

/** What becomes of each entry of an archive, and live progress. */
@ApiTags('imports')
@Controller('api/v1/imports/:id')
export class ImportEntriesController {
  constructor(
    private readonly rows: OwnRows,
    private readonly streams: EventStreams,
    private readonly whoIsAsking: WhoIsAsking,
  ) {}

  @Get('entries')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'What became of each entry, in the order in which they were found' })
  @ApiOkResponse({ standardSchema: importEntriesSchema })
  async entries(
    @AskedBy() { runnerId }: Asker,
    @Param('id') importId: string,
    @Query({ schema: entriesQuerySchema }) { cursor, limit, outcome }: EntriesQuery,
  ): Promise<ImportEntriesBody> {
    const found = await this.rows.of(runnerId, async (em) => {
      await readImport(em, runnerId, importId);
      const page = { after: Number(cursor ?? -1), limit: limit + 1, outcome };
      return listEntries(em, { runnerId, importId }, page);
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      entries: page.map(toEntryBody),
      nextCursor: found.length > limit && last ? String(last.place) : null,
    };
  }

  @Get('entries.csv')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'What became of each entry, as a table' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The table.' })
  async csv(
    @AskedBy() { runnerId }: Asker,
    @Param('id') importId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { createdAt } = await this.rows.of(runnerId, (em) => readImport(em, runnerId, importId));
    await reply
      .header(
        'content-disposition',
        `attachment; filename="stridecheck-import-${createdAt.slice(0, 10)}.csv"`,
      )
      .type('text/csv; charset=utf-8')
      .send(Readable.from(this.csvPieces(runnerId, importId)));
  }

  @Get('events')
  @TokenWith('runs:read')
  @ApiOperation({
    summary:
      'Progress as server-sent events: `import` with the import at each change, until nothing changes any more',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of events.' })
  async events(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { runnerId } = asker;
    await this.rows.of(runnerId, (em) => readImport(em, runnerId, id));
    let told = '';
    await this.streams.tell(request, reply, {
      owner: runnerId,
      mayAsk: () => this.whoIsAsking.stillAsking(asker),
      everyMs: adjustableForTests('events.lookEveryMs', lookEveryMs),
      look: async (send) => {
        const body = await this.rows.of(runnerId, (em) => readImport(em, runnerId, id));
        const text = JSON.stringify(body);
        if (text !== told) send({ name: 'import', data: body });
        told = text;
        return body.isSettled ? 'end' : 'more';
      },
    });
  }

  /** A page at a time: nobody holds 20,000 entries in memory, or a transaction as long as a reader takes. */
  private async *csvPieces(runnerId: string, importId: string): AsyncGenerator<string> {
    yield csvHeader;
    for (let after = -1; ;) {
      const page: ListedEntry[] = await this.rows.of(runnerId, (em) =>
        listEntries(em, { runnerId, importId }, { after, limit: rowsAtOnce }),
      );
      if (page.length > 0) yield page.map((entry) => csvLine(toEntryBody(entry))).join('');
      if (page.length < rowsAtOnce) return;
      after = page[page.length - 1].place;
    }
  }
}
