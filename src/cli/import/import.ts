import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { exitCodes, UsageError } from '../usage.js';
import { filesBelow, zipName, zipOf } from './folder-zip.js';
import { readImportOptions, type ImportOptions } from './import-options.js';
import { followImport, LostSight, type ImportBody } from './import-service.js';
import { outcomeTable, progressLine, size } from './import-words.js';
import { ProgressLines } from './progress-lines.js';
import { NotSent, sendArchive } from './send-archive.js';

const mostFiles = 20_000;

/** `stridecheck import PATH`: sends an archive to a service and waits until every file in it has come to something. */
export async function importArchive(args: string[]): Promise<number> {
  const options = readImportOptions(args, process.env);
  const lines = new ProgressLines(process.stderr);
  try {
    const { id } = await send(options, lines);
    lines.say('It has arrived. You may stop here (Ctrl-C): it goes on at the service.');
    const body = await followImport(options, id, {
      onChange: (now) => lines.show(progressLine(now)),
      onAway: () => lines.say('The service does not answer. Waiting until it is back …'),
    });
    lines.say(progressLine(body));
    process.stdout.write(options.json ? `${JSON.stringify(body)}\n` : `${outcomeTable(body)}\n`);
    return codeOf(body);
  } catch (error) {
    if (!(error instanceof NotSent) && !(error instanceof LostSight)) throw error;
    lines.say(error.message);
    return exitCodes.failed;
  }
}

async function send(options: ImportOptions, lines: ProgressLines): Promise<ImportBody> {
  const { path, isFolder } = options;
  if (!isFolder) {
    const { size: bytes } = statSync(path);
    const archive = { name: basename(path), stream: createReadStream(path), bytes };
    return sendArchive(options, archive, (sent) =>
      lines.show(`Sending: ${Math.floor((100 * sent) / bytes)} % of ${size(bytes)}`),
    );
  }
  const files = await filesBelow(path);
  if (files.length === 0) throw new UsageError(`There is no file in ${path}.`);
  if (files.length > mostFiles) {
    throw new UsageError(
      `There are ${files.length} files in ${path}; ${mostFiles} are taken at once. Send its folders one by one.`,
    );
  }
  const archive = { name: zipName(path), stream: zipOf(files) };
  return sendArchive(options, archive, (sent) =>
    lines.show(`Sending ${files.length} files: ${size(sent)} packed so far`),
  );
}

function codeOf({ status, outcomes }: ImportBody): number {
  const count = (...kinds: string[]): number =>
    outcomes.reduce((sum, one) => sum + (kinds.includes(one.outcome) ? one.count : 0), 0);
  if (status !== 'done') return exitCodes.failed;
  if (
    count(
      'unreadable',
      'damaged',
      'gaveUp',
      'encrypted',
      'unsupported',
      'tooLarge',
      'bomb',
      'tooDeep',
      'tooMany',
    ) > 0
  ) {
    return exitCodes.unreadable;
  }
  return count('run', 'sameRun') > 0 ? exitCodes.done : exitCodes.noRunning;
}
