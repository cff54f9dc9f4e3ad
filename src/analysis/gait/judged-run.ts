import { zOfRatio } from './expectation.js';
import type { Expectation, GaitAnalysis, Window } from './gait-analysis.js';
import { isLegGuessed, legLengthOf } from './leg-length.js';
import { windowMedian } from './window-medians.js';

type JudgedRun = Pick<
  GaitAnalysis,
  'expectedCadenceSpm' | 'cadenceRatio' | 'z' | 'froude' | 'stepLengthByLeg'
>;

/** Gravity, m/s². */
const gravity = 9.81;

/**
 * Returns the run as a whole: medians over judged windows, weighted by time; nothing without any. Speed as Froude number
 * v²/(g·L) and step length by leg length L are left out when L could only be guessed.
 */
export function judgedRun(judged: readonly Window[], expectation: Expectation): JudgedRun {
  const cadenceRatio = windowMedian(judged, ({ ratio }) => ratio);
  const speedMps = windowMedian(judged, (window) => window.speedMps);
  const stepM = windowMedian(judged, ({ stepLengthM }) => stepLengthM);
  if (cadenceRatio === undefined || speedMps === undefined || stepM === undefined) return {};
  const legM = legLengthOf(expectation);
  return {
    expectedCadenceSpm: windowMedian(judged, ({ expectedCadenceSpm }) => expectedCadenceSpm),
    cadenceRatio,
    z: zOfRatio(cadenceRatio, expectation.sdLn),
    ...(!isLegGuessed(expectation) && {
      froude: speedMps ** 2 / (gravity * legM),
      stepLengthByLeg: stepM / legM,
    }),
  };
}
