const plainEveryMs = 5_000;

/** Progress for people who watch a terminal: one line that changes; in a log, a line every few seconds. */
export class ProgressLines {
  private last = '';
  private toldAtMs = 0;
  private isLineOpen = false;

  constructor(private readonly output: NodeJS.WriteStream) {}

  /** Says how far it is. */
  show(text: string): void {
    if (text === this.last) return;
    if (this.output.isTTY) {
      const room = (this.output.columns ?? 80) - 1;
      this.output.write(`\r\x1b[2K${text.slice(0, room)}`);
      this.isLineOpen = true;
      this.last = text;
    } else if (Date.now() - this.toldAtMs >= plainEveryMs) {
      this.toldAtMs = Date.now();
      this.output.write(`${text}\n`);
      this.last = text;
    }
  }

  /** Says something that stays. */
  say(text: string): void {
    this.output.write(`${this.isLineOpen ? '\n' : ''}${text}\n`);
    this.isLineOpen = false;
    this.last = '';
    this.toldAtMs = 0;
  }
}
