import type { RunningDynamics } from '../../src/analysis/gait/running-dynamics.js';

const of = (median: number, spread: number, coverage = 1) => ({
  median,
  p10: median - spread,
  p90: median + spread,
  coverage,
});

/** All that a strap and a pod can measure, with nothing out of the ordinary. */
export function someDynamics(parts: Partial<RunningDynamics> = {}): RunningDynamics {
  return {
    contactTimeMs: of(248.26, 12),
    dutyFactor: of(0.3434, 0.02),
    halfSweep: { ...of(0.4242, 0.03), norm: 0.4133, z: 0.312, doubts: [] },
    flightTimeMs: of(112.6, 15),
    impossibleFlightShare: 0.0012,
    contactContradictsCadence: false,
    verticalOscillationMm: of(92.4, 6),
    verticalRatioPct: of(8.3, 0.5),
    balance: { ...of(50.6, 0.8), beyond52: false },
    stepSpeedLossCmps: of(14.2, 3),
    powerW: of(287.4, 30, 0.61),
    stepLengthCheck: { watchM: 1.0837, oursM: 1.0902, ratio: 0.994, says: 'agrees' },
    bearing: 'neutral',
    ...parts,
  };
}
