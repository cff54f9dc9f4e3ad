/** How work is repeated. */
interface Repetition {
  readonly everyMs: number;
  /** Is told of a fault; the work is done again at its next time. */
  readonly onFault: (error: Error) => void;
}

/** Work that a process does every so often, never twice at the same time. */
export class RepeatedWork {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly repetition: Repetition,
  ) {}

  /** Begins with the first after `everyMs`; what is not stopped does not keep the process alive. */
  start(): void {
    this.timer = setInterval(() => this.now(), this.repetition.everyMs);
    this.timer.unref();
  }

  /** Does it now, unless it is being done. */
  now(): void {
    this.running ??= this.work()
      .catch((error: Error) => this.repetition.onFault(error))
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Begins nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
