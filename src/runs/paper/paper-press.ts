import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asker } from '../../accounts/accounts.js';
import { failpoint } from '../../platform/failpoint.js';
import { ProblemException } from '../../platform/http/problem.js';
import type { PaperTask, PrintedPaper } from './paper-task.js';

/** One takes under a second; the longest there are take a few on a slow core. */
const timeLimitMs = 30_000;
/** More than this do not wait for their turn: whoever asks for them had better ask again. */
const mostWaiting = 30;
/** Of these, one account has no more than this, so that nobody keeps the others from theirs. */
const mostPerOwner = 2;
/** After so long without work the thread ends, with the fonts that it has read. */
const idleMs = 60_000;

/** Who asks for a PDF. */
export interface PaperReader {
  /** Their account. */
  readonly owner: string;
  /** Whether they went away meanwhile: then nothing is printed. */
  isGone(): boolean;
}

/** The asker of a request as one who waits for a PDF until its connection ends. */
export function readerOf({ runnerId }: Asker, { raw }: FastifyReply): PaperReader {
  return { owner: runnerId, isGone: () => raw.destroyed };
}

/**
 * Prints reports as PDF in a thread of their own, one at a time: setting a page takes longer than the loop that answers
 * requests may be held up.
 */
@Injectable()
export class PaperPress implements OnModuleDestroy {
  private thread: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Map<string, number>();
  private total = 0;

  /**
   * Returns the bytes of the PDF. @throws ProblemException 429 when its reader waits for too many already, 503 when all
   * together do, or when the reader is gone.
   */
  async print(task: PaperTask, reader: PaperReader): Promise<Uint8Array> {
    if ((this.waiting.get(reader.owner) ?? 0) >= mostPerOwner) throw tooManyOfOne();
    if (this.total >= mostWaiting) throw unavailable();
    this.count(reader.owner, 1);
    const turn = this.last.then(async () => {
      if (reader.isGone()) throw unavailable();
      await failpoint('paper.print');
      return this.printNow(task);
    });
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.count(reader.owner, -1);
    }
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.idle);
    await this.thread?.terminate();
  }

  private count(owner: string, by: 1 | -1): void {
    this.total += by;
    const own = (this.waiting.get(owner) ?? 0) + by;
    if (own === 0) this.waiting.delete(owner);
    else this.waiting.set(owner, own);
  }

  private printNow(task: PaperTask): Promise<Uint8Array> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.ready());
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

  /** The thread itself; tests put another one in its place. */
  protected start(): Worker {
    return new Worker(new URL('./paper-thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      // Nothing of the service's environment (addresses, passwords) is needed to print.
      env: {},
    });
  }

  private ready(): Worker {
    const thread = this.start();
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

function tooManyOfOne(): ProblemException {
  return new ProblemException(
    429,
    'too-many-papers',
    'Too many PDFs at once',
    `Wait until one of the ${mostPerOwner} that you asked for is there.`,
    { retryAfterS: 2 },
  );
}

function unavailable(): ProblemException {
  return new ProblemException(503, 'unavailable', 'Not available right now', 'Try again in a few seconds.');
}
