import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { reportSchema } from '../../analysis/report/report.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { notFound } from '../../platform/http/problem.js';
import { readProfile } from '../../runners/runners.js';
import { placeOf, toCursor } from '../../runs/runs.js';
import { requireId } from '../require-id.js';
import {
  reviewListSchema,
  reviewsQuerySchema,
  type ReviewListBody,
  type ReviewsQuery,
} from './reviews.contract.js';
import { findSignedReport, listOwnReviews } from './reviews.store.js';
import { requireForm, sendSignedReport } from './signed-report.js';

/** What practices signed of the asker's own runs: theirs to keep, also after nothing is shared any more. */
@ApiTags('care')
@Controller('api/v1/care/reviews')
export class OwnReviewsController {
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @ApiOperation({ summary: 'The signed reviews of my runs, newest first' })
  @ApiOkResponse({ standardSchema: reviewListSchema })
  async list(
    @AskedBy() { runnerId }: Asker,
    @Query({ schema: reviewsQuerySchema }) { runId, limit, cursor }: ReviewsQuery,
  ): Promise<ReviewListBody> {
    const after = placeOf(cursor);
    const found = await this.rows.of(runnerId, (em) =>
      listOwnReviews(em, runnerId, { runId, limit: limit + 1, after }),
    );
    const page = found.slice(0, limit);
    const last = page.at(-1)?.place;
    return {
      reviews: page.map(({ body }) => body),
      nextCursor: found.length > limit && last ? toCursor(last) : null,
    };
  }

  @Get(':id/report')
  @ApiOperation({ summary: 'The report as it was when the review was signed, as JSON or HTML, by `Accept`' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: reportSchema })
  async report(
    @AskedBy() { runnerId }: Asker,
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = requireForm(accept);
    const reviewId = requireId(id, 'review');
    const report = await this.rows.of(runnerId, async (em) => {
      const found = await findSignedReport(em, runnerId, reviewId);
      return found && { ...found, units: (await readProfile(em, runnerId)).units };
    });
    if (!report) throw notFound('review');
    return sendSignedReport(reply, form, report);
  }
}
