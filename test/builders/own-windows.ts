import type { OwnWindow } from '../../src/analysis/gait/baseline/own-windows.js';
import type { RunIdentity } from '../../src/analysis/gait/baseline/run-steps.js';
import { runSteps } from '../../src/analysis/gait/baseline/run-steps.js';
import type { RunSteps } from '../../src/analysis/gait/own-baseline.js';
import { autoregressive } from '../../synth/autoregressive.js';
import type { Chance } from '../../synth/seeded-chance.js';

const dayMs = 24 * 3600 * 1000;
const firstRunMs = Date.UTC(2026, 0, 5, 6);

/** A runner and a run, as the windows that are compared; spreads are of ln cadence. */
export interface WindowPlan {
  readonly windows?: number;
  /** Cadence at 2.8 m/s, and the ln–ln slope. */
  readonly cadenceSpm?: number;
  readonly slope?: number;
  readonly speedMps?: number;
  /** The run as a whole against the runner's line. */
  readonly offset?: number;
  /** Of windows inside the run; 0 unless said. */
  readonly noiseSd?: number;
  readonly band?: OwnWindow['band'];
  readonly gradePct?: number;
}

/**
 * Makes minutes of running whose speed wanders by 4 %, and whose cadence follows the noise model of within-runner.md
 * inside the run: three quarters go along with 0.9 from minute to minute, a quarter is white.
 */
export function someWindows(plan: WindowPlan, chance: Chance): OwnWindow[] {
  const { windows = 45, cadenceSpm = 166, slope = 0.112, speedMps = 2.8, offset = 0, noiseSd = 0 } = plan;
  const slow = autoregressive(chance, 0.9);
  const pace = autoregressive(chance, 0.8);
  return Array.from({ length: windows }, (_, k) => {
    const speed = speedMps * Math.exp(0.04 * pace());
    const x = Math.log(speed / 2.8);
    const noise = noiseSd * (Math.sqrt(0.75) * slow() + Math.sqrt(0.25) * chance.normal());
    const y = Math.log(cadenceSpm) + slope * x + offset + noise;
    return {
      ...{ startS: 60 * (k + 1), endS: 60 * (k + 2), startM: 168 * (k + 1), endM: 168 * (k + 2), x, y },
      ...{
        speedMps: speed,
        cadenceSpm: Math.exp(y),
        gradePct: plan.gradePct ?? 0,
        band: plan.band ?? 'level',
      },
    };
  });
}

/** The same windows with fewer steps, by a share, from one of them to before another. */
export function withDrop(
  windows: readonly OwnWindow[],
  drop: number,
  from = 0,
  to = windows.length,
): OwnWindow[] {
  return windows.map((window, k) =>
    k < from || k >= to
      ? window
      : { ...window, y: window.y + Math.log(1 - drop), cadenceSpm: window.cadenceSpm * (1 - drop) },
  );
}

/** What names the k-th run of a runner, every second day. */
export function identityOf(k: number, other: Partial<RunIdentity> = {}): RunIdentity {
  return { startTimeMs: firstRunMs + 2 * k * dayMs, surface: 'road', device: 'acme one', ...other };
}

/** What the k-th run leaves behind. Throws when it has too few windows for anything. */
export function stepsOf(
  k: number,
  windows: readonly OwnWindow[],
  other: Partial<RunIdentity> = {},
): RunSteps {
  const steps = runSteps(identityOf(k, other), windows);
  if (!steps) throw new RangeError('too few windows');
  return steps;
}

/**
 * What `count` runs of a typical runner leave behind: whole runs differ by 1.4 % and go together by a third from one to
 * the next.
 */
export function someHistory(
  count: number,
  chance: Chance,
  planOf: (k: number) => WindowPlan = () => ({}),
): RunSteps[] {
  const offset = autoregressive(chance, 0.33);
  return Array.from({ length: count }, (_, k) => {
    const plan = planOf(k);
    const ownOffset = 0.014 * offset() + (plan.offset ?? 0);
    const speedMps = 2.8 * Math.exp(0.06 * chance.normal());
    return stepsOf(k, someWindows({ noiseSd: 0.015, speedMps, ...plan, offset: ownOffset }, chance));
  });
}

/**
 * As `someHistory`, and a hundred times as fast: every run has the same windows, moved as a whole. For counting how often
 * something is found in many histories.
 */
export function movedHistory(
  count: number,
  chance: Chance,
  offsetOf: (k: number) => number = () => 0,
): RunSteps[] {
  const offset = autoregressive(chance, 0.33);
  const one = stepsOf(0, someWindows({ noiseSd: 0.015 }, chance));
  return Array.from({ length: count }, (_, k): RunSteps => {
    const meanX = 0.06 * chance.normal();
    const meanY = Math.log(166) + 0.112 * meanX + 0.016 * offset() + offsetOf(k);
    return { ...one, ...identityOf(k), ...(one.level && { level: { ...one.level, meanX, meanY } }) };
  });
}
