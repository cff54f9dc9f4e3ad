import { exitCodes } from '../usage.js';
import { FolderWatch } from './folder-watch.js';
import { readWatchOptions } from './watch-options.js';
import { WatchState } from './watch-state.js';

/**
 * `stridecheck watch`: sends each file of a run that lands in a folder, until it is asked to stop (Ctrl-C, SIGTERM). Returns
 * the exit code.
 * @throws UsageError for arguments that are wrong, WatchStateError when it cannot know what was sent.
 */
export async function watch(args: string[]): Promise<number> {
  const options = readWatchOptions(args, process.env);
  const state = await WatchState.open(options.statePath);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  tell(`Watching ${options.folder} for FIT, GPX and TCX files; they go to ${options.url}`);
  const { refused, unsent } = await new FolderWatch(options, state, tell)
    .run(stopping.signal)
    .finally(() => state.close());
  if (!options.once || stopping.signal.aborted) return exitCodes.done;
  if (unsent > 0) return exitCodes.failed;
  return refused > 0 ? exitCodes.unreadable : exitCodes.done;
}
