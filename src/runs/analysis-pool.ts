import { fork, type ChildProcess } from 'node:child_process';
import { Injectable, Logger } from '@nestjs/common';
import { adjustableForTests } from '../platform/failpoint.js';
import type { AnalysisAnswer, AnalysisTask } from './analysis-task.js';

/** A file that takes longer is made to; a 24 h run with everything in it takes under 3 s on a slow core. */
const timeLimitMs = 30_000;
/** Cap of V8's heap in an analysis process; buffers outside of it are bounded by analysis-watchdog.ts. */
const heapLimitMb = 384;

/** The analysis process was ended: too long, too much memory, or it crashed. */
export class AnalysisKilledError extends Error {
  override readonly name = 'AnalysisKilledError';

  constructor(readonly reason: 'time' | 'memory' | 'crash') {
    super(`the analysis was ended: ${reason}`);
  }
}

interface Slot {
  child: ChildProcess | undefined;
  busy: boolean;
}

type Waiting = (slot: Slot) => void;

/**
 * Runs analyses in processes of their own, where a file made to exhaust time or memory can be killed without
 * the service noticing. Processes are kept and used again; a killed one is replaced.
 */
@Injectable()
export class AnalysisPool {
  private readonly log = new Logger('Analysis');
  private slots: Slot[] = [];
  private readonly waiting: Waiting[] = [];
  private stopped = false;

  /** Starts `size` processes. */
  start(size: number): void {
    this.slots = Array.from({ length: size }, () => ({ child: this.startChild(), busy: false }));
  }

  /**
   * Analyses one file; waits for a free process.
   * @throws AnalysisKilledError when the process had to be ended or ended itself.
   */
  async analyse(task: AnalysisTask): Promise<AnalysisAnswer> {
    const slot = await this.takeSlot();
    try {
      slot.child ??= this.startChild();
      return await this.ask(slot, task);
    } finally {
      this.release(slot);
    }
  }

  /** Ends all processes at once; call when no analysis is under way. */
  stop(): void {
    this.stopped = true;
    for (const slot of this.slots) slot.child?.kill('SIGKILL');
  }

  private startChild(): ChildProcess {
    const child = fork(new URL('./analysis-process.js', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapLimitMb}`],
      // Nothing of the service's environment (addresses, passwords) is there for a file's reader to find.
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', (error) => this.log.warn(`An analysis process reports: ${error.message}`));
    return child;
  }

  private ask(slot: Slot, task: AnalysisTask): Promise<AnalysisAnswer> {
    const child = slot.child as ChildProcess;
    return new Promise((resolve, reject) => {
      let late = false;
      const timer = setTimeout(
        () => {
          late = true;
          child.kill('SIGKILL');
        },
        adjustableForTests('analysis.timeLimitMs', timeLimitMs),
      );
      const onExit = (_code: number | null, signal: NodeJS.Signals | null): void => {
        done();
        slot.child = undefined;
        const reason = late ? 'time' : signal === 'SIGKILL' || signal === 'SIGABRT' ? 'memory' : 'crash';
        reject(new AnalysisKilledError(reason));
      };
      const onMessage = (answer: unknown): void => {
        done();
        resolve(answer as AnalysisAnswer);
      };
      const done = (): void => {
        clearTimeout(timer);
        child.off('exit', onExit);
        child.off('message', onMessage);
      };
      child.once('exit', onExit);
      child.once('message', onMessage);
      child.send(task, (error) => {
        if (error) child.kill('SIGKILL');
      });
    });
  }

  private takeSlot(): Promise<Slot> {
    const free = this.slots.find((slot) => !slot.busy);
    if (free) {
      free.busy = true;
      return Promise.resolve(free);
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private release(slot: Slot): void {
    if (slot.child?.exitCode !== null || slot.child.signalCode !== null) slot.child = undefined;
    if (!slot.child && !this.stopped) slot.child = this.startChild();
    const next = this.waiting.shift();
    if (next) next(slot);
    else slot.busy = false;
  }
}

function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, STRIDECHECK_FAILPOINTS } = process.env;
  return NODE_ENV === 'test' ? { NODE_ENV, STRIDECHECK_FAILPOINTS } : { NODE_ENV: 'production' };
}
