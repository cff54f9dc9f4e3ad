import type { Activity } from './activity.js';

/** FIT sub-sports on a belt or in a hall. */
const indoorSubSports: readonly string[] = ['treadmill', 'indoorRunning', 'virtualActivity'];

/** Whether the file says that the run was on a belt or in a hall: level, and out of reach of satellites. */
export function isIndoors({ subSport }: Pick<Activity, 'subSport'>): boolean {
  return indoorSubSports.includes(subSport);
}
