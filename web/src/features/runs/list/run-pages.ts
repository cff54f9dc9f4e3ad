import type { InfiniteData } from '@tanstack/react-query';
import { isListed, type Run } from '../../../api/runs.js';

export interface RunPage {
  readonly runs: readonly Run[];
  readonly nextCursor: string | null;
}

export type RunPages = InfiniteData<RunPage, string | null>;

/** Returns the runs of the pages in order, each once: one that moved while pages came may stand in two of them. */
export function runsOf(pages: readonly RunPage[]): readonly Run[] {
  return [...new Map(pages.flatMap(({ runs }) => runs.map((run) => [run.id, run]))).values()];
}

/** Returns the pages with this run as it is now, where it stood; the same pages where it is in none of them. */
export function withRun(pages: RunPages, run: Run): RunPages {
  if (!isListed(run)) return withoutRun(pages, run.id);
  return changed(pages, (runs) => {
    const place = runs.findIndex(({ id }) => id === run.id);
    return place === -1 ? runs : runs.with(place, run);
  });
}

/**
 * Returns the pages of a list of all runs with this one as it is now, where its time puts it. What belongs below the
 * loaded pages is left out and comes with its own.
 */
export function withRunByTime(pages: RunPages, run: Run): RunPages {
  if (!isListed(run)) return withoutRun(pages, run.id);
  const known = pages.pages.flatMap(({ runs }) => runs).find(({ id }) => id === run.id);
  if (known && timeOf(known) === timeOf(run)) return withRun(pages, run);
  const others = withoutRun(pages, run.id);
  const place = others.pages.findIndex(({ runs }) => runs.some((other) => isNewer(run, other)));
  const last = others.pages.length - 1;
  if (place === -1 && others.pages[last].nextCursor !== null) return others;
  const page = others.pages[place === -1 ? last : place];
  const before = page.runs.filter((other) => !isNewer(run, other));
  const runs = [...before, run, ...page.runs.slice(before.length)];
  return { ...others, pages: others.pages.map((other) => (other === page ? { ...page, runs } : other)) };
}

/** Returns so many pages from the start; the later ones come again on the way down. */
export function firstPages(data: RunPages, most: number): RunPages {
  if (data.pages.length <= most) return data;
  return { pages: data.pages.slice(0, most), pageParams: data.pageParams.slice(0, most) };
}

/** Returns the pages without a run. */
export function withoutRun(pages: RunPages, id: string): RunPages {
  return changed(pages, (runs) =>
    runs.some((run) => run.id === id) ? runs.filter((run) => run.id !== id) : runs,
  );
}

/** The service lists by the start of a run, and by when it came until that is known; then by id. */
function isNewer(run: Run, other: Run): boolean {
  const [time, otherTime] = [timeOf(run), timeOf(other)];
  return time === otherTime ? run.id > other.id : time > otherTime;
}

function timeOf({ startTime, receivedAt }: Run): string {
  return startTime ?? receivedAt;
}

function changed(data: RunPages, change: (runs: readonly Run[]) => readonly Run[]): RunPages {
  let isChanged = false;
  const pages = data.pages.map((page) => {
    const runs = change(page.runs);
    if (runs === page.runs) return page;
    isChanged = true;
    return { ...page, runs };
  });
  return isChanged ? { ...data, pages } : data;
}
