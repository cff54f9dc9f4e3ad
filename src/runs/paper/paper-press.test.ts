import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { aReport } from '../../../test/builders/a-report.js';
import { PaperPress } from './paper-press.js';
import type { PaperTask } from './paper-task.js';

/** A thread that prints when it is told to. */
class SlowThread extends EventEmitter {
  readonly tasks: PaperTask[] = [];
  unref = (): void => undefined;
  terminate = (): Promise<number> => Promise.resolve(0);
  postMessage = (task: PaperTask): void => void this.tasks.push(task);
}

class SlowPress extends PaperPress {
  readonly slow = new SlowThread();
  protected override start(): Worker {
    return this.slow as unknown as Worker;
  }
}

const pdf = new Uint8Array([1]);
const report = aReport();
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the press', () => {
  let press: SlowPress;

  beforeEach(() => {
    press = new SlowPress();
  });
  afterEach(() => press.onModuleDestroy());

  const ask = (owner: string, isGone = () => false) =>
    press.print({ report, options: { units: 'metric', name: owner } }, { owner, isGone });
  const askQuietly = (owner: string, isGone?: () => boolean) =>
    ask(owner, isGone).then(
      () => 200,
      (error: { getStatus(): number }) => error.getStatus(),
    );
  const begun = () => press.slow.tasks.map(({ options }) => options.name);
  const finishOne = async () => {
    press.slow.emit('message', { pdf });
    await settled();
  };

  it('has two places for each account, which are free again after printing', async () => {
    const first = ask('ada');
    const second = ask('ada');
    expect(await askQuietly('ada')).toBe(429);
    const other = ask('bela');
    await settled();
    await finishOne();
    expect(await first).toBe(pdf);
    const third = ask('ada');
    expect(await askQuietly('ada')).toBe(429);
    for (const next of [second, other, third]) {
      await finishOne();
      expect(await next).toBe(pdf);
    }
    expect(begun()).toEqual(['ada', 'ada', 'bela', 'ada']);
  });

  it('has room for thirty altogether', async () => {
    const all = Array.from({ length: 30 }, (_, n) => askQuietly(`account ${n >> 1}`));
    expect(await askQuietly('one more')).toBe(503);
    await settled();
    for (let printed = 0; printed < all.length; printed += 1) await finishOne();
    expect(await Promise.all(all)).toEqual(all.map(() => 200));
    const late = ask('one more');
    await settled();
    await finishOne();
    expect(await late).toBe(pdf);
  });

  it('leaves out whoever went away before their turn', async () => {
    const first = ask('ada');
    let isGone = false;
    const gone = askQuietly('bela', () => isGone);
    const last = ask('carla');
    await settled();
    isGone = true;
    await finishOne();
    expect(await gone).toBe(503);
    await finishOne();
    await Promise.all([first, last]);
    expect(begun()).toEqual(['ada', 'carla']);
  });

  it('goes on after one that could not be printed, whose place is free again', async () => {
    const failing = [ask('ada'), ask('ada')].map((one) => one.catch((error: Error) => error.message));
    await settled();
    for (let failed = 0; failed < failing.length; failed += 1) {
      press.slow.emit('message', { failed: 'TypeError' });
      await settled();
    }
    expect(await Promise.all(failing)).toEqual(Array(2).fill('A report could not be printed: TypeError'));
    const next = ask('ada');
    await settled();
    await finishOne();
    expect(await next).toBe(pdf);
  });
});
