import type { GaitAnalysis, ReasonCode } from '../gait/gait-analysis.js';
import { changeDose } from './change-dose.js';

/** Reasons for low confidence that a better recording, or a steadier run, would remove. */
const recordingFaults: ReadonlySet<ReasonCode> = new Set([
  'partlyRead',
  'cadenceScaleGuessed',
  'noAltitude',
  'smartRecording',
  'speedDerived',
  'littleJudged',
]);

/**
 * Returns whether a recording is too weak to change steps by: speed that the watch guessed from its own cadence, a poor
 * grade, or low confidence for faults of the recording in a run with few judged minutes (own; see {@link changeDose}).
 */
export function isWeakRecording({ reasons, quality, confidence, judgedS }: GaitAnalysis): boolean {
  const codes = reasons.map(({ code }) => code);
  if (codes.includes('speedInferred')) return true;
  if (quality?.grade === 'poor' || quality?.grade === 'none') return true;
  const isFaulty = confidence === 'low' && codes.some((code) => recordingFaults.has(code));
  return isFaulty && judgedS < changeDose.leastJudgedWhenFaultyS;
}

/** Whether steps were flagged, against other runners or against the own runs. */
export function isFlaggedRun({ level, ownBaseline }: GaitAnalysis): boolean {
  return [level, ownBaseline?.level].some((one) => one === 'possible' || one === 'likely');
}
