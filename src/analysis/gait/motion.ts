import type { RunSamples } from './run-samples.js';
import { thresholds } from './thresholds.js';

/** How the runner moved, as stored in {@link import('./gait-analysis.js').Timeline.motion}. */
export const motions = { unknown: 0, standing: 1, walking: 2, running: 3, paused: 4 } as const;

/** The watch's own marks by their number in `Activity.watchMotion`; 0 says nothing. */
const marked = [undefined, motions.walking, motions.standing] as const;

/**
 * How the runner moved at each sample, from the watch's own mark, else smoothed speed (m/s) and cadence, else the
 * one of them that is there. A bout shorter than `motion.minBoutS` between two of the same kind is taken as theirs.
 */
export function classifyMotion(run: RunSamples, smoothMps: Float64Array): Uint8Array {
  const motion = new Uint8Array(run.samples);
  for (let i = 0; i < run.samples; i++) {
    motion[i] = run.paused[i]
      ? motions.paused
      : (marked[run.watchMotion?.[i] ?? 0] ?? motionOf(smoothMps[i], run.cadenceSpm[i]));
  }
  absorbGlitches(motion, run);
  return motion;
}

/** The motion that a speed (m/s) and a cadence (spm) speak for; either may be NaN. */
export function motionOf(speedMps: number, cadenceSpm: number): number {
  const hasCadence = !Number.isNaN(cadenceSpm);
  if (Number.isNaN(speedMps)) return hasCadence ? motionOfFeet(cadenceSpm) : motions.unknown;
  const { standingMps, driftMps, restSpm, runningMps } = thresholds.motion;
  if (!hasCadence) {
    if (speedMps < standingMps) return motions.standing;
    return speedMps >= runningMps ? motions.running : motions.walking;
  }
  if (cadenceSpm < restSpm && speedMps < driftMps) return motions.standing;
  if (isRunning(speedMps, cadenceSpm)) return motions.running;
  return speedMps < standingMps ? motions.standing : motions.walking;
}

function isRunning(speedMps: number, cadenceSpm: number): boolean {
  const { runningMps, surelyRunningMps, runningSpm, slowJogSpm } = thresholds.motion;
  if (speedMps >= surelyRunningMps) return true;
  return cadenceSpm >= (speedMps >= runningMps ? runningSpm : slowJogSpm);
}

/** Without speed, as on a treadmill without a pod, the feet alone tell. */
function motionOfFeet(cadenceSpm: number): number {
  const { restSpm, runningSpm } = thresholds.motion;
  if (cadenceSpm < restSpm) return motions.standing;
  return cadenceSpm >= runningSpm ? motions.running : motions.walking;
}

function absorbGlitches(motion: Uint8Array, { holdS, broken }: RunSamples): void {
  let start = 0;
  let boutS = 0;
  for (let i = 0; i < motion.length; i++) {
    boutS += holdS[i];
    const isLast = i + 1 === motion.length;
    if (!isLast && !broken[i] && motion[i + 1] === motion[i]) continue;
    const isBetween = start > 0 && !isLast && !broken[i] && !broken[start - 1];
    const isGlitch = isBetween && boutS < thresholds.motion.minBoutS && motion[start - 1] === motion[i + 1];
    if (isGlitch && motion[i] !== motions.paused) motion.fill(motion[i + 1], start, i + 1);
    start = i + 1;
    boutS = 0;
  }
}
