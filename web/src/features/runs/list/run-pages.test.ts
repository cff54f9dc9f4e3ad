import type { Run } from '../../../api/runs.js';
import { runsOf, withoutRun, withRun, withRunByTime, type RunPages } from './run-pages.js';

const run = (id: string, day: number, over: Partial<Run> = {}) =>
  ({
    id,
    status: 'reported',
    startTime: timeOn(day),
    receivedAt: timeOn(31),
    duplicateOf: null,
    ...over,
  }) as Run;
const timeOn = (day: number) => `2026-03-${String(day).padStart(2, '0')}T06:00:00.000Z`;

const pages: RunPages = {
  pages: [
    { runs: [run('a', 30), run('b', 28)], nextCursor: 'x' },
    { runs: [run('c', 20)], nextCursor: 'y' },
  ],
  pageParams: [null, 'x'],
};
const ids = (data: RunPages) => data.pages.map(({ runs }) => runs.map(({ id }) => id));

describe('the loaded pages of runs', () => {
  it('lose a run that came by itself when another recording of it leads; one that was uploaded stays', () => {
    const duplicateOf = { id: 'a', startTime: timeOn(30) };
    const [api, uploaded] = (['api', 'upload'] as const).map((channel) =>
      run('b', 28, { duplicateOf, source: { channel, provider: null, practicesSee: true, keptUntil: null } }),
    );
    for (const change of [withRun, withRunByTime]) {
      expect(ids(change(pages, api))).toEqual([['a'], ['c']]);
      expect(ids(change(pages, uploaded))).toEqual([['a', 'b'], ['c']]);
    }
  });

  it('show a run as it is now, in its place', () => {
    const now = withRun(pages, run('c', 20, { status: 'queued' }));
    expect(now.pages[1].runs).toEqual([run('c', 20, { status: 'queued' })]);
    expect(now.pages[0]).toBe(pages.pages[0]);
  });

  it('stay the same for a run that they do not hold, so that nothing is drawn again', () => {
    expect(withRun(pages, run('z', 1))).toBe(pages);
    expect(withoutRun(pages, 'z')).toBe(pages);
    expect(withRunByTime(pages, run('z', 1))).toBe(pages);
  });

  it('lose a deleted run and keep where the next page begins', () => {
    const now = withoutRun(pages, 'a');
    expect(ids(now)).toEqual([['b'], ['c']]);
    expect(now.pages[0].nextCursor).toBe('x');
  });

  it('take a new run in where its time puts it, and lose no other', () => {
    expect(ids(withRunByTime(pages, run('n', 31)))).toEqual([['n', 'a', 'b'], ['c']]);
    expect(ids(withRunByTime(pages, run('n', 29)))).toEqual([['a', 'n', 'b'], ['c']]);
    expect(ids(withRunByTime(pages, run('n', 25)))).toEqual([
      ['a', 'b'],
      ['n', 'c'],
    ]);
  });

  it('move a run when its start becomes known, below what is loaded too', () => {
    const received = withRunByTime(pages, run('n', 0, { startTime: null, status: 'queued' }));
    expect(ids(received)).toEqual([['n', 'a', 'b'], ['c']]);
    expect(ids(withRunByTime(received, run('n', 29)))).toEqual([['a', 'n', 'b'], ['c']]);
    expect(ids(withRunByTime(received, run('n', 2)))).toEqual([['a', 'b'], ['c']]);
  });

  it('end with the oldest run when there are no more pages', () => {
    const all = { ...pages, pages: [pages.pages[0], { ...pages.pages[1], nextCursor: null }] };
    expect(ids(withRunByTime(all, run('n', 2)))).toEqual([
      ['a', 'b'],
      ['c', 'n'],
    ]);
    const none: RunPages = { pages: [{ runs: [], nextCursor: null }], pageParams: [null] };
    expect(ids(withRunByTime(none, run('n', 2)))).toEqual([['n']]);
  });

  it('list a run once that stands in two of them', () => {
    const moved = [pages.pages[0], { runs: [run('b', 21), run('c', 20)], nextCursor: null }];
    expect(runsOf(moved).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
