/** Begins the name of the container in the text itself: files are told apart by what they hold. */
export const streamsFormat = 'stridecheck.streams/1';

/** The columns of a recording that came as streams; all as long as `timeS`, null where nothing was measured. */
export interface StreamChannels {
  /** Seconds since the start. */
  readonly timeS: readonly number[];
  readonly distanceM?: StreamValues;
  readonly latitudeDeg?: StreamValues;
  readonly longitudeDeg?: StreamValues;
  readonly altitudeM?: StreamValues;
  readonly speedMps?: StreamValues;
  readonly heartRateBpm?: StreamValues;
  /** As the provider counts it: see `cadenceOneFoot`. */
  readonly cadenceRpm?: StreamValues;
  readonly temperatureC?: StreamValues;
  readonly powerW?: StreamValues;
  /** Whether the provider takes the runner to be moving. Kept as it came; where somebody stood is found from speed. */
  readonly moving?: readonly (boolean | null)[];
}

export type StreamValues = readonly (number | null)[];

/** A recording that a provider gives as streams of an API and not as a file. */
export interface RecordedStreams {
  /** `strava` */
  readonly provider: string;
  /** ISO 8601; another zone than UTC says where the runner was. */
  readonly startTime: string;
  /** As the provider names it: `Run`, `TrailRun`. */
  readonly sport: string | null;
  /** Whether cadence counts one foot; left out where the provider does not say. */
  readonly cadenceOneFoot?: boolean;
  readonly elapsedTimeS?: number | null;
  /** Maker and product: `Garmin Forerunner 255`. */
  readonly device?: string | null;
  readonly channels: StreamChannels;
}

/** The text under which a recording of streams is stored, and that `readStreams` reads. */
export function writeStreams(recording: RecordedStreams): string {
  const { provider, startTime, sport, cadenceOneFoot, elapsedTimeS, device, channels } = recording;
  const said = { provider, startTime, sport, cadenceOneFoot, elapsedTimeS, device };
  return JSON.stringify({ format: streamsFormat, ...said, channels });
}

const beginning = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${streamsFormat.replace('.', '\\.')}"`);

/** Whether a text that begins like this is a recording of streams. */
export function isStreams(start: string): boolean {
  return beginning.test(start);
}
