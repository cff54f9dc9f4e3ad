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

export interface RunningDynamics {
  readonly contactTimeMs?: Measure;
  /** Contact time by the time of two steps, 0 to 1. */
  readonly dutyFactor?: Measure;
  /** Speed · contact time / (2 · leg length); the norm at this speed and how far from it in standard deviations. */
  readonly halfSweep?: Measure & { readonly norm: number; readonly z: number };
  /** Between toe-off and landing. */
  readonly flightTimeMs?: Measure;
  /** Share of the time in which contact time and cadence contradict each other: flight would be negative. */
  readonly impossibleFlightShare?: number;
  readonly verticalOscillationMm?: Measure;
  readonly verticalRatioPct?: Measure;
  /** Share of contact time of the left foot, per cent. */
  readonly balance?: Measure & { readonly beyond52: boolean };
  readonly stepSpeedLossCmps?: Measure;
  readonly powerW?: Measure;
  /** The watch's own step length against speed by cadence: 1 when they agree. It checks the speed, it is no second evidence. */
  readonly stepLengthCheck?: { readonly watchM: number; readonly oursM: number; readonly ratio: number };
  readonly style?: RunningStyle;
  /** What it does to the confidence in a long-step pattern. */
  readonly bearing: 'supports' | 'contradicts' | 'neutral';
}
