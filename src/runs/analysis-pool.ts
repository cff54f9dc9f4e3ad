import { fork, type ChildProcess } from 'node:child_process';
import { Injectable, Logger } from '@nestjs/common';
import { adjustableForTests } from '../platform/failpoint.js';
import type {
  AnalysisAnswer,
  AnalysisTask,
  FromAnalysisProcess,
  HistoryOf,
  RunHistory,
  ToAnalysisProcess,
} from './analysis-task.js';

/** A file whose reading, or analysis, takes longer is made to; a 24 h run with everything in it takes under 3 s on a slow core. */
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

/** A place for one analysis at a time. */
interface Slot {
  /** Undefined before the first analysis, and between the end of one process and the start of the next. */
  child: ChildProcess | undefined;
  busy: boolean;
}

/**
 * Runs analyses in processes of their own, where a file made to exhaust time or memory can be killed without
 * the service noticing. Processes are started when they are needed first, kept and used again; one that ended, for whatever
 * reason, is replaced.
 */
@Injectable()
export class AnalysisPool {
  private readonly log = new Logger('Analysis');
  private slots: Slot[] = [];
  private readonly waiting: ((slot: Slot) => void)[] = [];

  /** Allows `size` processes. */
  start(size: number): void {
    this.slots = Array.from({ length: size }, () => ({ child: undefined, busy: false }));
  }

  /**
   * Analyses one file; waits for a free process. Once the file is read, `historyOf` is asked for the earlier runs.
   * @throws AnalysisKilledError when the process had to be ended or ended itself; what `historyOf` throws.
   */
  async analyse(task: AnalysisTask, historyOf: HistoryOf): Promise<AnalysisAnswer> {
    const slot = await this.takeSlot();
    try {
      return await this.converse(slot, task, historyOf);
    } finally {
      this.release(slot);
    }
  }

  /** Ends all processes at once; call when no analysis is under way. */
  stop(): void {
    for (const slot of this.slots) slot.child?.kill('SIGKILL');
  }

  private startChild(slot: Slot): ChildProcess {
    const child = fork(new URL('./analysis-process.js', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapLimitMb}`],
      // Nothing of the service's environment (addresses, passwords) is there for a file's reader to find.
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const forget = (): void => {
      if (slot.child === child) slot.child = undefined;
    };
    child.on('error', (error) => {
      this.log.warn(`An analysis process reports: ${error.message}`);
      forget();
    });
    child.on('exit', forget);
    slot.child = child;
    return child;
  }

  /** The time limit is on the process alone: a slow database is not the file's fault. */
  private async converse(slot: Slot, task: AnalysisTask, historyOf: HistoryOf): Promise<AnalysisAnswer> {
    const child = slot.child ?? this.startChild(slot);
    const read = await this.ask(slot, child, { kind: 'analyse', task });
    if (read.kind !== 'needsHistory') return read;
    const histories: RunHistory[] = [];
    for (const wanted of read.wanted) histories.push(await historyOf(wanted));
    const answer = await this.ask(slot, child, { kind: 'history', histories });
    if (answer.kind === 'needsHistory') throw new AnalysisKilledError('crash');
    return answer;
  }

  private ask(slot: Slot, child: ChildProcess, message: ToAnalysisProcess): Promise<FromAnalysisProcess> {
    return new Promise((resolve, reject) => {
      const limitMs = adjustableForTests('analysis.timeLimitMs', timeLimitMs);
      const timer = setTimeout(() => end('time'), limitMs);
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        child.off('exit', onExit).off('error', onError).off('message', onMessage);
        finish();
      };
      // A process that is being ended must not be taken for a free one while it dies.
      const end = (reason: AnalysisKilledError['reason']): void => {
        child.kill('SIGKILL');
        if (slot.child === child) slot.child = undefined;
        settle(() => reject(new AnalysisKilledError(reason)));
      };
      const onError = (): void => settle(() => reject(new AnalysisKilledError('crash')));
      const onExit = (_code: number | null, signal: NodeJS.Signals | null): void => {
        const reason = signal === 'SIGKILL' || signal === 'SIGABRT' ? 'memory' : 'crash';
        settle(() => reject(new AnalysisKilledError(reason)));
      };
      const onMessage = (answer: unknown): void => settle(() => resolve(answer as FromAnalysisProcess));
      child.once('exit', onExit).once('error', onError).once('message', onMessage);
      child.send(message, (error) => {
        if (error) end('crash');
      });
    });
  }

  private takeSlot(): Promise<Slot> {
    const free = this.slots.find((slot) => !slot.busy);
    if (!free) return new Promise((resolve) => this.waiting.push(resolve));
    free.busy = true;
    return Promise.resolve(free);
  }

  private release(slot: Slot): void {
    const next = this.waiting.shift();
    if (next) next(slot);
    else slot.busy = false;
  }
}

function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, STRIDECHECK_FAILPOINTS } = process.env;
  return NODE_ENV === 'test' ? { NODE_ENV, STRIDECHECK_FAILPOINTS } : { NODE_ENV: 'production' };
}
