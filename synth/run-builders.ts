import { type RunPlan, synthStartMs } from './run-plan.js';
import type { Segment, SyntheticRun } from './synthetic-run.js';
import { syntheticRun } from './synthetic-runner.js';

/** A plan without segments: everything that the builders leave open. */
export type RunRest = Omit<RunPlan, 'segments'>;

/** One pace from start to end. */
export interface SteadyRun extends RunRest {
  readonly durationS?: number;
  readonly speedMps?: number;
  readonly cadenceFactor?: number;
}

/** A flat run at one pace; 40 min at 2.8 m/s unless said otherwise. */
export function steadyRun({
  durationS = 2400,
  speedMps = 2.8,
  cadenceFactor = 1,
  ...rest
}: SteadyRun = {}): SyntheticRun {
  return syntheticRun({ ...rest, segments: [{ durationS, speedMps, cadenceFactor }] });
}

export interface LongStepRun extends SteadyRun {
  readonly stretchStartS?: number;
  readonly stretchS?: number;
  /** Cadence inside the stretch against the rest of the run. */
  readonly stretchFactor?: number;
}

/** A flat, steady run with one stretch of longer, slower steps at the same pace. */
export function runWithLongStepStretch({
  durationS = 2400,
  speedMps = 2.8,
  cadenceFactor = 1,
  stretchStartS = 900,
  stretchS = 540,
  stretchFactor = 0.87,
  ...rest
}: LongStepRun = {}): SyntheticRun {
  const steady = { speedMps, cadenceFactor };
  return syntheticRun({
    ...rest,
    segments: [
      { ...steady, durationS: stretchStartS },
      { ...steady, durationS: stretchS, cadenceFactor: cadenceFactor * stretchFactor },
      { ...steady, durationS: durationS - stretchStartS - stretchS },
    ],
  });
}

export interface HillyRun extends RunRest {
  readonly speedMps?: number;
  /** Climbs and descents of so many per cent, flat in between. */
  readonly gradePct?: number;
  readonly hills?: number;
  /** Cadence on the descents against the runner's own. */
  readonly downhillFactor?: number;
}

/** Flat, up, flat, down, again and again; each part takes 4 min. */
export function hillyRun({
  speedMps = 2.7,
  gradePct = 6,
  hills = 3,
  downhillFactor = 0.95,
  ...rest
}: HillyRun = {}): SyntheticRun {
  const part = { durationS: 240, speedMps };
  const hill: Segment[] = [
    part,
    { ...part, gradePct, speedMps: 0.85 * speedMps },
    part,
    { ...part, gradePct: -gradePct, speedMps: 1.1 * speedMps, cadenceFactor: downhillFactor },
  ];
  return syntheticRun({ ...rest, segments: Array.from({ length: hills }, () => hill).flat() });
}

export interface IntervalRun extends RunRest {
  readonly repeats?: number;
  readonly workS?: number;
  readonly restS?: number;
  readonly workMps?: number;
  readonly restMps?: number;
}

/** Warm-up, repeats of work and easy running with the lap button pressed, cool-down. */
export function intervalRun({
  repeats = 6,
  workS = 180,
  restS = 120,
  workMps = 3.8,
  restMps = 2.3,
  ...rest
}: IntervalRun = {}): SyntheticRun {
  const pair: Segment[] = [
    { durationS: workS, speedMps: workMps, lap: true },
    { durationS: restS, speedMps: restMps, lap: true },
  ];
  const easy = { durationS: 600, speedMps: 2.6 };
  return syntheticRun({
    autoLapM: Infinity,
    ...rest,
    segments: [easy, ...Array.from({ length: repeats }, () => pair).flat(), { ...easy, lap: true }],
  });
}

export interface WalkBreakRun extends RunRest {
  readonly breaks?: number;
  readonly runS?: number;
  readonly walkS?: number;
  readonly speedMps?: number;
}

/** Run and walk in turn, ending with a run; the timer runs on. */
export function walkBreakRun({
  breaks = 4,
  runS = 480,
  walkS = 90,
  speedMps = 2.6,
  ...rest
}: WalkBreakRun = {}): SyntheticRun {
  const running: Segment = { durationS: runS, speedMps };
  const walking: Segment = { durationS: walkS, kind: 'walk', speedMps: 1.5 };
  const turns = Array.from({ length: breaks }, () => [running, walking]).flat();
  return syntheticRun({ ...rest, segments: [...turns, running] });
}

/** A steady run indoors: no positions, no altitude; speed is what the watch guesses. */
export function treadmillRun({ without = [], ...rest }: SteadyRun = {}): SyntheticRun {
  return steadyRun({
    subSport: 'treadmill',
    ...rest,
    without: [...without, 'latitudeDeg', 'longitudeDeg', 'altitudeM', 'gradePct'],
  });
}

/** A swim, a ride and a run one after the other, for multi-sport files; 60 s between them. */
export function triathlon(legS = 600): SyntheticRun[] {
  const startTimeMs = (leg: number): number => synthStartMs + leg * (legS + 60) * 1000;
  const swim = { sport: 'swimming', subSport: 'openWater', speedMps: 0.9 };
  const ride = { sport: 'cycling', subSport: 'road', speedMps: 8.5, cadenceFactor: 0.9 };
  return [swim, ride, { speedMps: 2.9 }].map((leg, index) =>
    steadyRun({ ...leg, durationS: legS, startTimeMs: startTimeMs(index) }),
  );
}

export interface PausedRun extends RunRest {
  readonly pauses?: number;
  readonly runS?: number;
  readonly pauseS?: number;
  readonly speedMps?: number;
}

/** A flat run with the timer stopped in between, ending with a run. */
export function runWithPauses({
  pauses = 2,
  runS = 600,
  pauseS = 120,
  speedMps = 2.8,
  ...rest
}: PausedRun = {}): SyntheticRun {
  const running: Segment = { durationS: runS, speedMps };
  const turns = Array.from({ length: pauses }, (): Segment[] => [
    running,
    { durationS: pauseS, kind: 'pause' },
  ]).flat();
  return syntheticRun({ ...rest, segments: [...turns, running] });
}
