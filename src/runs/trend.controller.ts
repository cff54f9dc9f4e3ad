import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import type { Report } from '../analysis/report/report.js';
import { compareRuns } from '../analysis/report/trend/compare-runs.js';
import { comparisonSchema } from '../analysis/report/trend/comparison.js';
import { renderComparisonHtml, renderTrendHtml } from '../analysis/report/trend/html/render-trend.js';
import { trendSchema } from '../analysis/report/trend/trend.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { ProblemException } from '../platform/http/problem.js';
import { readProfile } from '../runners/runners.js';
import { readTrend } from './read-trend.js';
import { setReportType } from './report-page.js';
import { chooseReportType } from './report-type.js';
import { requireRun } from './require-run.js';
import { isRunnerOnly } from './source-policy.js';
import {
  comparisonQuerySchema,
  trendQuerySchema,
  type ComparisonQuery,
  type TrendQuery,
} from './trend.contract.js';
import { readReport } from './trend.store.js';

/** Several runs of a runner beside each other. */
@ApiTags('runs')
@Controller('api/v1')
export class TrendController {
  constructor(private readonly rows: OwnRows) {}

  @Get('trend')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'The last weeks, or those up to a time, as JSON or HTML, by `Accept`' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: trendSchema })
  async trend(
    @AskedBy() asker: Asker,
    @Query({ schema: trendQuerySchema }) { weeks, until }: TrendQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const type = typeFor(accept, reply);
    const { units, trend } = await this.rows.of(asker.runnerId, async (em) => {
      const { units, language } = await readProfile(em, asker.runnerId);
      const wanted = { language, weeks, ...(until !== undefined && { until: new Date(until) }) };
      return { units, trend: await readTrend(em, asker.runnerId, wanted) };
    });
    return type === 'text/html' ? renderTrendHtml(trend, units) : JSON.stringify(trend);
  }

  @Get('runs/compare')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'Two runs side by side as JSON or HTML, by `Accept`' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: comparisonSchema })
  async compare(
    @AskedBy() asker: Asker,
    @Query({ schema: comparisonQuerySchema }) { a, b }: ComparisonQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const type = typeFor(accept, reply);
    const { first, second, units, language } = await this.rows.of(asker.runnerId, async (em) => ({
      first: await reportOf(em, asker, a),
      second: await reportOf(em, asker, b),
      ...(await readProfile(em, asker.runnerId)),
    }));
    const comparison = compareRuns(first, second, language);
    return type === 'text/html' ? renderComparisonHtml(comparison, units) : JSON.stringify(comparison);
  }
}

async function reportOf(em: EntityManager, asker: Asker, id: string): Promise<Report> {
  const { source } = await requireRun(em, asker, id);
  if (isRunnerOnly(source)) {
    throw new ProblemException(
      409,
      'not-compared',
      'This run is compared with no other',
      'The terms of where it came from do not allow it. Upload the file of your watch to compare it.',
    );
  }
  const found = await readReport(em, asker.runnerId, id);
  if (found) return found;
  throw new ProblemException(
    404,
    'no-report',
    'A run has no report',
    'Compare runs that have been analysed.',
  );
}

/** The form that is asked for, which the reply then has. */
function typeFor(accept: string | undefined, reply: FastifyReply): 'application/json' | 'text/html' {
  const type = chooseReportType(accept);
  if (type !== 'application/json' && type !== 'text/html') {
    throw new ProblemException(406, 'not-acceptable', 'No such form of this', 'Ask for JSON or HTML.');
  }
  setReportType(reply, type);
  return type;
}
