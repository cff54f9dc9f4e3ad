/** Activity types of Garmin's activity API that are running, as its appendix A names them. */
const running: readonly string[] = [
  'RUNNING',
  'INDOOR_RUNNING',
  'OBSTACLE_RUN',
  'STREET_RUNNING',
  'TRACK_RUNNING',
  'TRAIL_RUNNING',
  'TREADMILL_RUNNING',
  'ULTRA_RUN',
  'VIRTUAL_RUN',
];
/** The file says what of it was run. */
const partlyRunning: readonly string[] = [
  'MULTI_SPORT',
  'MULTISPORT',
  'TRIATHLON',
  'DUATHLON',
  'SWIMRUN',
  'OTHER',
];

/** Whether a ping announces what is no run. A type that is not told leaves it to the file. */
export function isOtherSport(activityType: string | undefined): boolean {
  if (activityType === undefined) return false;
  return !running.includes(activityType) && !partlyRunning.includes(activityType);
}
