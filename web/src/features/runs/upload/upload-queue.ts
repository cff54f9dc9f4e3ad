import { isWaiting, type Run, type RunDetails } from '../../../api/runs.js';
import { leftOutBecause, pathOf } from './choose-files.js';
import type { Sending } from './send-file.js';
import { afterSending, progressOfRun } from './upload-outcome.js';
import { isEnded, isUnsent, type Progress, type UploadItem, type UploadState } from './upload-item.js';

/** The world of a queue. */
export interface UploadWorld {
  send(file: File, again: boolean, onShare: (share: number) => void): Sending;
  /** Asks for a run as it is now; `gone` when it was deleted, undefined when there is no answer. */
  askRun(id: string): Promise<RunDetails | 'gone' | undefined>;
  /** Says that a recording is a run of its own. */
  keepApart(id: string): Promise<Run>;
  now(): number;
  wait(ms: number, then: () => void): void;
}

const mostAtOnce = 3;

/** Files on their way to the service, at most three at a time, and what became of each. Lives as long as the tab. */
export class UploadQueue {
  private state: UploadState = { items: [], hold: null };
  private readonly listeners = new Set<() => void>();
  private readonly sendings = new Map<number, Sending>();
  private nextId = 1;

  constructor(private readonly world: UploadWorld) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): UploadState => this.state;

  /** Takes files in; what cannot be a run by its name is listed and not sent. Returns their ids. */
  add(files: readonly File[]): number[] {
    const added = files.map((file): UploadItem => {
      const because = leftOutBecause(file);
      const progress: Progress = because
        ? { step: 'ended', outcome: { kind: 'leftOut', because } }
        : { step: 'waiting' };
      return { id: this.nextId++, file, path: pathOf(file), again: false, tries: 0, progress };
    });
    this.set({ items: [...this.state.items, ...added] });
    this.sendNext();
    return added.map(({ id }) => id);
  }

  /** Sends a file that ended once more, as a run of its own where `again`. */
  retry(id: number, again = false): void {
    this.change(id, { again, tries: 0, progress: { step: 'waiting' } });
    this.sendNext();
  }

  /** Goes on after a hold. */
  goOn(): void {
    this.set({ hold: null });
    this.sendNext();
  }

  /** Gives up what was not sent; what arrived stays. */
  stop(): void {
    const unsent = this.state.items.filter(isUnsent);
    for (const { id } of unsent)
      this.change(id, { progress: { step: 'ended', outcome: { kind: 'stopped' } } });
    for (const sending of this.sendings.values()) sending.stop();
    this.set({ hold: null });
  }

  /** Forgets the files that ended; runs that came of them stay, of course. */
  clear(): void {
    this.set({ items: this.state.items.filter((item) => !isEnded(item)) });
  }

  /** Keeps a recording that was taken for a duplicate as a run of its own. Rejects with the service's words. */
  async keepApart(id: number, runId: string): Promise<void> {
    await this.world.keepApart(runId);
    await this.look(id, runId);
  }

  /** Takes note of a run that changed; of no interest when none of the files is waiting for it. */
  runChanged(runId: string): void {
    for (const { id, progress } of this.state.items) {
      if (progress.step === 'analysing' && progress.run.id === runId) void this.look(id, runId);
    }
  }

  /** Asks for runs that are being analysed, the oldest first: for want of a stream of events. */
  async lookAll(most: number): Promise<void> {
    const waiting = this.state.items.flatMap(({ id, progress }) =>
      progress.step === 'analysing' ? [{ id, runId: progress.run.id }] : [],
    );
    await Promise.all(waiting.slice(0, most).map(({ id, runId }) => this.look(id, runId)));
  }

  private async look(id: number, runId: string): Promise<void> {
    const run = await this.world.askRun(runId);
    if (run === 'gone') this.change(id, { progress: { step: 'ended', outcome: { kind: 'deleted' } } });
    else if (run) this.change(id, { progress: progressOfRun(run) });
  }

  private sendNext(): void {
    for (const item of this.state.items) {
      if (this.state.hold || this.sendings.size >= mostAtOnce) return;
      if (item.progress.step === 'waiting' && !this.sendings.has(item.id)) void this.send(item);
    }
  }

  private async send({ id, file, again, tries }: UploadItem): Promise<void> {
    const sending = this.world.send(file, again, (share) => {
      if (this.sendings.get(id) === sending) this.change(id, { progress: { step: 'sending', share } });
    });
    this.sendings.set(id, sending);
    this.change(id, { progress: { step: 'sending', share: 0 } });
    const sent = await sending.done;
    this.sendings.delete(id);
    if (sent !== 'stopped') {
      const after = afterSending(sent, tries, this.world.now());
      if ('hold' in after) {
        this.change(id, { progress: { step: 'waiting' }, tries: tries + (after.counts ? 1 : 0) });
        this.hold(after.hold);
      } else this.receive(id, after.progress);
    }
    this.sendNext();
  }

  private receive(id: number, progress: Progress): void {
    this.change(id, { progress });
    if (progress.step === 'analysing' && !isWaiting(progress.run)) void this.look(id, progress.run.id);
  }

  private hold(hold: NonNullable<UploadState['hold']>): void {
    this.set({ hold });
    if (hold.untilMs === null) return;
    this.world.wait(hold.untilMs - this.world.now(), () => {
      if (this.state.hold === hold) this.goOn();
    });
  }

  private change(id: number, change: Partial<UploadItem>): void {
    this.set({ items: this.state.items.map((item) => (item.id === id ? { ...item, ...change } : item)) });
  }

  private set(change: Partial<UploadState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
