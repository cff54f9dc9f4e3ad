import type { TriedFile, TryOptions } from './analyse-tried-file.js';
import type { TryAnswer, TryTask } from './try.worker.js';

let worker: Worker | undefined;
let lastId = 0;

/** Loads the analysis, so that nothing is asked for any more when a file comes. */
export function prepareTrying(): void {
  worker ??= new Worker(new URL('./try.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Analyses a file in a worker of this page.
 * @throws Error when the worker breaks, as by a file that takes all memory.
 */
export function analyseHere(bytes: Uint8Array, options: TryOptions): Promise<TriedFile> {
  prepareTrying();
  const asked = worker as Worker;
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const answered = ({ data }: MessageEvent<TryAnswer>): void => {
      if (data.id !== id) return;
      asked.removeEventListener('message', answered);
      resolve(data.file);
    };
    asked.addEventListener('message', answered);
    asked.addEventListener('error', ({ message }) => {
      stopTrying();
      reject(new Error(message));
    });
    asked.postMessage({ id, bytes, options } satisfies TryTask);
  });
}

/** Ends what the worker is doing, whatever that is. */
export function stopTrying(): void {
  worker?.terminate();
  worker = undefined;
}
