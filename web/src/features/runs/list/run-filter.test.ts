import {
  conditionsOf,
  everyRun,
  filterOf,
  isEveryRun,
  queryOf,
  searchOf,
  type RunFilter,
} from './run-filter.js';

const filter: RunFilter = {
  q: 'long run & hill',
  from: '2026-01-01',
  to: '2026-03-14',
  verdict: ['possible', 'likely'],
  surface: ['trail'],
  status: ['reported'],
};

describe('the filter of runs in the address', () => {
  it('comes back as it was', () => {
    expect(filterOf(searchOf(filter))).toEqual(filter);
    expect(filterOf(`?${searchOf(filter)}`)).toEqual(filter);
  });

  it('is nothing where all runs are shown', () => {
    expect(searchOf(everyRun)).toBe('');
    expect(isEveryRun(filterOf(''))).toBe(true);
  });

  it('leaves out what cannot be chosen', () => {
    const read = filterOf('verdict=awful,likely&from=yesterday&to=2026-13-40&surface=moon');
    expect(read).toEqual({ ...everyRun, verdict: ['likely'] });
  });

  it('asks the API for what is chosen alone', () => {
    expect(queryOf({ ...everyRun, q: '  tempo ', status: ['failed', 'queued'] })).toEqual({
      q: 'tempo',
      status: 'failed,queued',
    });
  });

  it('counts its conditions without the search', () => {
    expect(conditionsOf(filter)).toBe(5);
    expect(conditionsOf({ ...everyRun, q: 'x' })).toBe(0);
  });
});
