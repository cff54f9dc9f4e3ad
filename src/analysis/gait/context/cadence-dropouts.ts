import { motions } from '../motion.js';
import type { RunSamples } from '../run-samples.js';
import { timeQuantiles } from '../time-quantiles.js';
import { boutsOf, counted, type Bout, type Counted } from './bouts.js';
import { contextThresholds } from './context-thresholds.js';

const { dropout } = contextThresholds;

/**
 * Returns the pieces of running in which the watch counted no steps, or only every other one (a known fault of watches):
 * how many of at least 3 s, and the seconds in all. The first seconds after a start, in which watches do not count yet,
 * are left out. 0 where the file has no cadence at all.
 */
export function cadenceDropouts(run: RunSamples, motion: Uint8Array): Counted {
  if (!run.hasCadence) return { count: 0, timeS: 0 };
  const usualSpm = usualCadence(run, motion);
  const isLost = (i: number) => {
    if (motion[i] !== motions.running) return false;
    const spm = run.cadenceSpm[i];
    if (!(spm > dropout.nothingSpm)) return true;
    return spm >= dropout.half.min * usualSpm && spm <= dropout.half.max * usualSpm;
  };
  const dropouts = boutsOf(run, isLost).filter(
    (bout) => bout.heldS >= dropout.minS && !isStartLag(bout, run, motion),
  );
  return counted(dropouts);
}

/** Whether a bout is the first seconds of running. */
function isStartLag({ first, heldS }: Bout, { broken }: RunSamples, motion: Uint8Array): boolean {
  const begins = first === 0 || broken[first - 1] === 1 || motion[first - 1] !== motions.running;
  return begins && heldS <= dropout.startLagS;
}

/** Median cadence while running, weighted by time, spm; NaN when no step was counted then. */
function usualCadence({ cadenceSpm, holdS }: RunSamples, motion: Uint8Array): number {
  const steppingS = holdS.map((seconds, i) =>
    motion[i] === motions.running && cadenceSpm[i] > dropout.nothingSpm ? seconds : 0,
  );
  return timeQuantiles(cadenceSpm, steppingS, [0.5]).values[0];
}
