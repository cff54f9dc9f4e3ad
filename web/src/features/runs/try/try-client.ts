import type { TriedFile, TryOptions } from './analyse-tried-file.js';
import type { TryAnswer, TryTask } from './try.worker.js';

let worker: Worker | undefined;
let ready: Promise<void> | undefined;
let lastId = 0;

/** Loads the analysis; resolves when nothing is asked for any more for a file. */
export async function prepareTrying(): Promise<void> {
  theWorker();
  await ready;
}

function theWorker(): Worker {
  if (worker) return worker;
  const begun = new Worker(new URL('./try.worker.ts', import.meta.url), { type: 'module' });
  // Its first word is that it is there.
  ready = new Promise((resolve) => begun.addEventListener('message', () => resolve(), { once: true }));
  worker = begun;
  return begun;
}

/**
 * Analyses a file in a worker of this page.
 * @throws Error when the worker breaks, as by a file that takes all memory.
 */
export function analyseHere(bytes: Uint8Array, options: TryOptions): Promise<TriedFile> {
  const asked = theWorker();
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const answered = ({ data }: MessageEvent<TryAnswer | 'ready'>): void => {
      if (data === 'ready' || data.id !== id) return;
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
