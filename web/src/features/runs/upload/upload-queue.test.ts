import type { Run, RunDetails } from '../../../api/runs.js';
import type { Sent } from './upload-outcome.js';
import { UploadQueue, type UploadWorld } from './upload-queue.js';

interface OnItsWay {
  readonly name: string;
  readonly again: boolean;
  answer(sent: Sent): Promise<void>;
}

/** A world in which a test says what happens, and when. */
function aWorld() {
  const underWay: OnItsWay[] = [];
  const alarms: (() => void)[] = [];
  const runs = new Map<string, Partial<RunDetails> | 'gone'>();
  const world: UploadWorld = {
    send: (file, again) => {
      let settle: (sent: Sent | 'stopped') => void = () => undefined;
      const done = new Promise<Sent | 'stopped'>((resolve) => (settle = resolve));
      const one: OnItsWay = {
        name: file.name,
        again,
        answer: async (sent) => {
          underWay.splice(underWay.indexOf(one), 1);
          settle(sent);
          await settled();
        },
      };
      underWay.push(one);
      return { done, stop: () => settle('stopped') };
    },
    askRun: async (id) => runs.get(id) as RunDetails | 'gone' | undefined,
    keepApart: async (id) => {
      runs.set(id, { ...(runs.get(id) as RunDetails), keptApart: true });
      return {} as Run;
    },
    now: () => 0,
    wait: (_, then) => alarms.push(then),
  };
  const queue = new UploadQueue(world);
  return { queue, underWay, runs, alarms, steps: () => queue.snapshot().items.map(stepOf) };
}

function stepOf({ progress }: ReturnType<UploadQueue['snapshot']>['items'][number]): string {
  return progress.step === 'ended' ? progress.outcome.kind : progress.step;
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const files = (count: number) => Array.from({ length: count }, (_, n) => new File(['x'], `${n}.fit`));
const accepted = (id: string): Sent => ({
  status: 202,
  body: { id, status: 'queued', duplicate: false },
  retryAfterS: null,
});
const refused = (status: number, retryAfterS: number | null = null): Sent => ({
  status,
  body: {},
  retryAfterS,
});

describe('the queue of uploads', () => {
  it('sends three files at a time, in the order in which they were chosen', async () => {
    const { queue, underWay } = aWorld();
    queue.add(files(5));
    expect(underWay.map(({ name }) => name)).toEqual(['0.fit', '1.fit', '2.fit']);
    await underWay[0]!.answer(accepted('r0'));
    expect(underWay.map(({ name }) => name)).toEqual(['1.fit', '2.fit', '3.fit']);
  });

  it('lists what cannot be a run by its name, and does not send it', () => {
    const { queue, underWay, steps } = aWorld();
    queue.add([new File(['x'], 'photo.jpg'), new File(['x'], 'a.fit')]);
    expect(steps()).toEqual(['leftOut', 'sending']);
    expect(underWay).toHaveLength(1);
  });

  it('ends a file when its run is analysed', async () => {
    const { queue, underWay, runs, steps } = aWorld();
    queue.add(files(1));
    await underWay[0]!.answer(accepted('r0'));
    runs.set('r0', { id: 'r0', status: 'reported', outcome: 'partlyRead', otherRunsInFile: [] });
    queue.runChanged('r0');
    await settled();
    expect(steps()).toEqual(['partlyRead']);
  });

  it('ends a file whose run was deleted meanwhile, and waits on where there is only no answer', async () => {
    const { queue, underWay, runs, steps } = aWorld();
    queue.add(files(2));
    await underWay[0]!.answer(accepted('r0'));
    await underWay[0]!.answer(accepted('r1'));
    runs.set('r0', 'gone');
    await queue.lookAll(20);
    expect(steps()).toEqual(['deleted', 'analysing']);
  });

  it('one refused file stops no other', async () => {
    const { queue, underWay, steps } = aWorld();
    queue.add(files(2));
    await underWay[0]!.answer(refused(422));
    await underWay[0]!.answer(accepted('r1'));
    expect(steps()).toEqual(['refused', 'analysing']);
  });

  it('sends nothing while the service asks to wait, then the same files again', async () => {
    const { queue, underWay, alarms, steps } = aWorld();
    queue.add(files(4));
    await underWay[0]!.answer(refused(429, 30));
    expect(underWay.map(({ name }) => name)).toEqual(['1.fit', '2.fit']);
    expect(steps()).toEqual(['waiting', 'sending', 'sending', 'waiting']);
    alarms[0]!();
    expect(underWay.map(({ name }) => name)).toEqual(['1.fit', '2.fit', '0.fit']);
  });

  it('waits for its runner when the disk is full', async () => {
    const { queue, underWay, alarms } = aWorld();
    queue.add(files(1));
    await underWay[0]!.answer(refused(507));
    expect(alarms).toEqual([]);
    expect(queue.snapshot().hold?.why).toBe('full');
    queue.goOn();
    expect(underWay).toHaveLength(1);
  });

  it('gives up what was not sent, and keeps what arrived', async () => {
    const { queue, underWay, steps } = aWorld();
    queue.add(files(5));
    await underWay[0]!.answer(accepted('r0'));
    queue.stop();
    await settled();
    expect(steps()).toEqual(['analysing', 'stopped', 'stopped', 'stopped', 'stopped']);
  });

  it('takes the same bytes in again when asked to', async () => {
    const { queue, underWay, steps } = aWorld();
    const [id] = queue.add(files(1));
    await underWay[0]!.answer({ status: 200, body: { id: 'r0', duplicate: true }, retryAfterS: null });
    expect(steps()).toEqual(['duplicate']);
    queue.retry(id!, true);
    expect(underWay[0]).toMatchObject({ name: '0.fit', again: true });
  });

  it('keeps a recording apart when the runner says that it is a run of its own', async () => {
    const { queue, underWay, runs, steps } = aWorld();
    const [id] = queue.add(files(1));
    await underWay[0]!.answer(accepted('r1'));
    const duplicateOf = { id: 'r0', startTime: null };
    runs.set('r1', { id: 'r1', status: 'reported', outcome: 'read', duplicateOf, otherRunsInFile: [] });
    queue.runChanged('r1');
    await settled();
    expect(steps()).toEqual(['duplicate']);
    await queue.keepApart(id!, 'r1');
    expect(steps()).toEqual(['analysed']);
  });
});
