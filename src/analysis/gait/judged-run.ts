import { zOfRatio } from './expectation.js';
import type { Expectation, GaitAnalysis, Window } from './gait-analysis.js';
import { thresholds } from './thresholds.js';
import { windowMedian } from './window-medians.js';

type JudgedRun = Pick<
  GaitAnalysis,
  'expectedCadenceSpm' | 'cadenceRatio' | 'z' | 'froude' | 'stepLengthByLeg'
>;

/** Gravity, m/s². */
const gravity = 9.81;

/**
 * Returns the run as a whole: medians over judged windows, weighted by time; nothing without any. Speed as Froude number
 * v²/(g·L) and step length by leg length L = 0.53 · height are left out when the height is only assumed.
 */
export function judgedRun(
  judged: readonly Window[],
  { heightM, heightSource, sdLn }: Expectation,
): JudgedRun {
  const cadenceRatio = windowMedian(judged, ({ ratio }) => ratio);
  const speedMps = windowMedian(judged, (window) => window.speedMps);
  const stepM = windowMedian(judged, ({ stepLengthM }) => stepLengthM);
  if (cadenceRatio === undefined || speedMps === undefined || stepM === undefined) return {};
  const legM = thresholds.legLengthByHeight * heightM;
  return {
    expectedCadenceSpm: windowMedian(judged, ({ expectedCadenceSpm }) => expectedCadenceSpm),
    cadenceRatio,
    z: zOfRatio(cadenceRatio, sdLn),
    ...(heightSource !== 'assumed' && {
      froude: speedMps ** 2 / (gravity * legM),
      stepLengthByLeg: stepM / legM,
    }),
  };
}
