import { analyseTriedFile, type TriedFile, type TryOptions } from './analyse-tried-file.js';

/** What the worker is asked; `id` comes back with the answer. */
export interface TryTask {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly options: TryOptions;
}

export interface TryAnswer {
  readonly id: number;
  readonly file: TriedFile;
}

self.addEventListener('message', ({ data: { id, bytes, options } }: MessageEvent<TryTask>) => {
  self.postMessage({ id, file: analyseTriedFile(bytes, options) } satisfies TryAnswer);
});

self.postMessage('ready');
