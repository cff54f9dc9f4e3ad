import type { InfiniteData } from '@tanstack/react-query';
import type { Run } from '../../../api/runs.js';

export interface RunPage {
  readonly runs: readonly Run[];
  readonly nextCursor: string | null;
}

export type RunPages = InfiniteData<RunPage, string | null>;

/** Returns the pages with this run as it is now; the same pages where it is in none of them. */
export function withRun(pages: RunPages, run: Run): RunPages {
  return changed(pages, (runs) => {
    const place = runs.findIndex(({ id }) => id === run.id);
    return place === -1 ? runs : runs.with(place, { ...runs[place], ...run });
  });
}

/** Returns the pages without a run. */
export function withoutRun(pages: RunPages, id: string): RunPages {
  return changed(pages, (runs) =>
    runs.some((run) => run.id === id) ? runs.filter((run) => run.id !== id) : runs,
  );
}

/** Whether a run is in one of the pages. */
export function holdsRun(pages: RunPages, id: string): boolean {
  return pages.pages.some(({ runs }) => runs.some((run) => run.id === id));
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
