import { motions } from './motion.js';
import type { RunSamples } from './run-samples.js';
import { thresholds } from './thresholds.js';

/** A piece of uninterrupted running. */
export interface WindowCut {
  readonly startS: number;
  readonly endS: number;
  readonly startM: number;
  readonly endM: number;
  /** The first and the last sample that hold within it. */
  readonly first: number;
  readonly last: number;
  /** It begins within the first minute of running. */
  readonly inFirstMinute: boolean;
  readonly accelerating: boolean;
}

/** How the runner moved at each sample; see `motion.ts` and `speed-change.ts`. */
export interface Cutting {
  readonly motion: Uint8Array;
  readonly accelerating: Uint8Array;
}

/** How long a window may become: whichever is reached first ends it. */
export interface WindowSize {
  readonly maxS: number;
  /** Infinity: time alone decides. */
  readonly maxM: number;
}

/** Faster is a jump of the odometer, m/s; no runner is. */
const fastestMps = 12;
/** Times closer than this are the same, s. */
const sameS = 1e-6;

/**
 * Cuts all running into windows of 60 s or 200 m, whichever ends first, or of another size. A window ends early at a pause, a silence,
 * walking, standing, the start or end of hard acceleration, and after the first 60 s of running. A sample that holds
 * across a border counts in both windows with its share, so borders do not depend on when the watch recorded.
 */
export function cutWindows(
  run: RunSamples,
  { motion, accelerating }: Cutting,
  size: WindowSize = thresholds.window,
): WindowCut[] {
  const firstRunning = motion.indexOf(motions.running);
  if (firstRunning === -1) return [];
  const cutter = new WindowCutter(run, size, run.timeS[firstRunning] + thresholds.judged.skipStartS);
  for (let i = firstRunning; i < run.samples; i++) {
    const isRunning = motion[i] === motions.running;
    if (i > 0 && (!isRunning || run.broken[i - 1] || accelerating[i] !== accelerating[i - 1])) {
      cutter.closeAfter(i - 1);
    }
    if (isRunning && run.holdS[i] > 0) cutter.goThrough(i, accelerating[i] === 1);
  }
  cutter.closeAfter(run.samples - 1);
  return cutter.cuts;
}

type OpenWindow = Omit<WindowCut, 'endS' | 'endM' | 'last'> & { readonly latestS: number };

/** Carries one open window through the samples, and keeps those that are closed. */
class WindowCutter {
  readonly cuts: WindowCut[] = [];
  private window: OpenWindow | undefined;

  constructor(
    private readonly run: RunSamples,
    private readonly size: WindowSize,
    /** When the first minute of running is over. */
    private readonly warmS: number,
  ) {}

  /** Goes to the end of a sample's hold, closing and opening windows on the way. */
  goThrough(i: number, accelerating: boolean): void {
    const { timeS, holdS } = this.run;
    let window = this.window ?? this.opened(timeS[i], i, accelerating);
    for (;;) {
      const fromS = Math.max(window.startS, timeS[i]);
      const endS = fromS + this.roomS(window, i, fromS);
      if (endS >= timeS[i] + holdS[i] - sameS) break;
      this.close(window, endS, i);
      window = this.opened(endS, i, accelerating);
    }
    this.window = window;
  }

  /** Ends the open window, if there is one, where the hold of this sample ends. */
  closeAfter(i: number): void {
    if (this.window) this.close(this.window, this.run.timeS[i] + this.run.holdS[i], i);
    this.window = undefined;
  }

  private opened(startS: number, i: number, accelerating: boolean): OpenWindow {
    const inFirstMinute = startS < this.warmS - sameS;
    const fullS = startS + this.size.maxS;
    const latestS = inFirstMinute ? Math.min(fullS, this.warmS) : fullS;
    return { startS, startM: placeAt(this.run, i, startS), first: i, inFirstMinute, accelerating, latestS };
  }

  /** Seconds from `fromS`, within the hold of a sample, for which the window has room. */
  private roomS({ latestS, startM }: OpenWindow, i: number, fromS: number): number {
    const perS = paceAt(this.run, i);
    const leftM = Math.max(0, this.size.maxM - (placeAt(this.run, i, fromS) - startM));
    return Math.min(latestS - fromS, perS > 0 ? leftM / perS : Infinity);
  }

  private close(window: OpenWindow, endS: number, last: number): void {
    if (endS - window.startS < sameS) return;
    const { startS, startM, first, inFirstMinute, accelerating } = window;
    const endM = placeAt(this.run, last, endS);
    this.cuts.push({ startS, endS, startM, endM, first, last, inFirstMinute, accelerating });
  }
}

/**
 * Distance covered per second in the hold of a sample, m/s; 0 where none is known. Where a pause or a silence follows, the
 * odometer of the next sample does not tell, but the speed of this one does.
 */
function paceAt({ timeS, distanceM, speedMps, broken }: RunSamples, i: number): number {
  const isTold = i + 1 < timeS.length && !broken[i];
  const perS = isTold ? (distanceM[i + 1] - distanceM[i]) / (timeS[i + 1] - timeS[i]) : speedMps[i];
  return perS > 0 ? Math.min(fastestMps, perS) : 0;
}

/** Distance from the start at a time within the hold of a sample, metres. */
function placeAt(run: RunSamples, i: number, atS: number): number {
  return run.distanceM[i] + paceAt(run, i) * (atS - run.timeS[i]);
}
