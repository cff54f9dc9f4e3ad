import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { AccountNames, AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { renderHtml, type HtmlOptions } from '../analysis/report/render-html.js';
import { renderText } from '../analysis/report/render-text.js';
import { reportSchema, type Report } from '../analysis/report/report.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { attachment } from '../platform/http/content-disposition.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { readProfile } from '../runners/runners.js';
import { readOwnPlanCheck } from './read-plan-check.js';
import { readTrend } from './read-trend.js';
import { sendPdf, setReportType } from './report-page.js';
import { PaperPress, readerOf } from './paper/paper-press.js';
import { chooseType, reportTypes } from './report-type.js';
import { requireRun } from './require-run.js';
import { currentReport, findSourceFile } from './runs.store.js';

/** Weeks that a report looks back on. */
const trendWeeks = 12;

/** What came out of a run: its report, its original file. */
@ApiTags('runs')
@Controller('api/v1/runs/:id')
export class RunResultsController {
  constructor(
    private readonly rows: OwnRows,
    private readonly press: PaperPress,
    private readonly names: AccountNames,
    @Inject(fileStorage) private readonly storage: FileStorage,
  ) {}

  @Get('report')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'The report as JSON, HTML, plain text or PDF, by `Accept`' })
  @ApiProduces(...reportTypes)
  @ApiOkResponse({ standardSchema: reportSchema })
  async report(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const type = chooseType(accept, reportTypes);
    if (!type) {
      throw new ProblemException(
        406,
        'not-acceptable',
        'No such form of the report',
        'Ask for JSON, HTML, text or PDF.',
      );
    }
    const { report, units, beside } = await this.rows.of(asker.runnerId, async (em) => {
      const report = await findReport(em, asker, id);
      const { units } = await readProfile(em, asker.runnerId);
      return { report, units, beside: type === 'text/html' ? await besideReport(em, asker, id, report) : {} };
    });
    if (type === 'application/pdf') {
      const name = await this.names.of(asker.runnerId);
      const pdf = await this.press.print({ report, options: { units, name } }, readerOf(asker, reply));
      return sendPdf(reply, pdf, `stridecheck-${report.run.startTime.slice(0, 10)}.pdf`);
    }
    setReportType(reply, type);
    if (type === 'application/json') return JSON.stringify(report);
    if (type === 'text/plain') return renderText(report, { units });
    return renderHtml(report, { units, generatedFor: 'service', links: planLinks(id), ...beside });
  }

  @Get('file')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'The original file, byte for byte' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The bytes as they were sent.' })
  async file(@AskedBy() asker: Asker, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.rows.of(asker.runnerId, async (em) => {
      await requireRun(em, asker, id);
      return findSourceFile(em, asker.runnerId, id);
    });
    if (!file) throw notFound('run');
    const name = file.fileName ?? `run-${id}`;
    await reply
      .header('content-disposition', attachment(name))
      .header('content-length', file.bytes)
      .type('application/octet-stream')
      .send(this.storage.openRead(file.storageKey, file));
  }
}

/** What a page tells besides the run: the weeks before it and its own, as they lead up to it, and its plan. */
async function besideReport(
  em: EntityManager,
  { runnerId }: Asker,
  runId: string,
  { language, run }: Report,
): Promise<Pick<HtmlOptions, 'trend' | 'planCheck'>> {
  const until = new Date(run.startTime);
  const trend = await readTrend(em, runnerId, { language, weeks: trendWeeks, until });
  const planCheck = await readOwnPlanCheck(em, runnerId, runId, language);
  return { trend, ...(planCheck && { planCheck }) };
}

async function findReport(em: EntityManager, asker: Asker, id: string): Promise<Report> {
  const run = await requireRun(em, asker, id);
  const stored = await currentReport(em, asker.runnerId, id);
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

function planLinks(id: string) {
  return { metronome: `/api/v1/runs/${id}/metronome`, workout: `/api/v1/runs/${id}/workout` };
}
