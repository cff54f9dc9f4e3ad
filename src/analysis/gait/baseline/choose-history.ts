import { type LastingStep, runStepsVersion, type RunSteps } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';
import { lastingStep } from './lasting-step.js';
import { oddRuns } from './odd-runs.js';
import { type LevelRun, runLevels, type RunLevels } from './run-levels.js';
import type { RunIdentity } from './run-steps.js';

const { runs: limits } = baselineThresholds;

/** The earlier runs that a run is compared with. */
export interface ChosenHistory {
  /** In order of time, at most 20. */
  readonly runs: readonly LevelRun[];
  /** Set aside since the last lasting step, because they fit none of the others. */
  readonly odd: readonly LevelRun[];
  /** The newest run since that step, odd or not. */
  readonly newest?: LevelRun;
  readonly step?: LastingStep;
}

/**
 * Chooses among earlier runs, given in any order: those that began before this one, on the same surface, with enough
 * windows on the level; after the last lasting step; without odd ones; the newest 20.
 */
export function chooseHistory(
  earlier: readonly RunSteps[],
  { startTimeMs, surface }: Pick<RunIdentity, 'startTimeMs' | 'surface'>,
): ChosenHistory {
  const candidates = inOrder(earlier, { startTimeMs, surface }).filter(isLevelRun).slice(-limits.lookedAt);
  const all = runLevels(candidates);
  const found = lastingStep(withoutOdd(all));
  const since = all.levels.filter(({ run }) => run.startTimeMs >= (found?.step.sinceMs ?? -Infinity));
  const odd = oddRuns({ ...all, levels: since });
  const used = since.filter((level) => !odd.has(level));
  return {
    runs: used.slice(-limits.max).map(({ run }) => run),
    odd: [...odd].map(({ run }) => run),
    newest: since.at(-1)?.run,
    ...(found && { step: found.step }),
  };
}

/**
 * Runs on the surface of a run that began before it, oldest first; those of another version cannot be read. Runs that began within minutes of
 * each other are one run that two watches recorded, or that came as two files: the first of them counts, and none that is
 * the run at hand.
 */
export function inOrder(
  earlier: readonly RunSteps[],
  { startTimeMs, surface }: Pick<RunIdentity, 'startTimeMs' | 'surface'>,
): RunSteps[] {
  const latestMs = startTimeMs - limits.apartS * 1000;
  const kept: RunSteps[] = [];
  for (const run of [...earlier].sort(byStart)) {
    if (run.version !== runStepsVersion || run.surface !== surface || run.startTimeMs > latestMs) continue;
    const last = kept.at(-1);
    if (!last || run.startTimeMs - last.startTimeMs >= limits.apartS * 1000) kept.push(run);
  }
  return kept;
}

/** Of two recordings of one moment the fuller one first, so that the order of arrival decides nothing. */
function byStart(a: RunSteps, b: RunSteps): number {
  const windows = (run: RunSteps) => run.level?.windows ?? 0;
  return (
    a.startTimeMs - b.startTimeMs ||
    windows(b) - windows(a) ||
    (a.device ?? '').localeCompare(b.device ?? '', 'en')
  );
}

function isLevelRun(run: RunSteps): run is LevelRun {
  return run.level !== undefined;
}

function withoutOdd(all: RunLevels): RunLevels {
  const odd = oddRuns(all);
  return { ...all, levels: all.levels.filter((level) => !odd.has(level)) };
}
