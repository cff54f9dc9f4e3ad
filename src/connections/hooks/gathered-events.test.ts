import type { ProviderEvent } from '../provider.js';
import { GatheredEvents } from './gathered-events.js';

const event = (eventKey: string) => ({ eventKey }) as ProviderEvent;
const keysOf = (events: readonly ProviderEvent[]) => events.map(({ eventKey }) => eventKey);

describe('events that arrive', () => {
  it('are stored at once when nothing else is, and together when something is', async () => {
    const stored: string[][] = [];
    let goOn = () => {};
    const gathered = new GatheredEvents(async (events) => {
      stored.push(keysOf(events));
      if (stored.length === 1) await new Promise<void>((resolve) => (goOn = resolve));
    });
    const first = gathered.add([event('a')]);
    const others = [gathered.add([event('b'), event('c')]), gathered.add([event('d')])];
    expect(stored).toEqual([['a']]);
    goOn();
    await Promise.all([first, ...others]);
    expect(stored).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('are stored without the one that cannot be, whose sender is told', async () => {
    const stored: string[] = [];
    const gathered = new GatheredEvents(async (events) => {
      await Promise.resolve();
      if (keysOf(events).includes('bad')) throw new Error('not storable');
      stored.push(...keysOf(events));
    });
    const answers = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((key) => gathered.add([event(key)])));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(stored.sort()).toEqual(['a', 'b', 'c']);
  });
});
