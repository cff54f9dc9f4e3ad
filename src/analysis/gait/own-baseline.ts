/**
 * What a runner's earlier runs say about a run: the contract between the runs that were analysed before and the
 * one at hand. Evidence: within-runner.md.
 */

/** Where a run took place, as far as the file tells; each is compared with its own kind alone. */
export type Surface = 'road' | 'track' | 'trail' | 'treadmill';

/**
 * Sufficient statistics of the windows of one run, so that later runs can be compared without its samples.
 * x = ln(speed / 2.8 m/s), y = ln(cadence in spm); sums are over the windows, centred on the run's own means.
 */
export interface StepStatistics {
  readonly windows: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly sumXx: number;
  readonly sumXy: number;
  readonly sumYy: number;
  /** Neighbouring windows, and the sums of their centred products: one by the next. */
  readonly pairs: number;
  readonly lagXx: number;
  /** Mean of x by next y and y by next x. */
  readonly lagXy: number;
  readonly lagYy: number;
}

/** What a run leaves behind for the runner's later runs. Plain JSON; a changed meaning changes `version`. */
export interface RunSteps {
  readonly version: typeof runStepsVersion;
  /** UTC, milliseconds since 1970. */
  readonly startTimeMs: number;
  readonly surface: Surface;
  /** Maker and product of the watch, null when the file does not say. */
  readonly device: string | null;
  /** Windows on the level. Absent with fewer than 12 of them. */
  readonly level?: StepStatistics;
  /** Windows downhill. Absent with fewer than 3 of them. */
  readonly downhill?: StepStatistics;
}

export const runStepsVersion = 1;

/**
 * `compared`: there is a judgement. `fewRuns`: too few earlier runs on this surface. `newBaseline`: a lasting step was
 * found, and too few runs since. `noisy`: cadence varies too much inside this runner's runs. `shortRun`: too few
 * windows in this run. `notMeasured`: no cadence or no speed. Speed that the watch inferred on a belt is compared with such
 * speeds, at low confidence.
 */
export type OwnBaselineState = 'compared' | 'fewRuns' | 'newBaseline' | 'noisy' | 'shortRun' | 'notMeasured';

/** The runner's own line: cadence = cadenceSpm · (speed / 2.8 m/s)^slope. */
export interface OwnFit {
  /** Own cadence at 2.8 m/s, spm. */
  readonly cadenceSpm: number;
  /** ln–ln. */
  readonly slope: number;
  /** Standard deviations of ln cadence: of windows inside a run, and between runs. */
  readonly withinSd: number;
  readonly betweenSd: number;
  /** From one window to the next. */
  readonly correlation: number;
  /** Speeds that the earlier runs cover. */
  readonly minSpeedMps: number;
  readonly maxSpeedMps: number;
}

/** A change of cadence, or of watch, that stayed: the baseline begins after it. */
export interface LastingStep {
  /** Start of the first run after it, UTC ms. */
  readonly sinceMs: number;
  readonly changePct: number;
  readonly runsSince: number;
  /** The watch changed with it. */
  readonly newDevice: boolean;
}

/** The run as a whole against the earlier ones. */
export interface WholeRunShift {
  /** Negative: fewer steps than usual at the same speed. */
  readonly changePct: number;
  readonly z: number;
  /** `possible`: this run alone, which sets no flag. `likely`: the run before, too. */
  readonly level: 'none' | 'possible' | 'likely';
  readonly twoInARow: boolean;
}

export interface OwnBaseline {
  readonly state: OwnBaselineState;
  readonly surface: Surface;
  /** Earlier runs that the comparison rests on. */
  readonly runs: number;
  /** How many more are needed before there is a comparison; 0 when there is one. */
  readonly missingRuns: number;
  /** Earlier runs that were set aside because they fit none of the others. */
  readonly oddRuns: number;
  /** None of the earlier runs was recorded with the watch of this one. */
  readonly otherDevice?: boolean;
  readonly lastingStep?: LastingStep;
  /** Only when compared. */
  readonly fit?: OwnFit;
  readonly wholeRun?: WholeRunShift;
  /** The highest level of its stretches and of the whole run; `unknown` unless compared. */
  readonly level: 'none' | 'possible' | 'likely' | 'unknown';
}
