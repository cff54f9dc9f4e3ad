import { Module } from '@nestjs/common';
import { ImportEntriesController } from './import-entries.controller.js';
import { ArchiveImport, ImportEntry } from './imports.entities.js';
import { ImportsController } from './imports.controller.js';
import { ImportsSweeper } from './imports-sweeper.js';

/** Archives over HTTP. The work on them is in take-archive.job.ts. */
@Module({
  controllers: [ImportsController, ImportEntriesController],
  providers: [ImportsSweeper],
  exports: [ImportsSweeper],
})
export class ImportsModule {}

export const importEntities = [ArchiveImport, ImportEntry];
