import type { Activity, ChannelName } from '../analysis/activity/activity.js';

/** What says how somebody ran: of two recordings of one run the one with more of it leads. */
const channelsOfRunning: readonly ChannelName[] = [
  'speedMps',
  'cadenceSpm',
  'stepLengthM',
  'contactTimeMs',
  'contactBalancePct',
  'verticalOscillationMm',
  'verticalRatioPct',
  'stepSpeedLossCmps',
  'powerW',
  'altitudeM',
];

/** How many values an activity holds in the channels that say how somebody ran. */
export function runningValues({ channels }: Pick<Activity, 'channels'>): number {
  let count = 0;
  for (const name of channelsOfRunning) {
    for (const value of channels[name] ?? []) if (!Number.isNaN(value)) count++;
  }
  return count;
}
