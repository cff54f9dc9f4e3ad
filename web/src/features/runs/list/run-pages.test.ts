import type { Run } from '../../../api/runs.js';
import { holdsRun, withoutRun, withRun, type RunPages } from './run-pages.js';

const run = (id: string, status = 'queued') => ({ id, status }) as Run;
const pages: RunPages = {
  pages: [
    { runs: [run('a'), run('b')], nextCursor: 'x' },
    { runs: [run('c')], nextCursor: null },
  ],
  pageParams: [null, 'x'],
};

describe('the loaded pages of runs', () => {
  it('show a run as it is now, in its place', () => {
    const now = withRun(pages, run('c', 'reported'));
    expect(now.pages[1].runs).toEqual([run('c', 'reported')]);
    expect(now.pages[0]).toBe(pages.pages[0]);
  });

  it('stay the same for a run that they do not hold, so that nothing is drawn again', () => {
    expect(withRun(pages, run('z'))).toBe(pages);
    expect(withoutRun(pages, 'z')).toBe(pages);
    expect(holdsRun(pages, 'z')).toBe(false);
  });

  it('lose a deleted run and keep where the next page begins', () => {
    const now = withoutRun(pages, 'a');
    expect(now.pages.map(({ runs }) => runs.map(({ id }) => id))).toEqual([['b'], ['c']]);
    expect(now.pages[0].nextCursor).toBe('x');
  });
});
