import type { OwnBaseline } from '../../src/analysis/gait/own-baseline.js';
import type { Drift, HillStretch, RunContext } from '../../src/analysis/gait/run-context.js';

/** Five earlier runs on the road with 150 steps a minute at 2.8 m/s; nothing stands out. */
export function anOwnBaseline(parts: Partial<OwnBaseline> = {}): OwnBaseline {
  return {
    state: 'compared',
    surface: 'road',
    runs: 5,
    missingRuns: 0,
    oddRuns: 0,
    fit: {
      cadenceSpm: 150,
      slope: 0.1,
      withinSd: 0.0125,
      betweenSd: 0.0137,
      correlation: 0.65,
      minSpeedMps: 2.5,
      maxSpeedMps: 3.5,
    },
    level: 'none',
    ...parts,
  };
}

/** A steady run on the level, without stops. */
export function aRunContext(parts: Partial<RunContext> = {}): RunContext {
  const never = { count: 0, timeS: 0 };
  return {
    hills: [],
    accelerations: never,
    walkBreaks: never,
    pauses: never,
    gaps: never,
    cadenceDropouts: never,
    ...parts,
  };
}

/** Cadence that falls from 168 to 160 at equal pace. */
export function aSlowingDrift(parts: Partial<Drift> = {}): Drift {
  return {
    slopePctPerHour: -6,
    lowPctPerHour: -8,
    highPctPerHour: -4,
    speedMps: 3,
    first: { cadenceSpm: 168.2, stepLengthM: 1.07 },
    last: { cadenceSpm: 159.8, stepLengthM: 1.126 },
    direction: 'slower',
    judgedS: 3_000,
    ...parts,
  };
}

/** A descent from minute 10 to 14 with longer steps than the runner's own downhill. */
export function aDescent(parts: Partial<HillStretch> = {}): HillStretch {
  return {
    direction: 'downhill',
    startS: 600,
    endS: 840,
    startM: 1_800,
    endM: 2_640,
    gradePct: -4,
    speedMps: 3.5,
    cadenceSpm: 154,
    stepLengthM: 1.36,
    own: { expectedCadenceSpm: 164, z: -3, level: 'possible' },
    ...parts,
  };
}
