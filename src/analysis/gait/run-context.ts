/** What happened in a run that changes how its steps are read. Times in seconds from the start, metres, per cent. */

/** At least 2 min of windows up or down. Not judged against other runners. */
export interface HillStretch {
  readonly direction: 'uphill' | 'downhill';
  readonly startS: number;
  readonly endS: number;
  readonly startM: number;
  readonly endM: number;
  readonly gradePct: number;
  readonly speedMps: number;
  readonly cadenceSpm: number;
  readonly stepLengthM: number;
  /** Downhill against the runner's own earlier downhill steps, where there are enough of them. */
  readonly own?: {
    readonly expectedCadenceSpm: number;
    readonly z: number;
    readonly level: 'none' | 'possible';
  };
}

/** Fast and easy running in turn. */
export interface Intervals {
  readonly repeats: number;
  /** Medians over the repeats, and over the running between them; NaN where there is none (the runner walked or stood). */
  readonly workS: number;
  readonly workMps: number;
  readonly easyMps: number;
  readonly workCadenceSpm: number;
  readonly easyCadenceSpm: number;
  readonly decidedBy: 'laps' | 'speed';
}

/** Cadence over time with speed and grade removed. */
export interface Drift {
  /** Change of cadence per hour, and its 95 % interval. Negative: the steps got slower and longer. */
  readonly slopePctPerHour: number;
  readonly lowPctPerHour: number;
  readonly highPctPerHour: number;
  /** At the pace that first and last third share. */
  readonly speedMps: number;
  readonly first: { readonly cadenceSpm: number; readonly stepLengthM: number };
  readonly last: { readonly cadenceSpm: number; readonly stepLengthM: number };
  /** What the interval allows to say. */
  readonly direction: 'slower' | 'quicker' | 'steady' | 'unclear';
  /** Length of the judged windows that it rests on, seconds. */
  readonly judgedS: number;
}

export interface RunContext {
  readonly hills: readonly HillStretch[];
  readonly intervals?: Intervals;
  /** Fast pieces of less than a minute. */
  readonly accelerations: { readonly count: number; readonly timeS: number };
  /** Undefined when there is too little even running for it. */
  readonly drift?: Drift;
  readonly walkBreaks: { readonly count: number; readonly timeS: number };
  /** Stops of the watch. */
  readonly pauses: { readonly count: number; readonly timeS: number };
  /** Silences and holes in the positions. */
  readonly gaps: { readonly count: number; readonly timeS: number };
  /** Seconds of running in which no step was counted, or half of them. */
  readonly cadenceDropouts: { readonly count: number; readonly timeS: number };
  /** Speed or cadence hardly changes from sample to sample: the watch averaged it over so many seconds. */
  readonly smoothedS?: { readonly speed?: number; readonly cadence?: number };
}
