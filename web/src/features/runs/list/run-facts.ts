import type { Formatter } from '../../../../../src/analysis/report/format-units.js';
import type { Run } from '../../../api/runs.js';

/** Returns when a run began, where it was run; when it was received until that is known. */
export function dateOf(run: Run, format: Formatter): string {
  return format.date(run.startTime ?? run.receivedAt, run.startTime ? run.timeZone : null);
}

/** Returns the mean pace of the running, as text. */
export function paceOf({ distanceM, runningTimeS }: Run, format: Formatter): string {
  return distanceM !== null && runningTimeS ? format.pace(distanceM / runningTimeS) : format.pace(NaN);
}
