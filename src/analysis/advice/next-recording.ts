import type { GaitAnalysis } from '../gait/gait-analysis.js';

const noCadence = [
  'To record cadence, use the watch’s Run profile: running watches then count steps at the wrist by themselves.',
  'Send the watch’s original FIT file: GPX and TCX exports, above all from phones, often leave cadence out.',
  'A foot pod, or a chest strap with running data, records cadence too.',
];
const noSpeed = [
  'To record speed, wait for GPS before you start, or wear a foot pod indoors.',
  'Send the watch’s original FIT file: exports often leave speed and distance out.',
];

/** Minutes that must be judged before anything is said; E3. */
function tooShort({ thresholds }: GaitAnalysis): string[] {
  const minutes = Math.round(thresholds.run.minJudgedS / 60);
  return [
    `For an answer, record a run with at least ${minutes + 5} minutes of steady running on level ground, without stops.`,
  ];
}

/** Returns what to record next time so that a run can be judged, as sentences; none when this one could be. */
export function nextRecording(gait: GaitAnalysis): readonly string[] {
  if (gait.level !== 'unknown') return [];
  if (lacks(gait, 'noCadence')) return noCadence;
  if (lacks(gait, 'noSpeed')) return noSpeed;
  return tooShort(gait);
}

/** Whether this channel is what keeps the run from being judged: the whole run lacks it. */
export function lacks(gait: GaitAnalysis, channel: 'noCadence' | 'noSpeed'): boolean {
  return gait.reasons.some(({ code }) => code === channel);
}
