/** What a strap, a pod or a newer watch measures besides. Medians over judged windows unless said. Evidence section 5. */

/** One measured quantity. */
export interface Measure {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  /** Share of the judged time that it was measured in, 0 to 1. */
  readonly coverage: number;
}

/** How the steps look beyond their number: named, never flagged alone. */
export type RunningStyle = 'bounding' | 'brakingLike';

/**
 * Why a half-sweep does not bear on anything: the height is assumed, the speed lies outside that of the norm, or it was
 * measured for too little of the run.
 */
export type SweepDoubt = 'assumedHeight' | 'speedOutsideNorm' | 'littleTime';

/** Speed · contact time / (2 · leg length); the norm at this speed and how far from it in standard deviations. */
export interface HalfSweep extends Measure {
  readonly norm: number;
  readonly z: number;
  /** Empty when it may bear on the confidence. */
  readonly doubts: readonly SweepDoubt[];
}

/** The watch's own step length against speed by cadence. It checks the speed, it is no second evidence. */
export interface StepLengthCheck {
  readonly watchM: number;
  readonly oursM: number;
  /** The watch's by ours: 1 when they agree. */
  readonly ratio: number;
  /** `twoSteps`: the file means a stride, two steps. */
  readonly says: 'agrees' | 'twoSteps' | 'differs';
}

export interface RunningDynamics {
  readonly contactTimeMs?: Measure;
  /** Contact time by the time of two steps, 0 to 1. */
  readonly dutyFactor?: Measure;
  readonly halfSweep?: HalfSweep;
  /** Between toe-off and landing. */
  readonly flightTimeMs?: Measure;
  /** Share of the time in which contact time and cadence contradict each other: flight would not be positive. */
  readonly impossibleFlightShare?: number;
  /** Whether they do so for too long: then there is no flight time, duty factor or half-sweep. */
  readonly contactContradictsCadence: boolean;
  readonly verticalOscillationMm?: Measure;
  readonly verticalRatioPct?: Measure;
  /** Share of contact time of the left foot, per cent. */
  readonly balance?: Measure & { readonly beyond52: boolean };
  readonly stepSpeedLossCmps?: Measure;
  readonly powerW?: Measure;
  readonly stepLengthCheck?: StepLengthCheck;
  readonly style?: RunningStyle;
  /** What it does to the confidence in a long-step pattern; it means nothing where there is none. */
  readonly bearing: 'supports' | 'contradicts' | 'neutral';
}
