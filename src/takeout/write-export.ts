import { Readable, type PassThrough } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { methodVersion } from '../analysis/gait/thresholds.js';
import { reportJsonSchema } from '../analysis/report/json-schema.js';
import type { FileStorage } from '../platform/storage/file-storage.js';
import { programVersion } from '../platform/program-version.js';
import { readReportText } from '../runs/runs.js';
import type { ExportContents } from './export-contents.js';
import { documentSchemas, exportSchemaId, type DocumentName } from './export-format.js';
import { exportReadme } from './export-readme.js';

/** Where the parts of an export come from. */
export interface ExportSources {
  readonly em: EntityManager;
  readonly storage: FileStorage;
  readonly runnerId: string;
}

/**
 * The zip of an export as a stream; nothing but the documents is ever in memory as a whole. `onFile` is told of every
 * original that begins. The stream fails when an original cannot be read as it was received.
 */
export function writeExport(
  contents: ExportContents,
  { em, storage, runnerId }: ExportSources,
  { madeAt, onFile }: { readonly madeAt: Date; readonly onFile: () => void },
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on('error', (error: Error) => output.destroy(error));
  const addJson = (name: string, value: unknown): void =>
    zip.addBuffer(Buffer.from(JSON.stringify(value, null, 2)), name, { mtime: madeAt });
  const addLazily = (name: string, open: () => Promise<Readable>): void =>
    zip.addReadStreamLazy(name, { mtime: madeAt }, (done) => {
      open().then(
        (stream) => {
          // The library does not listen: without this the failure of a file would end the process.
          stream.on('error', (error) => output.destroy(error));
          done(null, stream);
        },
        (error: unknown) => done(error, Readable.from([])),
      );
    });
  zip.addBuffer(Buffer.from(exportReadme), 'README.txt', { mtime: madeAt });
  addJson('manifest.json', manifestOf(contents, madeAt));
  for (const [name, document] of Object.entries(contents.documents)) addJson(`${name}.json`, document);
  for (const [name, schema] of schemas()) addJson(`schema/${name}.schema.json`, schema);
  for (const [place, { original, runs }] of contents.documents.runs.files.entries()) {
    if (original !== null) {
      const stored = contents.originals[place];
      addLazily(original, async () => {
        onFile();
        return storage.openRead(stored.storageKey, stored);
      });
    }
    for (const { id, report } of runs) {
      // A run that was deleted meanwhile leaves an empty place.
      if (report)
        addLazily(report, async () => Readable.from([(await readReportText(em, runnerId, id)) ?? 'null']));
    }
  }
  zip.end();
  return output;
}

function manifestOf(
  { documents }: ExportContents,
  madeAt: Date,
): z.infer<(typeof documentSchemas)['manifest']> {
  const runs = documents.runs.files.flatMap((file) => file.runs);
  return {
    schema: exportSchemaId,
    madeAt: madeAt.toISOString(),
    program: { name: 'stridecheck', version: programVersion(), methodVersion },
    counts: {
      files: documents.runs.files.length,
      runs: runs.length,
      reports: runs.filter(({ report }) => report !== null).length,
      diary: documents.diary.entries.length,
      plans: documents.plans.plans.length,
    },
  };
}

function schemas(): [string, unknown][] {
  const documents = Object.keys(documentSchemas) as DocumentName[];
  return [
    ...documents.map((name): [string, unknown] => [
      name,
      z.toJSONSchema(documentSchemas[name], { io: 'input' }),
    ]),
    ['report', reportJsonSchema()],
  ];
}
