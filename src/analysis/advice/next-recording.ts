import type { GaitAnalysis, UnjudgedReason } from '../gait/gait-analysis.js';

/** Minutes asked for beyond those that must be judged: the first minute and short pieces are lost. own. */
const spareMinutes = 5;

const noCadence = [
  'To record cadence, use the watch’s Run profile: running watches then count steps at the wrist by themselves.',
  'Send the watch’s original FIT file: GPX and TCX exports, above all from phones, often leave cadence out.',
  'A foot pod, or a chest strap with running data, records cadence too.',
];
const noSpeed = [
  'To record speed, wait for GPS before you start, or wear a foot pod indoors.',
  'Send the watch’s original FIT file: exports often leave speed and distance out.',
];

/** What kept a run from being judged, as far as the remedy differs. */
type Obstacle =
  'cadence' | 'speed' | 'slow' | 'fast' | 'oddCadence' | 'hills' | 'stops' | 'gaps' | 'uneven' | 'short';

const obstacles: Readonly<Record<UnjudgedReason, Obstacle>> = {
  noCadence: 'cadence',
  noSpeed: 'speed',
  tooSlow: 'slow',
  tooFast: 'fast',
  cadenceOutOfRange: 'oddCadence',
  uphill: 'hills',
  downhill: 'hills',
  walking: 'stops',
  standing: 'stops',
  pause: 'stops',
  gap: 'gaps',
  accelerating: 'uneven',
  firstMinute: 'short',
  shortPiece: 'short',
};

const remedies: Readonly<Record<Obstacle, (minutes: number) => readonly string[]>> = {
  cadence: () => noCadence,
  speed: () => noSpeed,
  slow: () => [
    'Most of this run was slower than the runners that the method compares with. It has no comparison there, so recording the same pace again brings no answer.',
  ],
  fast: () => [
    'Most of this run was faster than the runners that the method compares with. It has no comparison there; an easier run can be judged.',
  ],
  oddCadence: () => [
    'For the cadence of most of this run the method has no comparison. If that cadence looks wrong to you, check the watch’s Run profile or the foot pod.',
  ],
  hills: (minutes) => [
    `For an answer, record a run with at least ${minutes} minutes of steady running on level ground.`,
  ],
  stops: (minutes) => [
    `For an answer, record a run with fewer stops: at least ${minutes} minutes of running without walk breaks or pauses.`,
  ],
  gaps: (minutes) => [
    `For an answer, record at least ${minutes} minutes of running without a break in the recording; where the watch lets you choose, record every second.`,
  ],
  uneven: (minutes) => [`For an answer, record a run with at least ${minutes} minutes at an even pace.`],
  short: (minutes) => [
    `For an answer, record a longer run, with at least ${minutes} minutes of steady running in one go.`,
  ],
};

/** Returns what to record next time so that a run can be judged, as sentences; none when this one could be. */
export function nextRecording(gait: GaitAnalysis): readonly string[] {
  if (gait.level !== 'unknown') return [];
  if (lacks(gait, 'noCadence')) return noCadence;
  if (lacks(gait, 'noSpeed')) return noSpeed;
  const obstacle = holdsOnlyWalking(gait) ? undefined : largestObstacle(gait);
  return obstacle === undefined ? [steadyRun(gait)] : remedies[obstacle](steadyMinutes(gait));
}

/** Returns which run can be judged, as a sentence: long enough, steady, level, without stops. */
export function steadyRun(gait: GaitAnalysis): string {
  return `For an answer, record a run with at least ${steadyMinutes(gait)} minutes of steady running on level ground, without stops.`;
}

/** Whether this channel is what keeps the run from being judged: the whole run lacks it. */
export function lacks(gait: GaitAnalysis, channel: 'noCadence' | 'noSpeed'): boolean {
  return gait.reasons.some(({ code }) => code === channel);
}

/** Whether the recording is a walk: its steps were recorded, but none of them were running. */
export function holdsOnlyWalking(gait: GaitAnalysis): boolean {
  if (lacks(gait, 'noCadence') || lacks(gait, 'noSpeed')) return false;
  return gait.time.runningS === 0 && gait.time.walkingS > 0;
}

/** Whether most of the run was such that the method has nothing to compare it with: no recording changes that. */
export function isBeyondMethod(gait: GaitAnalysis): boolean {
  if (gait.level !== 'unknown' || lacks(gait, 'noCadence') || lacks(gait, 'noSpeed')) return false;
  const obstacle = holdsOnlyWalking(gait) ? undefined : largestObstacle(gait);
  return obstacle === 'slow' || obstacle === 'fast' || obstacle === 'oddCadence';
}

/** What took the most time; up and down count together, as do walking, standing and pauses. */
function largestObstacle({ unjudged }: GaitAnalysis): Obstacle | undefined {
  const times = new Map<Obstacle, number>();
  for (const { reason, timeS } of unjudged) {
    const obstacle = obstacles[reason];
    times.set(obstacle, (times.get(obstacle) ?? 0) + timeS);
  }
  let largest: Obstacle | undefined;
  let mostS = 0;
  for (const [obstacle, timeS] of times) {
    if (timeS <= mostS) continue;
    largest = obstacle;
    mostS = timeS;
  }
  return largest;
}

function steadyMinutes({ thresholds }: GaitAnalysis): number {
  return Math.round(thresholds.run.minJudgedS / 60) + spareMinutes;
}
