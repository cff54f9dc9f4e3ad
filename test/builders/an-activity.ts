import type { Activity, ChannelName, Pause } from '../../src/analysis/activity/activity.js';

/** A part of a run in which nothing changes. What is left out was not measured. */
export interface PlannedPart {
  readonly durationS: number;
  readonly speedMps?: number;
  readonly cadenceSpm?: number;
  /** 0 unless said; altitude follows it. */
  readonly gradePct?: number;
  /** No samples, no movement, and the activity says so. */
  readonly pause?: Pause['kind'];
  /** The runner moves on, but there are no samples, and nothing says why. */
  readonly silent?: boolean;
  /** The receiver is lost: no positions, in a run that has them. */
  readonly unpositioned?: boolean;
  /** As the watch marks it. */
  readonly mark?: 'walking' | 'standing';
}

/** A run to be made; everything but the parts has a default, and any field of the Activity may be set. */
export interface ActivityPlan extends Partial<Activity> {
  readonly parts: readonly PlannedPart[];
  /** Seconds between samples, in turn; `[1]` unless said. A new part always begins with a sample. */
  readonly everyS?: readonly number[];
  /** The run has positions, due north; not unless said. */
  readonly positions?: boolean;
  /** Channels that the file lacks. */
  readonly without?: readonly ChannelName[];
}

const startAltitudeM = 100;
/** On a sphere with the circumference of the Earth. */
const metresPerDegree = 111_195;
const markNumbers = { walking: 1, standing: 2 } as const;

/** One row of the activity to be. */
interface Row {
  readonly timeS: number;
  readonly part: PlannedPart;
  readonly distanceM: number;
  readonly altitudeM: number;
}

/**
 * Makes an activity from simple parts, one after another: 1 Hz, measured speed, altitude, no noise, and a last sample at
 * its end. Its columns may be changed afterwards, which is how a test breaks a single sample.
 */
export function anActivity({
  parts,
  everyS = [1],
  positions = false,
  without = [],
  ...fields
}: ActivityPlan): Activity {
  const { rows, pauses } = layOut(parts, everyS);
  const timeS = Float64Array.from(rows, (row) => row.timeS);
  const elapsedTimeS = timeS.at(-1) ?? 0;
  return {
    format: 'fit',
    sport: 'running',
    subSport: 'generic',
    startTimeMs: Date.UTC(2026, 4, 3, 6, 12),
    elapsedTimeS,
    samples: rows.length,
    timeS,
    channels: channelsOf(rows, positions, without),
    ...(parts.some(({ mark }) => mark) && {
      watchMotion: Uint8Array.from(rows, ({ part }) => (part.mark ? markNumbers[part.mark] : 0)),
    }),
    pauses,
    laps: [],
    device: {},
    stated: {},
    statedRunner: {},
    cadenceScale: { counted: 'oneFoot', decidedBy: 'the FIT format counts one foot: doubled' },
    speedKind: 'measured',
    recordingIntervalS: [...everyS].sort((a, b) => a - b)[everyS.length >> 1],
    sources: [],
    warnings: [],
    ...fields,
  };
}

function layOut(parts: readonly PlannedPart[], everyS: readonly number[]) {
  const rows: Row[] = [];
  const pauses: Pause[] = [];
  let startS = 0;
  let distanceM = 0;
  let altitudeM = startAltitudeM;
  for (const part of parts) {
    const endS = startS + part.durationS;
    const moved = (seconds: number) => (part.pause ? 0 : (part.speedMps ?? 0) * seconds);
    const at = (timeS: number): Row => {
      const movedM = moved(timeS - startS);
      const climbedM = (movedM * (part.gradePct ?? 0)) / 100;
      return { timeS, part, distanceM: distanceM + movedM, altitudeM: altitudeM + climbedM };
    };
    if (part.pause) pauses.push({ startS, endS, kind: part.pause });
    if (!part.pause && !part.silent) {
      for (let timeS = startS, k = 0; timeS < endS; timeS += everyS[k++ % everyS.length])
        rows.push(at(timeS));
    }
    if (part === parts[parts.length - 1]) rows.push(at(endS));
    ({ distanceM, altitudeM } = at(endS));
    startS = endS;
  }
  return { rows, pauses };
}

function channelsOf(
  rows: readonly Row[],
  positions: boolean,
  without: readonly ChannelName[],
): Activity['channels'] {
  const column = (of: (row: Row) => number | undefined) => Float64Array.from(rows, (row) => of(row) ?? NaN);
  const positioned = (of: (row: Row) => number) =>
    column((row) => (positions && !row.part.unpositioned ? of(row) : undefined));
  const channels: Partial<Record<ChannelName, Float64Array>> = {
    distanceM: column((row) => row.distanceM),
    speedMps: column(({ part }) => part.speedMps),
    cadenceSpm: column(({ part }) => part.cadenceSpm),
    altitudeM: column((row) => row.altitudeM),
    latitudeDeg: positioned((row) => 48 + row.distanceM / metresPerDegree),
    longitudeDeg: positioned(() => 11),
  };
  return Object.fromEntries(
    Object.entries(channels).filter(
      ([name, values]) =>
        !without.includes(name as ChannelName) && values.some((value) => !Number.isNaN(value)),
    ),
  );
}
