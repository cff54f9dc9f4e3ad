import type { ChannelName } from '../../src/analysis/activity/activity.js';
import type { Recording, SourceColumn } from '../../src/analysis/activity/recording.js';

/** 2024-06-01 08:00 UTC, the start of hand-made recordings. */
export const handMadeStartMs = Date.UTC(2024, 5, 1, 8);

/** UTC ms of samples `everyS` apart. */
export function evenTimes(samples: number, everyS = 1, startMs = handMadeStartMs): Float64Array {
  return Float64Array.from({ length: samples }, (_, i) => startMs + i * everyS * 1000);
}

/** UTC ms of samples at these seconds from the start. */
export function timesAt(...seconds: number[]): Float64Array {
  return Float64Array.from(seconds, (second) => handMadeStartMs + second * 1000);
}

/** A column with a value per sample, or one value for all. */
export function columnOf(
  channel: ChannelName,
  values: ArrayLike<number> | ((index: number) => number),
  samples: number,
  rest: Partial<SourceColumn> = {},
): SourceColumn {
  const valueAt = typeof values === 'function' ? values : (index: number) => values[index];
  return {
    channel,
    source: `record.${channel}`,
    rank: 1,
    ...rest,
    values: Float64Array.from({ length: samples }, (_, i) => valueAt(i)),
  };
}

/** Degrees of latitude per metre on the sphere that the analysis uses. */
export const degreesPerMetre = 180 / (Math.PI * 6_371_008.8);

/** Positions of a run due north from 48° N 11° E (Munich), `metresAt` from its start. */
export function northwards(metresAt: (index: number) => number, samples: number): SourceColumn[] {
  return [
    columnOf('latitudeDeg', (i) => 48 + metresAt(i) * degreesPerMetre, samples),
    columnOf('longitudeDeg', () => 11, samples),
  ];
}

/** A ten-minute run at 3 m/s and 168 spm (84 of one foot), every second, with GPS; parts can be replaced. */
export function handMadeRecording(changes: Partial<Recording> = {}): Recording {
  const samples = 601;
  return {
    sport: 'running',
    subSport: 'generic',
    timeMs: evenTimes(samples),
    columns: [
      columnOf('distanceM', (i) => 3 * i, samples),
      columnOf('speedMps', () => 3, samples),
      columnOf('cadenceSpm', () => 84, samples, { counted: 'oneFoot' }),
      ...northwards((i) => 3 * i, samples),
    ],
    timerEvents: [],
    laps: [],
    device: { maker: 'garmin', product: 'fr255' },
    stated: {},
    statedRunner: {},
    warnings: [],
    ...changes,
  };
}

/** The same run with other columns in place of those of the same channel, `undefined` to take one away. */
export function withColumns(
  recording: Recording,
  columns: readonly SourceColumn[],
  without: readonly ChannelName[] = [],
): Recording {
  const replaced = new Set([...without, ...columns.map((column) => column.channel)]);
  return {
    ...recording,
    columns: [...recording.columns.filter((column) => !replaced.has(column.channel)), ...columns],
  };
}
