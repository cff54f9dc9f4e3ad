import type { QueryClient } from '@tanstack/react-query';
import { runKeys, type Run } from '../../../api/runs.js';
import { firstPages, withRun, withRunByTime, type RunPages } from './run-pages.js';

/** What is told in so short a time is drawn at once. */
const gatherMs = 250;
/** Whether a changed run passes a filter, the service knows: so seldom it is asked. */
const filteredEveryMs = 5_000;
/** Whoever comes back to a list finds so many pages of it: they are asked for again one by one. */
const mostKeptPages = 20;

/** Brings what is heard of runs into the list that is shown, without taking from it what is loaded. */
export class LiveList {
  private readonly key: ReturnType<typeof runKeys.list>;
  private readonly timers = new Map<() => void, ReturnType<typeof setTimeout>>();
  private heard: Run[] = [];

  /** `search`: the filter of the list; empty for all runs. */
  constructor(
    private readonly queries: QueryClient,
    private readonly search: string,
  ) {
    this.key = runKeys.list(search);
  }

  /** Takes a run in as it is now. */
  hear(run: Run): void {
    this.heard.push(run);
    this.after(gatherMs, this.takeIn);
    if (this.search !== '') this.after(filteredEveryMs, this.reload);
  }

  /** Loads the loaded pages again; they stay as they are until then. */
  readonly reload = (): void => {
    if (this.isLoading()) return this.after(gatherMs, this.reload);
    void this.queries.invalidateQueries({ queryKey: runKeys.lists });
  };

  /** The list is left. */
  end(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.queries.setQueryData<RunPages>(this.key, (pages) => pages && firstPages(pages, mostKeptPages));
  }

  private readonly takeIn = (): void => {
    // An answer that is on its way would overwrite what was heard meanwhile.
    if (this.isLoading()) return this.after(gatherMs, this.takeIn);
    const heard = this.heard;
    this.heard = [];
    const change = this.search === '' ? withRunByTime : withRun;
    this.queries.setQueryData<RunPages>(this.key, (pages) => pages && heard.reduce(change, pages));
    void this.queries.invalidateQueries({ queryKey: runKeys.lists, type: 'inactive', refetchType: 'none' });
  };

  private isLoading(): boolean {
    return this.queries.isFetching({ queryKey: this.key }) > 0;
  }

  private after(ms: number, then: () => void): void {
    if (this.timers.has(then)) return;
    const timer = setTimeout(() => {
      this.timers.delete(then);
      then();
    }, ms);
    this.timers.set(then, timer);
  }
}
