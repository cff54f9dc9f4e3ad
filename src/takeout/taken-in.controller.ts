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
import { AskedBy, LimitedUploads, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { fileStorage, StorageLimitError, type FileStorage } from '../platform/storage/file-storage.js';
import type { IncomingFile } from '../platform/storage/storage.js';
import { uploadedFile } from '../runs/runs.js';
import { pieceId } from './piece-id.js';
import { takeInLimits } from './take-in-limits.js';
import { pieceKey } from './takeout-keys.js';
import type { TakenInFile } from './takeout.entities.js';
import { toTakenInBody } from './takeout-bodies.js';
import { beginTakingIn, findTakenIn, isTakingIn, listEntries } from './taken-in.store.js';
import {
  takenInDetailsSchema,
  takenInSchema,
  type TakenInBody,
  type TakenInDetails,
} from './takeout.contract.js';

/** Exports of this or another instance that come back. */
@ApiTags('takeout')
@Controller('api/v1/exports/taken-in')
export class TakenInController {
  /** Who is sending a zip to this process: one at a time each, or many at once would fill the disk. */
  private readonly sending = new Set<string>();

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
    if (this.sending.has(runnerId)) throw underWay();
    this.sending.add(runnerId);
    try {
      if (await this.rows.of(runnerId, (em) => isTakingIn(em, runnerId))) throw underWay();
      return toTakenInBody(await this.receive(runnerId, request));
    } finally {
      this.sending.delete(runnerId);
    }
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far the taking in is, and what became of each original' })
  @ApiOkResponse({ standardSchema: takenInDetailsSchema })
  async read(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<TakenInDetails> {
    return this.rows.of(runnerId, async (em) => {
      const found = await findTakenIn(em, runnerId, pieceId(id));
      if (!found) throw notFound('export');
      return { ...toTakenInBody(found), entries: await listEntries(em, runnerId, id) };
    });
  }

  private async receive(runnerId: string, request: FastifyRequest): Promise<TakenInFile> {
    const { zipBytes } = takeInLimits;
    const { stream } = await uploadedFile(request, zipBytes);
    const incoming = await this.storage.receive(stream, zipBytes).catch((error: unknown) => {
      throw error instanceof StorageLimitError ? storageProblem(error) : error;
    });
    try {
      if (incoming.bytes === 0) {
        throw new ProblemException(422, 'empty', 'The file is empty', 'Send the zip of an export.');
      }
      return await this.begin(runnerId, incoming);
    } finally {
      await incoming.discard();
    }
  }

  private async begin(runnerId: string, incoming: IncomingFile): Promise<TakenInFile> {
    const id = uuidv7();
    const zip = { id, storageKey: pieceKey(runnerId, id), bytes: incoming.bytes, sha256: incoming.sha256 };
    await incoming.keepAs(zip.storageKey);
    try {
      const begun = await this.rows.of(runnerId, async (em) =>
        (await beginTakingIn(em, runnerId, zip)) ? findTakenIn(em, runnerId, id) : null,
      );
      // Another process received one too.
      if (!begun) throw underWay();
      this.dispatcher.poke();
      return begun;
    } catch (error) {
      await this.storage.remove(zip.storageKey);
      throw error;
    }
  }
}

function underWay(): ProblemException {
  const detail = 'Wait until it is done.';
  return new ProblemException(409, 'under-way', 'Another export is being taken in', detail);
}

function storageProblem({ reason }: StorageLimitError): ProblemException {
  return reason === 'full'
    ? new ProblemException(507, 'no-room', 'The disk is nearly full', 'Make room, then send the file again.')
    : new ProblemException(413, 'too-large', 'The file is too large', 'An export may have 4 GB.');
}
