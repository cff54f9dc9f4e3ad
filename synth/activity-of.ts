import type { Activity, ChannelName } from '../src/analysis/activity/activity.js';
import type { RunColumn, SyntheticRun } from './synthetic-run.js';

/** Columns of a synthetic run that are channels of an Activity; the others are time, and what no watch writes. */
const channelColumns = [
  'distanceM',
  'speedMps',
  'cadenceSpm',
  'stepLengthM',
  'altitudeM',
  'latitudeDeg',
  'longitudeDeg',
  'heartRateBpm',
  'contactTimeMs',
  'contactBalancePct',
  'verticalOscillationMm',
  'verticalRatioPct',
  'powerW',
] as const satisfies readonly (RunColumn & ChannelName)[];

/**
 * The run as an Activity, without writing and reading a file: the same samples, pauses and channels that a newer watch's
 * FIT file of this run leads to. Fields of `choices` replace what follows from the run.
 */
export function activityOf(run: SyntheticRun, choices: Partial<Activity> = {}): Activity {
  const { timeS } = run.truth;
  const intervals = Array.from(timeS.subarray(1), (time, index) => time - timeS[index]).sort((a, b) => a - b);
  return {
    format: 'fit',
    sport: run.sport,
    subSport: run.subSport,
    startTimeMs: run.startTimeMs,
    elapsedTimeS: timeS[run.samples - 1],
    samples: run.samples,
    timeS,
    channels: channelsOf(run),
    pauses: pausesOf(run),
    laps: run.laps.map(({ startS, endS, distanceM }) => ({ startS, endS, distanceM })),
    device: { maker: 'Garmin', product: 'Forerunner 255' },
    stated: {},
    statedRunner: {},
    cadenceScale: { counted: 'oneFoot', decidedBy: 'the FIT format counts one foot: doubled' },
    speedKind: run.subSport === 'treadmill' ? 'inferred' : 'measured',
    recordingIntervalS: intervals[intervals.length >> 1],
    sources: [],
    warnings: [],
    ...choices,
  };
}

function channelsOf(run: SyntheticRun): Activity['channels'] {
  const has = (column: RunColumn) => run.truth[column].some((value) => !Number.isNaN(value));
  // A watch writes step length only where a strap or pod measures it.
  const present = channelColumns.filter(
    (column) => has(column) && (column !== 'stepLengthM' || has('contactTimeMs')),
  );
  return Object.fromEntries(present.map((column) => [column, run.truth[column]]));
}

/** The times between a stop and the next start of the timer. */
function pausesOf({ events }: SyntheticRun): Activity['pauses'] {
  return events.flatMap(({ kind, timeS }, index) => {
    const next = events.at(index + 1);
    return kind === 'stop' && next?.kind === 'start'
      ? [{ startS: timeS, endS: next.timeS, kind: 'timer' as const }]
      : [];
  });
}
