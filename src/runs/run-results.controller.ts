import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { AskedBy, type Asker } from '../accounts/accounts.js';
import { renderHtml } from '../analysis/report/render-html.js';
import { renderText } from '../analysis/report/render-text.js';
import { reportSchema, type Report } from '../analysis/report/report.js';
import { trendOf } from '../analysis/report/trend/trend-of.js';
import type { Trend } from '../analysis/report/trend/trend.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { currentPlan, readProfile } from '../runners/runners.js';
import { bucketsOf, decimate } from './decimate.js';
import { chooseReportType } from './report-type.js';
import {
  seriesQuerySchema,
  seriesSchema,
  idSchema,
  type SeriesBody,
  type SeriesQuery,
} from './runs.contract.js';
import { channelNames, currentReport, findRun, findSeries, findSourceFile } from './runs.store.js';
import { readTrendRuns } from './trend.store.js';
import { decodeChannel } from './series-encoding.js';

/** Weeks that a report looks back on. */
const trendWeeks = 12;

/** What came out of a run: its report, its series, its original file. */
@ApiTags('runs')
@Controller('api/v1/runs/:id')
export class RunResultsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(fileStorage) private readonly storage: FileStorage,
  ) {}

  @Get('report')
  @ApiOperation({ summary: 'The report as JSON, HTML or plain text, by `Accept`' })
  @ApiProduces('application/json', 'text/html', 'text/plain')
  @ApiOkResponse({ standardSchema: reportSchema })
  async report(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const type = chooseReportType(accept);
    if (!type) {
      throw new ProblemException(
        406,
        'not-acceptable',
        'No such form of the report',
        'Ask for JSON, HTML or text.',
      );
    }
    const report = await this.findReport(asker, id);
    const em = this.dataSource.manager;
    const { units } = await readProfile(em, asker.runnerId);
    void reply.header('vary', 'Accept').type(`${type}; charset=utf-8`);
    if (type === 'application/json') return JSON.stringify(report);
    if (type === 'text/plain') return renderText(report, { units });
    const trend = await this.trendUpTo(asker, report);
    return renderHtml(report, { units, generatedFor: 'service', links: planLinks(id), trend });
  }

  @Get('series')
  @ApiOperation({ summary: 'Channels over time, thinned out on the server for charts' })
  @ApiOkResponse({ standardSchema: seriesSchema })
  async series(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: seriesQuerySchema }) query: SeriesQuery,
  ): Promise<SeriesBody> {
    await this.requireRun(asker, id);
    const em = this.dataSource.manager;
    const available = await channelNames(em, asker.runnerId, id);
    const unknown = query.channels.filter((channel) => !available.includes(channel));
    if (unknown.length > 0) {
      throw new ProblemException(
        400,
        'no-such-channel',
        'This run has no such channel',
        `It has no ${unknown.join(', ')}; it has ${available.join(', ') || 'none yet'}.`,
      );
    }
    const rows = await findSeries(em, asker.runnerId, id, [...query.channels, 'timeS']);
    const columns = new Map<string, Float64Array>();
    for (const row of rows) columns.set(row.channel, await decodeChannel(row.channel, row.data));
    const buckets = bucketsOf(columns.get('timeS') ?? new Float64Array(0), query.points);
    const channels = query.channels.map(
      (channel) =>
        [channel, decimate(channel, columns.get(channel) ?? new Float64Array(0), buckets)] as const,
    );
    return { timeS: buckets.timeS, channels: Object.fromEntries(channels), available };
  }

  @Get('file')
  @ApiOperation({ summary: 'The original file, byte for byte' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The bytes as they were sent.' })
  async file(@AskedBy() asker: Asker, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.requireRun(asker, id);
    const file = await findSourceFile(this.dataSource.manager, asker.runnerId, id);
    if (!file) throw notFound('run');
    const name = file.fileName ?? `run-${id}`;
    await reply
      .header('content-disposition', attachment(name))
      .header('content-length', file.bytes)
      .type('application/octet-stream')
      .send(this.storage.openRead(file.storageKey, file));
  }

  /** The weeks before a run and its own, as they lead up to it. */
  private async trendUpTo(asker: Asker, { language, run }: Report): Promise<Trend> {
    const em = this.dataSource.manager;
    const until = new Date(run.startTime);
    const runs = await readTrendRuns(em, asker.runnerId, { weeks: trendWeeks, until });
    const plan = (await currentPlan(em, asker.runnerId))?.body;
    return trendOf(runs, { language, weeks: trendWeeks, plan });
  }

  private async findReport(asker: Asker, id: string): Promise<Report> {
    const run = await this.requireRun(asker, id);
    const stored = await currentReport(this.dataSource.manager, asker.runnerId, id);
    // One in the form of an older program is being made anew; until then there is nothing that could be shown.
    const report = stored && reportSchema.safeParse(stored.body);
    if (report?.success) return report.data;
    if (run.failure) {
      throw new ProblemException(404, 'no-report', 'This file gave no report', run.failure.message, {
        failure: run.failure,
      });
    }
    throw new ProblemException(
      404,
      'report-not-ready',
      'The report is not ready',
      'The analysis is still going on.',
    );
  }

  private async requireRun(asker: Asker, id: string) {
    const found = idSchema.safeParse(id).success
      ? await findRun(this.dataSource.manager, asker.runnerId, id)
      : null;
    if (!found) throw notFound('run');
    return found.run;
  }
}

function planLinks(id: string) {
  return { metronome: `/api/v1/runs/${id}/metronome`, workout: `/api/v1/runs/${id}/workout` };
}

/** RFC 6266: an ASCII fallback and the name as it is. */
function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\w.()+ -]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
}
