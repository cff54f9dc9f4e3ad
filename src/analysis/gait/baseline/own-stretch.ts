import type { Confidence, Stretch } from '../gait-analysis.js';
import { stepLengthM } from '../judge-window.js';
import { baselineThresholds } from './baseline-thresholds.js';
import type { Block } from './block-statistics.js';
import { medianOf } from './median.js';
import type { OwnWindow } from './own-windows.js';
import type { Line } from './spreads.js';

const { block: rule, referenceMps } = baselineThresholds;

/** The cadence that a runner's line gives at a speed, spm. */
export function lineCadenceSpm({ intercept, slope }: Line, speedMps: number): number {
  return Math.exp(intercept + slope * Math.log(speedMps / referenceMps));
}

/**
 * Returns a block of a run's windows as a stretch, with the medians of its windows. Expected is the runner's own line,
 * without what this run as a whole is off it: that is what the runner can compare with other days. `z` is the estimate
 * against the line and the rest of the run by its standard error.
 */
export function ownStretch(
  windows: readonly OwnWindow[],
  { first, last, delta, se }: Block,
  line: Line,
  confidence: Confidence,
): Stretch {
  const inside = windows.slice(first, last + 1);
  const speedMps = medianOf(inside.map((window) => window.speedMps));
  const cadenceSpm = medianOf(inside.map((window) => window.cadenceSpm));
  const expectedCadenceSpm = lineCadenceSpm(line, speedMps);
  const grades = inside.map(({ gradePct }) => gradePct).filter((grade) => !Number.isNaN(grade));
  return {
    basis: 'ownBaseline',
    level: cadenceSpm <= rule.likelyRatio * expectedCadenceSpm ? 'likely' : 'possible',
    confidence,
    startS: inside[0].startS,
    endS: inside[inside.length - 1].endS,
    startM: inside[0].startM,
    endM: inside[inside.length - 1].endM,
    speedMps,
    cadenceSpm,
    stepLengthM: stepLengthM(speedMps, cadenceSpm),
    gradePct: grades.length === 0 ? null : medianOf(grades),
    expectedCadenceSpm,
    z: delta / se,
    judgedS: inside.reduce((sum, { startS, endS }) => sum + endS - startS, 0),
  };
}
