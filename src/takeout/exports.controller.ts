import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, LimitedUploads, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { notFound } from '../platform/http/problem.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { beginExport, deleteExport, findExport, listExports } from './exports.store.js';
import { pieceId } from './piece-id.js';
import { exportSchema, exportsSchema, type ExportBody, type ExportsBody } from './takeout.contract.js';
import type { ExportFile } from './takeout.entities.js';
import { toExportBody } from './takeout-bodies.js';

/** Everything of an account as one zip. */
@ApiTags('takeout')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(
    private readonly rows: OwnRows,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
  ) {}

  @Post()
  @LimitedUploads()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Make an export of everything: originals, reports, diary, plans, profile, account',
    description:
      'There is one at a time: a new one takes the place of an earlier one, one under way goes on.',
  })
  @ApiAcceptedResponse({ standardSchema: exportSchema })
  async make(@AskedBy() asker: Asker): Promise<ExportBody> {
    const { id, unusedKeys } = await this.rows.of(asker.runnerId, (em) => beginExport(em, asker.runnerId));
    this.dispatcher.poke();
    for (const key of unusedKeys) await this.storage.remove(key);
    return this.read(asker, id);
  }

  @Get()
  @ApiOperation({ summary: 'The exports, newest first' })
  @ApiOkResponse({ standardSchema: exportsSchema })
  async list(@AskedBy() { runnerId }: Asker): Promise<ExportsBody> {
    const found = await this.rows.of(runnerId, (em) => listExports(em, runnerId));
    return { exports: found.map(toExportBody) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'An export and how far it is' })
  @ApiOkResponse({ standardSchema: exportSchema })
  async read(@AskedBy() asker: Asker, @Param('id') id: string): Promise<ExportBody> {
    return toExportBody(await this.find(asker, id));
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'The zip of an export that is ready' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'The zip.' })
  async file(@AskedBy() asker: Asker, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { status, storageKey, bytes, sha256, finishedAt } = await this.find(asker, id);
    if (status !== 'ready' || sha256 === null) throw notFound('export');
    const day = finishedAt?.toISOString().slice(0, 10) ?? '';
    await reply
      .header('content-disposition', `attachment; filename="stridecheck-${day}.zip"`)
      .header('content-length', bytes)
      .type('application/zip')
      .send(this.storage.openRead(storageKey, { bytes: Number(bytes), sha256 }));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an export and its file; one under way stops' })
  @ApiNoContentResponse()
  async remove(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<void> {
    const key = await this.rows.of(runnerId, (em) => deleteExport(em, runnerId, pieceId(id)));
    if (key === undefined) throw notFound('export');
    await this.storage.remove(key);
  }

  private async find({ runnerId }: Asker, id: string): Promise<ExportFile> {
    const found = await this.rows.of(runnerId, (em) => findExport(em, runnerId, pieceId(id)));
    if (!found) throw notFound('export');
    return found;
  }
}
