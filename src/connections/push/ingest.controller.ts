import { Controller, HttpStatus, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiHeaders,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { askerOf, LimitedUploads, TokenOrSignature } from '../../accounts/accounts.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { receivedBody, receivedSchema, uploadProblem, wasLeftOut } from '../../runs/runs.js';
import { Ingest } from './ingest.js';
import { problemOf } from './ingest-problems.js';
import { DeliveryRefused } from './refusal.js';

const signed = [
  { name: 'stridecheck-device', description: 'The id of the device. Not with a token.' },
  { name: 'webhook-id', description: 'The same id again is the same delivery again.' },
  { name: 'webhook-timestamp', description: 'Seconds since 1970; may be 5 minutes off. Not with a token.' },
  {
    name: 'webhook-signature',
    description:
      'v1,<base64 of HMAC-SHA256 over "id.timestamp." and the bytes of the body>. Not with a token.',
  },
].map((header) => ({ ...header, required: false }));

/** Where apps, scripts and watch companions send runs. */
@ApiTags('connections')
@Controller('api/v1/ingest')
export class IngestController {
  constructor(
    private readonly rows: OwnRows,
    private readonly ingest: Ingest,
  ) {}

  @Post()
  @TokenOrSignature('runs:write')
  @LimitedUploads()
  @ApiOperation({
    summary: 'Send the file of a run, signed after Standard Webhooks, or with a token',
    description:
      'FIT, GPX or TCX, also gzipped, as the bare body, at most 32 MB. The same webhook-id again is answered as the first time.',
  })
  @ApiHeaders(signed)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ standardSchema: receivedSchema, description: 'Received; the analysis is queued.' })
  @ApiOkResponse({ standardSchema: receivedSchema, description: 'Received before; this is the run.' })
  async take(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof receivedSchema>> {
    try {
      const body = await this.answer(request);
      void reply.status(body.duplicate ? HttpStatus.OK : HttpStatus.ACCEPTED).header('location', body.url);
      return body;
    } catch (error) {
      throw error instanceof DeliveryRefused ? problemOf(error, new Date()) : uploadProblem(error);
    }
  }

  private async answer(request: FastifyRequest): Promise<z.infer<typeof receivedSchema>> {
    const asker = askerOf(request);
    const { runnerId, runId, duplicate, sha256 } = asker
      ? await this.ingest.byToken(asker, request)
      : await this.ingest.bySignature(request);
    return this.rows.of(runnerId, async (em) => {
      const body = runId && (await receivedBody(em, runnerId, { runId, duplicate: duplicate ?? false }));
      if (body) return body;
      // The analysis may have been faster than this answer.
      throw new DeliveryRefused((await wasLeftOut(em, runnerId, sha256)) ? 'leftOut' : 'runGone');
    });
  }
}
