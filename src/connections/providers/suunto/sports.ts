/**
 * Activity ids of Suunto, 0 to 121, as two public projects copied them from its list: running, trail running, treadmill,
 * track and field, obstacle racing, track running, vertical running.
 */
const running = [1, 22, 53, 59, 95, 103, 115];
/** Orienteering, multisport, triathlon, adventure racing, swimrun, duathlon, aquathlon: the file says what of it was run. */
const partlyRunning = [60, 68, 74, 80, 92, 93, 94];
const lastKnown = 121;

/** Whether an activity was a run; null where only its file can tell. */
export function isRun(activityId: number | undefined): boolean | null {
  if (activityId === undefined || activityId > lastKnown || partlyRunning.includes(activityId)) return null;
  return running.includes(activityId);
}
