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
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { ReceiveZip } from '../runs/runs.js';
import { pieceId } from './piece-id.js';
import { takeInLimits } from './take-in-limits.js';
import { pieceKey } from './takeout-keys.js';
import type { TakenInFile } from './takeout.entities.js';
import { toTakenInBody } from './takeout-bodies.js';
import { beginTakingIn, findTakenIn, isTakingIn, listEntries, type ReceivedZip } from './taken-in.store.js';
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
  private readonly receiving: ReceiveZip;

  constructor(
    private readonly rows: OwnRows,
    @Inject(fileStorage) storage: FileStorage,
    private readonly dispatcher: Dispatcher,
  ) {
    this.receiving = new ReceiveZip(storage, {
      mostBytes: takeInLimits.zipBytes,
      sendInstead: 'Send the zip of an export.',
      sendLess: 'An export may have 4 GB.',
      underWay,
    });
  }

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
    const id = uuidv7();
    const begun = await this.receiving.receive(runnerId, request, {
      storageKey: pieceKey(runnerId, id),
      isUnderWay: () => this.rows.of(runnerId, (em) => isTakingIn(em, runnerId)),
      begin: (zip) => this.begin(runnerId, { id, ...zip }),
    });
    return toTakenInBody(begun);
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

  private async begin(runnerId: string, zip: ReceivedZip): Promise<TakenInFile | null> {
    const begun = await this.rows.of(runnerId, async (em) =>
      (await beginTakingIn(em, runnerId, zip)) ? findTakenIn(em, runnerId, zip.id) : null,
    );
    if (begun) this.dispatcher.poke();
    return begun;
  }
}

function underWay(): ProblemException {
  const detail = 'Wait until it is done.';
  return new ProblemException(409, 'under-way', 'Another export is being taken in', detail);
}
