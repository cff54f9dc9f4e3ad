/**
 * `mode` and `subMode` of COROS that are running, as public projects agree on them: outdoor and indoor run (8), trail run
 * (15), track run (20). Not one of them had it from COROS itself.
 */
const running: readonly string[] = ['8/1', '8/2', '15/1', '20/1'];
/** Runs of a kind that came later may have a `subMode` of their own: their file says what it was. */
const runningModes: readonly string[] = ['8', '15', '20'];
/** Triathlon and other multisport (13): several parts, of which one may be a run. */
const partlyRunningModes: readonly string[] = ['13'];

/** Whether an activity was a run; null where only its file can tell. */
export function isRun({
  mode,
  subMode,
}: {
  readonly mode?: string;
  readonly subMode?: string;
}): boolean | null {
  if (mode === undefined || partlyRunningModes.includes(mode)) return null;
  if (running.includes(`${mode}/${subMode ?? ''}`)) return true;
  return runningModes.includes(mode) ? null : false;
}
