import type { GaitAnalysis, UnjudgedReason } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import { sayRecording } from './texts/recording.js';

/** Minutes asked for beyond those that must be judged: the first minute and short pieces are lost. own. */
const spareMinutes = 5;

type Say = ReturnType<typeof sayRecording>;

const noCadence = (say: Say) => [say('cadenceProfile'), say('cadenceFile'), say('cadencePod')];
const noSpeed = (say: Say) => [say('speedGps'), say('speedFile')];

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

/** Returns what to record next time so that a run can be judged, as sentences; none when this one could be. */
export function nextRecording(gait: GaitAnalysis, language: Language): readonly string[] {
  if (gait.level !== 'unknown') return [];
  const say = sayRecording(language);
  if (lacks(gait, 'noCadence')) return noCadence(say);
  if (lacks(gait, 'noSpeed')) return noSpeed(say);
  const obstacle = holdsOnlyWalking(gait) ? undefined : largestObstacle(gait);
  if (obstacle === undefined) return [steadyRun(gait, language)];
  if (obstacle === 'cadence') return noCadence(say);
  return obstacle === 'speed' ? noSpeed(say) : [say(obstacle, { minutes: steadyMinutes(gait) })];
}

/** Returns which run can be judged, as a sentence: long enough, steady, level, without stops. */
export function steadyRun(gait: GaitAnalysis, language: Language): string {
  return sayRecording(language)('steady', { minutes: steadyMinutes(gait) });
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
