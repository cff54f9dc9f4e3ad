import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { adjustableForTests, failpoint } from '../../platform/failpoint.js';
import { waitBeforeNextMs } from './back-off.js';
import { isCutOff } from './is-cut-off.js';
import { mostBytes, sendFile, type Sent } from './send-file.js';
import type { WatchOptions } from './watch-options.js';
import type { WatchState } from './watch-state.js';
import { restedMs, WatchedFolder, type FoundFile } from './watched-folder.js';

const lookEveryMs = 2_000;
/** With --once a file that cannot be sent is given up after so many tries. */
const mostTriesOnce = 5;
/** A file that ends too early is sent all the same, when nobody wrote to it for so long: its recording broke off. */
const brokenOffMs = 10 * 60_000;

/** Something that did not work, and when it is tried again. */
interface Waiting {
  readonly tries: number;
  readonly untilMs: number;
}

/** What came of a watch with --once. */
export interface WatchEnd {
  readonly refused: number;
  readonly unsent: number;
}

/** Sends each file that lands in a folder, once. */
export class FolderWatch {
  private readonly folder: WatchedFolder;
  private readonly waiting = new Map<string, Waiting>();
  /** Nothing is sent until then: the service is away, or refuses everything. */
  private allWait: Waiting = { tries: 0, untilMs: 0 };
  private lastTold = '';
  private refused = 0;

  constructor(
    private readonly options: WatchOptions,
    private readonly state: WatchState,
    private readonly tell: (line: string) => void,
  ) {
    this.folder = new WatchedFolder(options.folder);
  }

  /** Watches until it is asked to stop; with `once` until all that is there was sent, refused or given up. */
  async run(signal: AbortSignal): Promise<WatchEnd> {
    let unsent = 0;
    while (!signal.aborted) {
      const seen = await this.look();
      const left = seen ? await this.sendAll(seen.whole, signal) : [];
      unsent = seen ? left.length : 1;
      const isOver = seen !== undefined && !seen.isGrowing && unsent === 0;
      if (this.options.once && (isOver || this.triedOften(left))) break;
      await setTimeout(adjustableForTests('watch.lookEveryMs', lookEveryMs), undefined, { signal }).catch(
        () => undefined,
      );
    }
    return { refused: this.refused, unsent };
  }

  /** Undefined while the folder is out of reach, as one of a network may be. */
  private async look(): Promise<Awaited<ReturnType<WatchedFolder['look']>> | undefined> {
    try {
      return await this.folder.look();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.putOff('', { kind: 'later', why: `The folder cannot be read (${code}).`, all: true });
      return undefined;
    }
  }

  /** Whether trying once more is in vain: for everything, or for each file that is left. */
  private triedOften(left: readonly FoundFile[]): boolean {
    const isInVain = left.length > 0 && left.every((file) => this.triesOf(file) >= mostTriesOnce);
    return isInVain || this.allWait.tries >= mostTriesOnce;
  }

  /** Which of the files are still to be sent. Those that were tried least go first: none keeps all others from their turn. */
  private async sendAll(files: readonly FoundFile[], signal: AbortSignal): Promise<FoundFile[]> {
    const left: FoundFile[] = [];
    const unsent = files.filter((file) => !this.state.isSeen(file));
    for (const file of unsent.sort((a, b) => this.triesOf(a) - this.triesOf(b))) {
      const isDone = !signal.aborted && !this.mustWait(file) && (await this.send(file, signal));
      if (!isDone) left.push(file);
    }
    return left;
  }

  private triesOf({ name }: FoundFile): number {
    return this.waiting.get(name)?.tries ?? 0;
  }

  private mustWait({ name }: FoundFile): boolean {
    const untilMs = Math.max(this.allWait.untilMs, this.waiting.get(name)?.untilMs ?? 0);
    return Date.now() < untilMs;
  }

  /** Whether the file is done with. */
  private async send(file: FoundFile, signal: AbortSignal): Promise<boolean> {
    if (file.bytes > mostBytes) {
      await this.state.add(file);
      this.tellOutcome(file, { kind: 'refused', why: 'The file is larger than 32 MB.' });
      return true;
    }
    const bytes = await readFile(file.path).catch((error: NodeJS.ErrnoException) => error);
    if (bytes instanceof Error) {
      if (bytes.code !== 'ENOENT')
        this.putOff(file.name, { kind: 'later', why: `It cannot be read (${bytes.code}).`, all: false });
      return bytes.code === 'ENOENT';
    }
    // It grows again: the next looks say when it is whole.
    if (bytes.length !== file.bytes) return false;
    if (isCutOff(bytes) && restedMs(file) < adjustableForTests('watch.brokenOffMs', brokenOffMs)) {
      this.putOff(file.name, { kind: 'later', why: 'It has no end yet: is it being copied?', all: false });
      return false;
    }
    return this.sendBytes(file, bytes, signal);
  }

  private async sendBytes(file: FoundFile, bytes: Buffer, signal: AbortSignal): Promise<boolean> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (this.state.isDone(sha256)) {
      await this.state.add(file, { sha256, outcome: 'sent' });
      return true;
    }
    const sent = await sendFile(this.options, { name: file.name, bytes, sha256 }, signal);
    if (signal.aborted) return false;
    await failpoint('watch.answered');
    if (sent.kind === 'later') {
      this.putOff(file.name, sent);
      return false;
    }
    this.allWait = { tries: 0, untilMs: 0 };
    this.waiting.delete(file.name);
    await this.state.add(file, { sha256, outcome: sent.kind });
    this.tellOutcome(file, sent);
    return true;
  }

  private putOff(name: string, { why, waitS, all }: Extract<Sent, { kind: 'later' }>): void {
    // Also where it is so for all: it may be this file that brings the connection down each time.
    this.waiting.set(name, waitingAfter(this.waiting.get(name), waitS));
    if (all) this.allWait = waitingAfter(this.allWait, waitS);
    // Once is enough for what goes on: an hour without network is one line.
    const line = all ? `Waiting: ${why}` : `${name}: not sent yet. ${why}`;
    if (line !== this.lastTold) this.tell(`${line} It is tried again by itself.`);
    this.lastTold = line;
  }

  private tellOutcome({ name }: FoundFile, sent: Exclude<Sent, { kind: 'later' }>): void {
    this.lastTold = '';
    if (sent.kind === 'refused') {
      this.refused += 1;
      return this.tell(`${name}: refused and left where it is. ${sent.why}`);
    }
    const place = sent.runId === null ? '' : `: ${this.options.url}/runs/${sent.runId}`;
    this.tell(sent.isKnown ? `${name}: was there already${place}` : `${name}: sent${place}`);
  }
}

function waitingAfter(before: Waiting | undefined, askedForS: number | undefined): Waiting {
  const tries = (before?.tries ?? 0) + 1;
  return { tries, untilMs: Date.now() + waitBeforeNextMs(tries, askedForS) };
}
