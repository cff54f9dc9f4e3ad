import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { AskedBy, type Asker } from '../accounts/accounts.js';
import type { Report } from '../analysis/report/report.js';
import { compareRuns } from '../analysis/report/trend/compare-runs.js';
import { comparisonSchema } from '../analysis/report/trend/comparison.js';
import { renderComparisonHtml, renderTrendHtml } from '../analysis/report/trend/html/render-trend.js';
import { trendOf } from '../analysis/report/trend/trend-of.js';
import { trendSchema } from '../analysis/report/trend/trend.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import { currentPlan, readProfile } from '../runners/runners.js';
import { chooseReportType } from './report-type.js';
import { idSchema } from './runs.contract.js';
import { findRun } from './runs.store.js';
import {
  comparisonQuerySchema,
  trendQuerySchema,
  type ComparisonQuery,
  type TrendQuery,
} from './trend.contract.js';
import { readReport, readTrendRuns } from './trend.store.js';

/** Several runs of a runner beside each other. */
@ApiTags('runs')
@Controller('api/v1')
export class TrendController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('trend')
  @ApiOperation({ summary: 'The last weeks as JSON or HTML, by `Accept`' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: trendSchema })
  async trend(
    @AskedBy() asker: Asker,
    @Query({ schema: trendQuerySchema }) { weeks }: TrendQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const type = typeFor(accept, reply);
    const em = this.dataSource.manager;
    const { units, language } = await readProfile(em, asker.runnerId);
    const plan = (await currentPlan(em, asker.runnerId))?.body;
    const trend = trendOf(await readTrendRuns(em, asker.runnerId, { weeks }), {
      language,
      weeks,
      plan,
      nowMs: Date.now(),
    });
    return type === 'text/html' ? renderTrendHtml(trend, units) : JSON.stringify(trend);
  }

  @Get('runs/compare')
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
    const [first, second] = [await this.reportOf(asker, a), await this.reportOf(asker, b)];
    const { units, language } = await readProfile(this.dataSource.manager, asker.runnerId);
    const comparison = compareRuns(first, second, language);
    return type === 'text/html' ? renderComparisonHtml(comparison, units) : JSON.stringify(comparison);
  }

  private async reportOf(asker: Asker, id: string): Promise<Report> {
    const em = this.dataSource.manager;
    const known = idSchema.safeParse(id).success && (await findRun(em, asker.runnerId, id));
    if (!known) throw notFound('run');
    const found = await readReport(em, asker.runnerId, id);
    if (found) return found;
    throw new ProblemException(
      404,
      'no-report',
      'A run has no report',
      'Compare runs that have been analysed.',
    );
  }
}

/** The form that is asked for, which the reply then has. */
function typeFor(accept: string | undefined, reply: FastifyReply): 'application/json' | 'text/html' {
  const type = chooseReportType(accept);
  if (type !== 'application/json' && type !== 'text/html') {
    throw new ProblemException(406, 'not-acceptable', 'No such form of this', 'Ask for JSON or HTML.');
  }
  void reply.header('vary', 'Accept').type(`${type}; charset=utf-8`);
  return type;
}
