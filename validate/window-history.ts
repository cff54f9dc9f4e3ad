import { runSteps } from '../src/analysis/gait/baseline/run-steps.js';
import type { OwnWindow } from '../src/analysis/gait/baseline/own-windows.js';
import type { RunSteps } from '../src/analysis/gait/own-baseline.js';
import { autoregressive } from '../synth/autoregressive.js';
import { type DrawnRunner, drawnRunner, drawnWithin, noiseOfRun, runOffsets } from '../synth/drawn-runner.js';
import { ownCadenceSpm, referenceSpeedMps } from '../synth/gait-model.js';
import { type Chance, seededChance } from '../synth/seeded-chance.js';

/** One run of a history, as windows of 60 s from minute 1. */
export interface WindowRun {
  readonly startTimeMs: number;
  readonly windows: readonly OwnWindow[];
  /** What it leaves for later runs. */
  readonly steps: RunSteps;
}

/** The 33 runners of the evidence ran at 2.3–3.9 m/s. */
const usualSpeedMps = { min: 2.3, max: 3.9 };
/** Own choices: how pace differs between runs, between the pieces of a run and from minute to minute, ln. */
const pace = { runSd: 0.06, pieceSd: 0.04, minuteSd: 0.015, pieceMinutes: 6 };
const runMinutes = { min: 40, max: 70 };
const dayMs = 24 * 3600 * 1000;
const firstRunMs = Date.UTC(2025, 0, 1, 7);
const device = 'Garmin Forerunner 255';

/** Draws a runner and their runs in order of time, every other day, by the noise model of `within-runner.md`. */
export function windowHistory(seed: number, count: number): readonly WindowRun[] {
  const chance = seededChance(seed);
  const drawn = drawnRunner(chance, { usualSpeedMps: drawnWithin(chance, usualSpeedMps) });
  const offsets = runOffsets(chance, drawn, count);
  return Array.from(offsets, (offset, index) => {
    const startTimeMs = firstRunMs + 2 * index * dayMs;
    const windows = windowsOfRun(chance, drawn, offset);
    return { startTimeMs, windows, steps: stepsOf(startTimeMs, windows) };
  });
}

/** What names a run of a history. */
export function identityOf({ startTimeMs }: Pick<WindowRun, 'startTimeMs'>) {
  return { startTimeMs, surface: 'road', device } as const;
}

function stepsOf(startTimeMs: number, windows: readonly OwnWindow[]): RunSteps {
  const steps = runSteps(identityOf({ startTimeMs }), windows);
  if (!steps) throw new RangeError('a run of a history has too few windows');
  return steps;
}

function windowsOfRun(chance: Chance, drawn: DrawnRunner, offset: number): OwnWindow[] {
  const { insideSd, whiteShare, perMinute, driftSdPerHour } = noiseOfRun(chance, drawn);
  const minutes = Math.round(drawnWithin(chance, runMinutes));
  const runSpeed = drawn.usualSpeedMps * Math.exp(pace.runSd * chance.normal());
  const slow = autoregressive(chance, perMinute);
  const drift = driftSdPerHour * chance.normal();
  let pieceMps = runSpeed;
  return Array.from({ length: minutes - 1 }, (_, index) => {
    if (index % pace.pieceMinutes === 0) pieceMps = runSpeed * Math.exp(pace.pieceSd * chance.normal());
    const speedMps = Math.min(4.9, Math.max(2.1, pieceMps * Math.exp(pace.minuteSd * chance.normal())));
    const noise =
      offset +
      drift * ((index + 1 - minutes / 2) / 60) +
      insideSd * (Math.sqrt(1 - whiteShare) * slow() + Math.sqrt(whiteShare) * chance.normal());
    const cadenceSpm = ownCadenceSpm(drawn.runner, 'run', speedMps) * Math.exp(noise);
    return windowAt(index + 1, runSpeed, { speedMps, cadenceSpm });
  });
}

function windowAt(
  minute: number,
  runSpeedMps: number,
  { speedMps, cadenceSpm }: Pick<OwnWindow, 'speedMps' | 'cadenceSpm'>,
): OwnWindow {
  return {
    startS: 60 * minute,
    endS: 60 * (minute + 1),
    startM: 60 * minute * runSpeedMps,
    endM: 60 * (minute + 1) * runSpeedMps,
    x: Math.log(speedMps / referenceSpeedMps),
    y: Math.log(cadenceSpm),
    speedMps,
    cadenceSpm,
    gradePct: 0,
    band: 'level',
  };
}

/** Returns the windows with so many from `first` on at a cadence changed by a factor. */
export function changedWindows(
  windows: readonly OwnWindow[],
  { first, count, factor }: { readonly first: number; readonly count: number; readonly factor: number },
): readonly OwnWindow[] {
  return windows.map((window, index) =>
    index < first || index >= first + count
      ? window
      : { ...window, y: window.y + Math.log(factor), cadenceSpm: window.cadenceSpm * factor },
  );
}

/** Returns what a run leaves behind when its cadence is changed from start to end. */
export function changedSteps(steps: RunSteps, factor: number): RunSteps {
  const { level } = steps;
  return level ? { ...steps, level: { ...level, meanY: level.meanY + Math.log(factor) } } : steps;
}
