/** What can be chosen of a kind; the words are those of the API. */
export const choices = {
  verdict: ['none', 'possible', 'likely', 'unknown'],
  surface: ['road', 'track', 'trail', 'treadmill'],
  status: ['reported', 'processing', 'queued', 'failed'],
} as const;

export type Choice = keyof typeof choices;

/** Which runs are shown; what is empty lets all through. Days as `2026-03-14`. */
export interface RunFilter {
  readonly q: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: readonly string[];
  readonly surface: readonly string[];
  readonly status: readonly string[];
}

/** Lets all runs through. */
export const everyRun: RunFilter = { q: '', from: '', to: '', verdict: [], surface: [], status: [] };

const longestQuery = 100;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filter out of the address of the page; what nobody could have chosen there is left out. */
export function filterOf(search: string): RunFilter {
  const values = new URLSearchParams(search);
  const dayOf = (name: string): string => {
    const text = values.get(name) ?? '';
    return day.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
  };
  const someOf = (name: Choice): string[] => {
    const wanted = (values.get(name) ?? '').split(',');
    return choices[name].filter((choice) => wanted.includes(choice));
  };
  return {
    q: (values.get('q') ?? '').slice(0, longestQuery),
    from: dayOf('from'),
    to: dayOf('to'),
    verdict: someOf('verdict'),
    surface: someOf('surface'),
    status: someOf('status'),
  };
}

/** Returns what of a filter is not empty, as the API and the address of the page take it. */
export function queryOf(filter: RunFilter): Record<string, string> {
  const { q, from, to } = filter;
  const chosen = Object.fromEntries(
    (['verdict', 'surface', 'status'] as const).map((name) => [name, filter[name].join(',')]),
  );
  return Object.fromEntries(
    Object.entries({ q: q.trim(), from, to, ...chosen }).filter(([, value]) => value !== ''),
  );
}

/** Returns the filter as the part of an address after its `?`; empty for all runs. */
export function searchOf(filter: RunFilter): string {
  return new URLSearchParams(queryOf(filter)).toString();
}

/** Whether a filter lets all runs through. */
export function isEveryRun(filter: RunFilter): boolean {
  return Object.keys(queryOf(filter)).length === 0;
}

/** How many conditions a filter has, the search apart. */
export function conditionsOf(filter: RunFilter): number {
  return Object.keys(queryOf({ ...filter, q: '' })).length;
}
