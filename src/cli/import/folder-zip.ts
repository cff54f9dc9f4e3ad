import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file that goes into the zip, under the name that it has below the folder. */
interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/** The files below a folder; links are not followed, and what is hidden is left where it is. */
export async function filesBelow(folder: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  await collect(folder, '', found);
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function collect(folder: string, prefix: string, found: FoundFile[]): Promise<void> {
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    const [path, name] = [join(folder, entry.name), `${prefix}${entry.name}`];
    if (entry.isDirectory()) await collect(path, `${name}/`, found);
    else if (entry.isFile()) found.push({ path, name });
  }
}

/** A zip of the files as a stream, made as it is read. It fails when a file cannot be read. */
export function zipOf(files: readonly FoundFile[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on('error', (error: Error) => output.destroy(error));
  fill(zip, files).catch((error: Error) => output.destroy(error));
  return output;
}

async function fill(zip: ZipFile, files: readonly FoundFile[]): Promise<void> {
  for (const { path, name } of files) {
    const { mtime } = await stat(path);
    const stream = createReadStream(path);
    const stop = (): void => void stream.destroy();
    zip.outputStream.once('close', stop);
    zip.addReadStream(stream, name, { mtime, compress: !/\.(?:gz|zip)$/i.test(name) });
    await finished(stream);
    zip.outputStream.off('close', stop);
  }
  zip.end();
}

/** What the zip of a folder is called. */
export function zipName(folder: string): string {
  return `${basename(folder) || 'folder'}.zip`;
}
