import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Ip,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { reportSchema } from '../../analysis/report/report.js';
import { requireId } from '../require-id.js';
import { ReviewDesk, type AskedReview, type AskedRun } from './review-desk.js';
import {
  dropQuerySchema,
  reviewDraftSchema,
  reviewInputSchema,
  reviewSchema,
  runReviewSchema,
  signInputSchema,
  type DropQuery,
  type ReviewBody,
  type ReviewDraftBody,
  type ReviewInput,
  type RunReviewBody,
  type SignInput,
} from './reviews.contract.js';
import { requireForm, sendSignedReport } from './signed-report.js';

/** What the practice where the asker works says of a patient's runs. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id')
export class ReviewsController {
  constructor(private readonly desk: ReviewDesk) {}

  @Get('runs/:runId/review')
  @ApiOperation({ summary: 'The draft of a review of a run, and what the practice has signed of it' })
  @ApiOkResponse({ standardSchema: runReviewSchema })
  async read(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Ip() address: string,
  ): Promise<RunReviewBody> {
    return this.desk.read(asker, askedRun(id, runId, address));
  }

  @Put('runs/:runId/review')
  @ApiOperation({
    summary: 'Write the draft, in the place of the one that was seen',
    description:
      '409 `review-changed` where somebody else wrote or signed meanwhile, with what there is now: `current` and `signed`.',
  })
  @ApiOkResponse({ standardSchema: reviewDraftSchema })
  async write(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Body({ schema: reviewInputSchema }) input: ReviewInput,
    @Ip() address: string,
  ): Promise<ReviewDraftBody> {
    return this.desk.write(asker, askedRun(id, runId, address), input);
  }

  @Delete('runs/:runId/review')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Drop the draft that was seen; what is signed stays',
    description:
      '409 `review-changed` where it is another draft by now, or none, with what there is now: `current` and `signed`.',
  })
  @ApiNoContentResponse()
  async drop(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Query({ schema: dropQuerySchema }) { revision }: DropQuery,
    @Ip() address: string,
  ): Promise<void> {
    await this.desk.drop(asker, askedRun(id, runId, address), revision);
  }

  @Post('runs/:runId/review/sign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sign the draft: from here on it never changes',
    description:
      '409 `review-changed` where it is another draft by now, or none; 409 `report-changed` where the report was made anew since, or is being made anew.',
  })
  @ApiOkResponse({ standardSchema: reviewSchema })
  async sign(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Body({ schema: signInputSchema }) { revision }: SignInput,
    @Ip() address: string,
  ): Promise<ReviewBody> {
    return this.desk.sign(asker, askedRun(id, runId, address), revision);
  }

  @Get('reviews/:reviewId')
  @ApiOperation({ summary: 'A signed review' })
  @ApiOkResponse({ standardSchema: reviewSchema })
  async readSigned(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('reviewId') reviewId: string,
    @Ip() address: string,
  ): Promise<ReviewBody> {
    return this.desk.readSigned(asker, askedReview(id, reviewId, address));
  }

  @Get('reviews/:reviewId/report')
  @ApiOperation({ summary: 'The report as it was when the review was signed, as JSON or HTML, by `Accept`' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: reportSchema })
  async report(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('reviewId') reviewId: string,
    @Headers('accept') accept: string | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = requireForm(accept);
    return sendSignedReport(
      reply,
      form,
      await this.desk.readReport(asker, askedReview(id, reviewId, address)),
    );
  }
}

const askedRun = (id: string, runId: string, address: string): AskedRun => ({
  patientId: requireId(id, 'patient'),
  runId: requireId(runId, 'run'),
  address,
});

const askedReview = (id: string, reviewId: string, address: string): AskedReview => ({
  patientId: requireId(id, 'patient'),
  reviewId: requireId(reviewId, 'review'),
  address,
});
