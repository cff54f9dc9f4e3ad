import type { WindowCut } from '../cut-windows.js';
import { cutWindows } from '../cut-windows.js';
import { type Measured, WindowMeter } from '../measure-window.js';
import type { RunSamples } from '../run-samples.js';
import type { TrackedRun } from '../timeline.js';
import { thresholds } from '../thresholds.js';
import { baselineThresholds } from './baseline-thresholds.js';
import type { LnWindow } from './ln-windows.js';

export type GradeBand = 'level' | 'downhill' | 'uphill';

/** One window of 60 s of uninterrupted running that may be compared with the runner's other ones. */
export interface OwnWindow extends LnWindow {
  /** Metres from the start of the run. */
  readonly startM: number;
  readonly endM: number;
  /** Trimmed means over time. */
  readonly speedMps: number;
  readonly cadenceSpm: number;
  /** NaN when the file has no altitude. */
  readonly gradePct: number;
  readonly band: GradeBand;
}

/** A run as the windows are cut from it; `lost` is 1 where positions were lost. */
export interface OwnRun {
  readonly run: RunSamples;
  readonly tracked: TrackedRun;
  readonly lost: Uint8Array;
}

const { window, referenceMps } = baselineThresholds;
const { judged, positions } = thresholds;
/** Borders of windows are exact but for rounding, s. */
const roundingS = 1e-6;

/**
 * Cuts a run into windows of 60 s and returns those of at least 45 s, in order, that the gates of the population flag let
 * through but for the grade, which is kept as a band. Where a file has no altitude at all every window counts as level;
 * where it is unknown in one place only, that window is left out. Linear in the number of samples. within-runner.md,
 * stretch rule 1.
 */
export function ownWindows({ run, tracked, lost }: OwnRun): OwnWindow[] {
  const { timeline, accelerating } = tracked;
  const meter = new WindowMeter(run, timeline.gradePct, lost);
  const hasGrade = timeline.gradePct.some((grade) => !Number.isNaN(grade));
  const size = { maxS: window.maxS, maxM: Infinity };
  return cutWindows(run, { motion: timeline.motion, accelerating }, size)
    .filter((cut) => !cut.inFirstMinute && !cut.accelerating && isLong(cut.endS - cut.startS))
    .flatMap((cut) => comparableWindow(cut, meter.measureMeans(cut, window.trimmedShare), hasGrade) ?? []);
}

function comparableWindow(cut: WindowCut, measured: Measured, hasGrade: boolean): OwnWindow | undefined {
  const { speedMps, cadenceSpm, gradePct } = measured;
  const band = bandOf(gradePct, hasGrade);
  if (!band || !isGated(measured)) return undefined;
  const { startS, endS, startM, endM } = cut;
  const x = Math.log(speedMps / referenceMps);
  return { startS, endS, startM, endM, x, y: Math.log(cadenceSpm), speedMps, cadenceSpm, gradePct, band };
}

function isGated({ speedMps, cadenceSpm, speedS, cadenceS, lostS }: Measured): boolean {
  return (
    isLong(Math.min(speedS, cadenceS)) &&
    lostS <= positions.maxHoleS + roundingS &&
    speedMps >= judged.minSpeedMps &&
    speedMps <= judged.maxSpeedMps &&
    cadenceSpm >= judged.minCadenceSpm &&
    cadenceSpm <= judged.maxCadenceSpm
  );
}

function isLong(lengthS: number): boolean {
  return lengthS >= window.minS - roundingS;
}

function bandOf(gradePct: number, hasGrade: boolean): GradeBand | undefined {
  if (Number.isNaN(gradePct)) return hasGrade ? undefined : 'level';
  if (Math.abs(gradePct) <= judged.maxAbsGradePct) return 'level';
  return gradePct < 0 ? 'downhill' : 'uphill';
}
