import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ProblemException } from '../../platform/http/problem.js';
import type { PaperTask, PrintedPaper } from './paper-task.js';

/** One takes under a second; the longest there are take a few on a slow core. */
const timeLimitMs = 30_000;
/** More than this do not wait for their turn: whoever asks for them had better ask again. */
const mostWaiting = 30;
/** After so long without work the thread ends, with the fonts that it has read. */
const idleMs = 60_000;

/**
 * Prints reports as PDF in a thread of their own, one at a time: setting a page takes longer than the loop that answers
 * requests may be held up.
 */
@Injectable()
export class PaperPress implements OnModuleDestroy {
  private thread: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Returns the bytes of the PDF. @throws ProblemException 503 when too many wait already. */
  async print(task: PaperTask): Promise<Uint8Array> {
    if (this.waiting >= mostWaiting) {
      throw new ProblemException(
        503,
        'unavailable',
        'Not available right now',
        'Try again in a few seconds.',
      );
    }
    this.waiting += 1;
    const turn = this.last.then(() => this.printNow(task));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.idle);
    await this.thread?.terminate();
  }

  private printNow(task: PaperTask): Promise<Uint8Array> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.start());
    return new Promise<Uint8Array>((resolve, reject) => {
      const timer = setTimeout(() => end(new Error('Printing a report took too long.')), timeLimitMs);
      const settle = (): void => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', end).off('exit', onExit);
        this.idle = setTimeout(() => void this.stop(thread), idleMs).unref();
      };
      const end = (error: Error): void => {
        settle();
        void this.stop(thread);
        reject(error);
      };
      const onExit = (): void => end(new Error('The thread that prints reports ended.'));
      const onMessage = (printed: PrintedPaper): void => {
        settle();
        if ('pdf' in printed) resolve(printed.pdf);
        else reject(new Error(`A report could not be printed: ${printed.failed}`));
      };
      thread.once('message', onMessage).once('error', end).once('exit', onExit);
      thread.postMessage(task);
    });
  }

  private start(): Worker {
    const thread = new Worker(new URL('./paper-thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      // Nothing of the service's environment (addresses, passwords) is needed to print.
      env: {},
    });
    thread.unref();
    // One that ends between two tasks is replaced with the next one.
    const forget = (): void => {
      if (this.thread === thread) this.thread = undefined;
    };
    thread.on('error', forget).on('exit', forget);
    return thread;
  }

  private async stop(thread: Worker): Promise<void> {
    if (this.thread === thread) this.thread = undefined;
    await thread.terminate();
  }
}
