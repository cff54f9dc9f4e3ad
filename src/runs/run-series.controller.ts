import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { ProblemException } from '../platform/http/problem.js';
import { readProfile } from '../runners/runners.js';
import { describeChannel } from './channel-texts.js';
import { readSeries } from './run-series.js';
import { requireRun } from './require-run.js';
import { channelNames } from './runs.store.js';
import { seriesQuerySchema, seriesSchema, type SeriesBody, type SeriesQuery } from './series.contract.js';

/** What was measured along a run, for charts. */
@ApiTags('runs')
@Controller('api/v1/runs/:id/series')
export class RunSeriesController {
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @TokenWith('runs:read')
  @ApiOperation({
    summary:
      'Channels over time, thinned out on the server for charts; `fromS` and `toS` look at a part closely',
  })
  @ApiOkResponse({ standardSchema: seriesSchema })
  async series(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: seriesQuerySchema }) query: SeriesQuery,
  ): Promise<SeriesBody> {
    const { runnerId } = asker;
    return this.rows.of(runnerId, async (em) => {
      await requireRun(em, asker, id);
      const available = await channelNames(em, runnerId, id);
      if (query.lacking === 'refuse') requireChannels(query.channels, available);
      const channels = query.channels.filter((channel) => available.includes(channel));
      const { language, privacy } = await readProfile(em, runnerId);
      const series = await readSeries(em, { runnerId, runId: id }, { ...query, channels }, privacy);
      return { ...series, available: available.map((channel) => describeChannel(channel, language)) };
    });
  }
}

function requireChannels(wanted: readonly string[], available: readonly string[]): void {
  const unknown = wanted.filter((channel) => !available.includes(channel));
  if (unknown.length === 0) return;
  throw new ProblemException(
    400,
    'no-such-channel',
    'This run has no such channel',
    `It has no ${unknown.join(', ')}; it has ${available.join(', ') || 'none yet'}.`,
  );
}
