import { Readable, type PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { signedReportName } from '../care/care.js';
import type { FileStorage } from '../platform/storage/file-storage.js';
import type { ExportContents } from './export-contents.js';
import { exportedFile } from './export-contents.js';
import { exportDocuments } from './export-documents.js';

/** What goes into an export, and where the bytes of it come from. */
export interface ExportSources {
  readonly contents: ExportContents;
  /** The places of files whose originals are lost: they are left out, and the documents say so. */
  readonly lost: ReadonlySet<number>;
  readonly storage: FileStorage;
  /** The current report of a run as JSON text; null when there is none any more. */
  readonly reportOf: (runId: string) => Promise<string | null>;
  /** A report that was signed, by its id. */
  readonly signedReportOf: (reportId: string) => Promise<string | null>;
}

/** One file of the zip, opened when its turn has come. */
interface Part {
  readonly name: string;
  readonly open: () => Readable | Promise<Readable>;
}

/**
 * The zip of an export as a stream, made as it is read: nothing but what was read from the database is ever in memory as a
 * whole. `onFile` is told of every original that begins. The stream fails when an original cannot be read as it was received.
 */
export function writeExport(
  sources: ExportSources,
  { madeAt, onFile }: { readonly madeAt: Date; readonly onFile: () => void },
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on('error', (error: Error) => output.destroy(error));
  fill(zip, partsOf(sources, madeAt, onFile), madeAt).catch((error: Error) => output.destroy(error));
  return output;
}

/** One part after the other: thousands of them named at once would keep everything else waiting. */
async function fill(zip: ZipFile, parts: Iterable<Part>, mtime: Date): Promise<void> {
  const output = zip.outputStream as PassThrough;
  for (const { name, open } of parts) {
    const stream = await open();
    const stop = (): void => void stream.destroy();
    output.once('close', stop);
    zip.addReadStream(stream, name, { mtime });
    await finished(stream);
    output.off('close', stop);
  }
  zip.end();
}

function* partsOf(sources: ExportSources, madeAt: Date, onFile: () => void): Generator<Part> {
  const { contents, lost, storage, reportOf, signedReportOf } = sources;
  for (const [name, text] of exportDocuments(contents, lost, madeAt)) {
    yield { name, open: () => Readable.from(text) };
  }
  for (const [place, file] of contents.files.entries()) {
    const { original, runs } = exportedFile(file, place, lost.has(place));
    if (original !== null) {
      const open = (): Readable => {
        onFile();
        return storage.openRead(file.storageKey, file);
      };
      yield { name: original, open };
    }
    for (const { id, report } of runs) {
      if (report) yield { name: report, open: () => textOf(reportOf(id)) };
    }
  }
  for (const id of contents.signedReports) {
    yield { name: signedReportName(id), open: () => textOf(signedReportOf(id)) };
  }
}

/** What was deleted meanwhile leaves an empty place. */
async function textOf(read: Promise<string | null>): Promise<Readable> {
  return Readable.from([(await read) ?? 'null']);
}
