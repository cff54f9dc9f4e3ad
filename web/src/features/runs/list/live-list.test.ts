import { QueryClient } from '@tanstack/react-query';
import { runKeys, type Run } from '../../../api/runs.js';
import { LiveList } from './live-list.js';
import type { RunPages } from './run-pages.js';

const { jest } = import.meta;

const run = (id: string, status = 'queued') =>
  ({ id, status, startTime: '2026-03-01T06:00:00.000Z', duplicateOf: null }) as unknown as Run;
const pagesOf = (...runs: Run[]): RunPages => ({ pages: [{ runs, nextCursor: 'x' }], pageParams: [null] });

function aList(search = '') {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const key = runKeys.list(search);
  queries.setQueryData(key, pagesOf(run('b'), run('a')));
  const states = () =>
    queries
      .getQueryData<RunPages>(key)
      ?.pages.flatMap(({ runs }) => runs.map(({ id, status }) => id + status));
  return { queries, key, states, list: new LiveList(queries, search) };
}

describe('the live list', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('shows what is heard of a run', async () => {
    const { list, states } = aList();
    list.hear(run('a', 'reported'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(states()).toEqual(['bqueued', 'areported']);
  });

  it('loses nothing that is heard while an older answer is on its way', async () => {
    const { queries, key, list, states } = aList();
    let answer: (pages: RunPages) => void = () => undefined;
    void queries.fetchQuery({
      queryKey: key,
      queryFn: () => new Promise<RunPages>((resolve) => (answer = resolve)),
    });
    list.hear(run('a', 'reported'));
    await jest.advanceTimersByTimeAsync(1_000);
    answer(pagesOf(run('b'), run('a')));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(states()).toEqual(['bqueued', 'areported']);
  });

  it('asks the service which runs pass a filter now, and not at every event', async () => {
    const { queries, list, key } = aList('q=berlin');
    const asked = jest.spyOn(queries, 'invalidateQueries').mockImplementation(async () => undefined);
    const times = () => asked.mock.calls.filter(([filters]) => filters?.type === undefined).length;
    for (let second = 0; second < 9; second++) {
      list.hear(run(`z${second}`));
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(times()).toBe(1);
    expect(queries.getQueryData<RunPages>(key)).toEqual(pagesOf(run('b'), run('a')));
  });

  it('keeps some pages for whoever comes back, and not hundreds', () => {
    const { queries, key, list } = aList();
    const many = Array.from({ length: 100 }, () => ({ runs: [], nextCursor: 'x' }));
    queries.setQueryData<RunPages>(key, { pages: many, pageParams: many.map(() => 'x') });
    list.end();
    expect(queries.getQueryData<RunPages>(key)?.pages).toHaveLength(20);
  });
});
