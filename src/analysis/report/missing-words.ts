import type { Report } from './report.js';

/** Returns why a number of the steps is not there: a walk has cadence in its file, but no running. */
export function missingWords({ run }: Report): string {
  return run.runningTimeS === 0 && run.cadenceScale !== null ? 'no running' : 'not in this recording';
}
