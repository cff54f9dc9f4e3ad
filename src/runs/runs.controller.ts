import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AskedBy, LimitedUploads, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import { DeleteRun } from './delete-run.js';
import { placeOf, toCursor } from './list-cursor.js';
import { ReceiveFile } from './receive-file.js';
import { receivedBody } from './received-body.js';
import { requireRun } from './require-run.js';
import { toRunBody } from './run-body.js';
import { runNeighbours } from './run-neighbours.store.js';
import {
  idSchema,
  receivedSchema,
  runListQuerySchema,
  runListSchema,
  runWithSiblingsSchema,
  type RunListBody,
  type RunListQuery,
  type UploadQuery,
  uploadQuerySchema,
} from './runs.contract.js';
import { listRuns } from './run-list.store.js';
import { otherRecordings, siblingIds } from './runs.store.js';
import { uploadedFile, uploadProblem } from './uploaded-file.js';

@ApiTags('runs')
@Controller('api/v1/runs')
export class RunsController {
  constructor(
    private readonly rows: OwnRows,
    private readonly receiveFile: ReceiveFile,
    private readonly deleteRun: DeleteRun,
  ) {}

  @Post()
  @TokenWith('runs:write')
  @LimitedUploads()
  @ApiOperation({
    summary: 'Upload the file of a run (FIT, GPX or TCX, also gzipped)',
    description: 'As the form field `file`, or as the bare body of any other content type.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiAcceptedResponse({ standardSchema: receivedSchema, description: 'Received; the analysis is queued.' })
  @ApiOkResponse({ standardSchema: receivedSchema, description: 'Received before; this is the run.' })
  async upload(
    @AskedBy() asker: Asker,
    @Query({ schema: uploadQuerySchema }) { again }: UploadQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof receivedSchema>> {
    const file = await uploadedFile(request);
    const received = await this.receiveFile
      .receive(asker.runnerId, file.stream, { fileName: file.fileName, again, source: 'upload' })
      .catch((error: unknown) => {
        throw uploadProblem(error);
      });
    if (received === 'empty') {
      throw new ProblemException(
        422,
        'empty',
        'The file is empty',
        'Export the run again and upload that file.',
      );
    }
    // Nothing that is uploaded is left out.
    if (received === 'gone' || received === 'leftOut') throw accountGone();
    const body = await this.rows.of(asker.runnerId, (em) => receivedBody(em, asker.runnerId, received));
    if (!body) throw notFound('run');
    void reply.status(received.duplicate ? 200 : 202).header('location', body.url);
    return body;
  }

  @Get()
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'The runs, newest first, searched and filtered' })
  @ApiOkResponse({ standardSchema: runListSchema })
  async list(
    @AskedBy() asker: Asker,
    @Query({ schema: runListQuerySchema }) query: RunListQuery,
  ): Promise<RunListBody> {
    const place = placeOf(query.cursor);
    const found = await this.rows.of(asker.runnerId, (em) =>
      listRuns(em, asker.runnerId, query, { limit: query.limit + 1, after: place }),
    );
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    return {
      runs: page.map(toRunBody),
      nextCursor: found.length > query.limit && last ? toCursor(last) : null,
    };
  }

  @Get(':id')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'A run and how far its analysis is' })
  @ApiOkResponse({ standardSchema: runWithSiblingsSchema })
  async show(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
  ): Promise<z.infer<typeof runWithSiblingsSchema>> {
    return this.rows.of(asker.runnerId, async (em) => {
      const run = await requireRun(em, asker, id);
      return {
        ...toRunBody(run),
        otherRunsInFile: await siblingIds(em, run),
        otherRecordings: await otherRecordings(em, run),
        ...(await runNeighbours(em, asker.runnerId, id)),
      };
    });
  }

  @Delete(':id')
  @TokenWith('runs:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a run, its report and its file' })
  @ApiNoContentResponse()
  async delete(@AskedBy() asker: Asker, @Param('id') id: string): Promise<void> {
    const deleted = idSchema.safeParse(id).success && (await this.deleteRun.delete(asker.runnerId, id));
    if (!deleted) throw notFound('run');
  }
}

function accountGone(): ProblemException {
  return new ProblemException(
    401,
    'not-signed-in',
    'This account is no more',
    'It was deleted, and the file with it.',
  );
}
