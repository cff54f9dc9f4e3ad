import type { Report } from '../../../../../../src/analysis/report/report.js';

type Window = Report['gait']['windows'][number];

/** Returns the window of the report that holds a time; undefined between them. */
export function windowAt(windows: readonly Window[], timeS: number): Window | undefined {
  let low = 0;
  let high = windows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (windows[middle].endS <= timeS) low = middle + 1;
    else high = middle;
  }
  const found = windows[low];
  return found && found.startS <= timeS ? found : undefined;
}
