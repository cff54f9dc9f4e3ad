import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { AskedBy, LimitedUploads, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { fileStorage, StorageLimitError, type FileStorage } from '../platform/storage/file-storage.js';
import { uploadedFile } from '../runs/runs.js';
import { beginTakingIn, findTakenIn } from './exports.store.js';
import { pieceKey } from './takeout-keys.js';
import { toTakenInBody } from './takeout-bodies.js';
import { listEntries } from './taken-in.store.js';
import {
  takenInDetailsSchema,
  takenInSchema,
  type TakenInBody,
  type TakenInDetails,
} from './takeout.contract.js';

/** Ten years of long runs in GPX, zipped, are far smaller. */
const mostBytes = 16 * 1024 ** 3;

/** Exports of this or another instance that come back. */
@ApiTags('takeout')
@Controller('api/v1/exports/taken-in')
export class TakenInController {
  constructor(
    private readonly rows: OwnRows,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
  ) {}

  @Post()
  @LimitedUploads()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Take in the zip of an export; what is there already stays as it is',
    description: 'As the form field `file`, or as the bare body of the type application/zip.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiAcceptedResponse({ standardSchema: takenInSchema })
  async take(@AskedBy() { runnerId }: Asker, @Req() request: FastifyRequest): Promise<TakenInBody> {
    const { stream } = await uploadedFile(request, mostBytes);
    const incoming = await this.storage.receive(stream, mostBytes).catch((error: unknown) => {
      throw error instanceof StorageLimitError ? storageProblem(error) : error;
    });
    try {
      if (incoming.bytes === 0) {
        throw new ProblemException(422, 'empty', 'The file is empty', 'Send the zip of an export.');
      }
      const id = uuidv7();
      const zip = { id, storageKey: pieceKey(runnerId, id), bytes: incoming.bytes, sha256: incoming.sha256 };
      await incoming.keepAs(zip.storageKey);
      const begun = await this.rows
        .of(runnerId, async (em) =>
          (await beginTakingIn(em, runnerId, zip)) ? findTakenIn(em, runnerId, id) : null,
        )
        .catch(async (error: unknown) => {
          await this.storage.remove(zip.storageKey);
          throw error;
        });
      if (begun) {
        this.dispatcher.poke();
        return toTakenInBody(begun);
      }
      await this.storage.remove(zip.storageKey);
      throw new ProblemException(
        409,
        'under-way',
        'Another export is being taken in',
        'Wait until it is done.',
      );
    } finally {
      await incoming.discard();
    }
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far the taking in is, and what became of each original' })
  @ApiOkResponse({ standardSchema: takenInDetailsSchema })
  async read(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<TakenInDetails> {
    if (!z.uuid().safeParse(id).success) throw notFound('export');
    return this.rows.of(runnerId, async (em) => {
      const found = await findTakenIn(em, runnerId, id);
      if (!found) throw notFound('export');
      return { ...toTakenInBody(found), entries: await listEntries(em, runnerId, id) };
    });
  }
}

function storageProblem({ reason }: StorageLimitError): ProblemException {
  return reason === 'full'
    ? new ProblemException(507, 'no-room', 'The disk is nearly full', 'Make room, then send the file again.')
    : new ProblemException(413, 'too-large', 'The file is too large', 'An export may have 16 GB.');
}
