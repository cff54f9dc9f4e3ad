import { levelOfRatio } from '../src/analysis/gait/expectation.js';
import { draws } from '../synth/drawn-runner.js';
import { markdownTable } from './markdown.js';
import { analysedPopulationRun } from './population-runs.js';
import { type Proportion, percent, percentText } from './proportion.js';
import { type Effort, type Section, numberGoal } from './section.js';

/** Evidence section 2, per cent of 274 runners. */
const wantedPct = { none: 88, possible: 9.9, likely: 2.2 } as const;
const levels = ['none', 'possible', 'likely'] as const;
const runners = 2000;
const allowedPoints = 1.5;

/**
 * Spread between the runners' own cadences, ln. The residual of section 2 is of one measurement of each runner, so it
 * contains what one run differs from the runner's others and what one minute differs from the run.
 */
const betweenRunnersSd = Math.sqrt(
  draws.residualSd ** 2 - draws.runSd.typical ** 2 - draws.insideSd.typical ** 2,
);

/** Levels of runners drawn by the residual of the expected cadence, against the shares of the 274 real ones. */
export function populationSharesSection({ share, seed }: Effort): Section {
  const analysed = Array.from({ length: Math.round(share * runners) }, (_, index) => {
    const gait = analysedPopulationRun({ seed: seed + 31 * index, residualSd: betweenRunnersSd });
    return {
      run: gait.level,
      ratio: gait.cadenceRatio === undefined ? undefined : levelOfRatio(gait.cadenceRatio),
    };
  });
  const shareOf = (key: 'run' | 'ratio', level: string): Proportion => ({
    hits: analysed.filter((each) => each[key] === level).length,
    of: analysed.filter((each) => each[key] !== undefined && each[key] !== 'unknown').length,
  });
  return {
    title: 'Population flag: shares of levels',
    body: [
      `${analysed.length} runners of 1.50–1.95 m at 2.0–5.0 m/s, 40 min each; per cent ± standard error.`,
      markdownTable(
        ['', ...levels],
        [
          ['274 real runners', ...levels.map((level) => String(wantedPct[level]))],
          ['by the cadence ratio of the run', ...levels.map((level) => percentText(shareOf('ratio', level)))],
          ['by the level of the run', ...levels.map((level) => percentText(shareOf('run', level)))],
        ],
      ),
      'One value a runner is what the 274 real ones gave, so the ratio of the run is held to them. The level of a run is ' +
        'decided by its longest-stepped tenth (or 5 min), which lies lower than its median: near a limit a part of the run ' +
        'is beyond it, and is told as a part.',
    ],
    goals: levels.map((level) =>
      numberGoal(
        `share of ${level} against ${wantedPct[level]} %, difference in points`,
        Math.abs(percent(shareOf('ratio', level)) - wantedPct[level]),
        { atMost: allowedPoints },
      ),
    ),
  };
}
