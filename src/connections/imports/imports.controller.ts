import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AskedBy, LimitedUploads, TokenWith, type Asker } from '../../accounts/accounts.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { failpoint } from '../../platform/failpoint.js';
import { ProblemException } from '../../platform/http/problem.js';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { fileStorage, type FileStorage } from '../../platform/storage/file-storage.js';
import { ReceiveZip } from '../../runs/runs.js';
import { importKey } from './import-keys.js';
import { importLimits } from './import-limits.js';
import { toImportBody } from './import-bodies.js';
import { importSchema, importsSchema, type ImportBody } from './imports.contract.js';
import {
  beginImport,
  cancelImport,
  countEntries,
  isImporting,
  listImports,
  type ReceivedArchive,
} from './imports.store.js';
import { readImport } from './read-import.js';
import { refuseOtherZips } from './refuse-archive.js';

/** Archives of watch makers and folders of files, as a zip each. */
@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  private readonly receiving: ReceiveZip;

  constructor(
    private readonly rows: OwnRows,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
  ) {
    this.receiving = new ReceiveZip(storage, {
      mostBytes: importLimits.zipBytes,
      sendInstead: 'Send the zip that you downloaded.',
      sendLess: 'An archive may have 4 GB. Send its parts one after the other.',
      underWay,
    });
  }

  @Post()
  @TokenWith('runs:write')
  @LimitedUploads()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Take an archive in: the zip of a watch maker, or of a folder of files',
    description:
      'Up to 4 GiB and 20,000 files, zips in it included. As the form field `file`, or as the bare body of the type ' +
      'application/zip. One at a time.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiAcceptedResponse({ standardSchema: importSchema })
  async take(
    @AskedBy() { runnerId }: Asker,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportBody> {
    const id = uuidv7();
    const begun = await this.receiving.receive(runnerId, request, {
      storageKey: importKey(runnerId, id),
      isUnderWay: () => this.rows.of(runnerId, (em) => isImporting(em, runnerId)),
      begin: (zip) => this.begin(runnerId, { id, ...zip }),
    });
    void reply.header('location', begun.url);
    return begun;
  }

  @Get()
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'The imports of the last 90 days, newest first' })
  @ApiOkResponse({ standardSchema: importsSchema })
  async list(@AskedBy() { runnerId }: Asker): Promise<{ imports: ImportBody[] }> {
    return this.rows.of(runnerId, async (em) => {
      const found = await listImports(em, runnerId);
      const counted = await countEntries(em, runnerId, found);
      return { imports: found.map((row) => toImportBody(row, counted.get(row.id))) };
    });
  }

  @Get(':id')
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'An import and how far it is' })
  @ApiOkResponse({ standardSchema: importSchema })
  async read(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<ImportBody> {
    return this.rows.of(runnerId, (em) => readImport(em, runnerId, id));
  }

  @Delete(':id')
  @TokenWith('runs:write')
  @ApiOperation({
    summary: 'Cancel an import: what was received stays, the rest is left out',
    description: 'One that has ended is left as it is.',
  })
  @ApiOkResponse({ standardSchema: importSchema })
  async cancel(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<ImportBody> {
    const body = await this.rows.of(runnerId, async (em: EntityManager) => {
      await readImport(em, runnerId, id);
      await cancelImport(em, runnerId, id);
      return readImport(em, runnerId, id);
    });
    this.dispatcher.poke();
    return body;
  }

  private async begin(runnerId: string, archive: ReceivedArchive): Promise<ImportBody | null> {
    await failpoint('import.stored');
    await refuseOtherZips(this.storage.pathOf(archive.storageKey));
    const begun = await this.rows.of(runnerId, async (em) =>
      (await beginImport(em, runnerId, archive)) ? readImport(em, runnerId, archive.id) : null,
    );
    if (begun) this.dispatcher.poke();
    return begun;
  }
}

function underWay(): ProblemException {
  const detail = 'Wait until it is done, or cancel it.';
  return new ProblemException(409, 'import-under-way', 'Another archive is being taken in', detail);
}
