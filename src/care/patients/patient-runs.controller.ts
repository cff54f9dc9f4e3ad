import { Controller, Get, Headers, Ip, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { renderHtml } from '../../analysis/report/render-html.js';
import { reportSchema } from '../../analysis/report/report.js';
import { trendSchema } from '../../analysis/report/trend/trend.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import {
  diaryListQuerySchema,
  diaryListSchema,
  readProfile,
  type DiaryListBody,
  type DiaryListQuery,
} from '../../runners/runners.js';
import {
  channelNames,
  chooseReportType,
  describeChannel,
  listDiary,
  placeOf,
  readReport,
  readSeries,
  readTrend,
  seriesQuerySchema,
  seriesSchema,
  setReportType,
  toCursor,
  toDiaryBody,
  trendQuerySchema,
  type SeriesBody,
  type SeriesQuery,
  type TrendQuery,
} from '../../runs/runs.js';
import { readCheckForPractice } from '../plans/patient-plans.store.js';
import { requireId } from '../require-id.js';
import { PatientRows } from './patient-rows.js';
import { listSharedRuns, sharesRun, type SharedRun } from './patient-runs.store.js';
import {
  patientRunListSchema,
  patientRunsQuerySchema,
  type PatientRunBody,
  type PatientRunListBody,
  type PatientRunsQuery,
} from './patients.contract.js';

/** What a patient shares of their runs. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id')
export class PatientRunsController {
  constructor(private readonly rows: PatientRows) {}

  @Get('runs')
  @ApiOperation({ summary: 'Their runs, newest first' })
  @ApiOkResponse({ standardSchema: patientRunListSchema })
  async runs(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: patientRunsQuerySchema }) { limit, cursor }: PatientRunsQuery,
    @Ip() address: string,
  ): Promise<PatientRunListBody> {
    const place = placeOf(cursor);
    const look = { action: 'patient.seen', address } as const;
    const found = await this.rows.of(asker, requireId(id, 'patient'), look, (em, { runnerId }) =>
      listSharedRuns(em, runnerId, limit + 1, place),
    );
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return { runs: page.map(toRunBody), nextCursor: found.length > limit && last ? toCursor(last) : null };
  }

  @Get('runs/:runId/report')
  @ApiOperation({ summary: 'The report of a run as JSON or HTML, by `Accept`' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: reportSchema })
  async report(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Headers('accept') accept: string | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const type = chooseReportType(accept);
    if (type !== 'application/json' && type !== 'text/html') {
      throw new ProblemException(406, 'not-acceptable', 'No such form of this', 'Ask for JSON or HTML.');
    }
    const patientId = requireId(id, 'patient');
    const objectId = requireId(runId, 'run');
    const look = { action: 'report.seen', objectId, address } as const;
    const { report, units, planCheck } = await this.rows.of(
      asker,
      patientId,
      look,
      async (em, { runnerId }) => {
        const report = await readReport(em, runnerId, objectId);
        if (!report) throw notFound('run');
        const ids = { runnerId, runId: objectId };
        const planCheck = type === 'text/html' ? await readCheckForPractice(em, ids, report.language) : null;
        return { report, units: (await readProfile(em, asker.runnerId)).units, planCheck };
      },
    );
    setReportType(reply, type);
    if (type === 'application/json') return JSON.stringify(report);
    return renderHtml(report, { units, generatedFor: 'service', ...(planCheck && { planCheck }) });
  }

  @Get('runs/:runId/series')
  @ApiOperation({ summary: 'The curves along a run, where they are shared' })
  @ApiOkResponse({ standardSchema: seriesSchema })
  async series(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Query({ schema: seriesQuerySchema }) query: SeriesQuery,
    @Ip() address: string,
  ): Promise<SeriesBody> {
    const patientId = requireId(id, 'patient');
    const objectId = requireId(runId, 'run');
    const look = { action: 'series.seen', objectId, address } as const;
    return this.rows.of(asker, patientId, look, async (em, { runnerId, terms }) => {
      if (!terms.series || !(await sharesRun(em, runnerId, objectId))) throw notFound('run');
      const available = await channelNames(em, runnerId, objectId);
      const channels = query.channels.filter((channel) => available.includes(channel));
      const { privacy } = await readProfile(em, runnerId);
      // Whatever is asked for: a practice is never the owner, who alone sees where a route begins.
      const wanted = { ...query, channels, as: 'others' } as const;
      const series = await readSeries(em, { runnerId, runId: objectId }, wanted, privacy);
      const { language } = await readProfile(em, asker.runnerId);
      return { ...series, available: available.map((channel) => describeChannel(channel, language)) };
    });
  }

  @Get('trend')
  @ApiOperation({ summary: 'Their last weeks' })
  @ApiOkResponse({ standardSchema: trendSchema })
  async trend(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: trendQuerySchema }) { weeks, until }: TrendQuery,
    @Ip() address: string,
  ): Promise<unknown> {
    const look = { action: 'patient.seen', address } as const;
    return this.rows.of(asker, requireId(id, 'patient'), look, async (em, { runnerId }) => {
      const { language } = await readProfile(em, asker.runnerId);
      const reader = 'others' as const;
      const wanted = { language, weeks, reader, ...(until !== undefined && { until: new Date(until) }) };
      return readTrend(em, runnerId, wanted);
    });
  }

  @Get('diary')
  @ApiOperation({ summary: 'What they noted, where the diary is shared' })
  @ApiOkResponse({ standardSchema: diaryListSchema })
  async diary(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: diaryListQuerySchema }) { limit, cursor }: DiaryListQuery,
    @Ip() address: string,
  ): Promise<DiaryListBody> {
    const place = placeOf(cursor);
    const look = { action: 'diary.seen', address } as const;
    return this.rows.of(asker, requireId(id, 'patient'), look, async (em, { runnerId, terms }) => {
      if (!terms.diary) throw notFound('diary');
      const { language } = await readProfile(em, asker.runnerId);
      const found = await listDiary(em, runnerId, limit + 1, place);
      const page = found.slice(0, limit);
      const last = page.at(-1)?.place;
      return {
        entries: page.map(({ entry, startTime, timeZone }) => ({
          ...toDiaryBody(entry.runId, entry, language),
          startTime: startTime?.toISOString() ?? null,
          timeZone,
        })),
        nextCursor: found.length > limit && last ? toCursor(last) : null,
      };
    });
  }
}

function toRunBody(run: SharedRun): PatientRunBody {
  const { id, timeZone, distanceM, runningTimeS, cadenceSpm, expectedCadenceSpm, ownLevel, surface } = run;
  const { startTime, device, pain, verdictLevel, verdictConfidence, headline } = run;
  return {
    id,
    startTime: startTime.toISOString(),
    timeZone,
    distanceM,
    runningTimeS,
    cadenceSpm,
    expectedCadenceSpm,
    verdict: verdictLevel
      ? { level: verdictLevel, confidence: verdictConfidence ?? 'none', headline: headline ?? '' }
      : null,
    ownLevel,
    surface,
    device,
    pain,
  };
}
