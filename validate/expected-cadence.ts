import { expectedCadenceSpm, levelOfRatio } from '../src/analysis/gait/expectation.js';
import { thresholds } from '../src/analysis/gait/thresholds.js';
import { evidenceTable } from './evidence-tables.js';
import { type LaboratoryRunner, laboratoryRunners } from './laboratory-runners.js';
import { type Fit, dot, leastSquares } from './least-squares.js';
import { fixed, markdownTable, signed } from './markdown.js';
import { type Goal, type Section, numberGoal } from './section.js';

const title = 'Expected cadence, recomputed';
/** Every tenth row is one fold: the table is sorted by nothing that matters, and chance is not needed. */
const folds = 10;
const quantiles = [0.025, 0.05, 0.1, 0.5, 0.9] as const;
/** Evidence section 2. */
const stated = {
  residualSdLn: 0.053,
  quantiles: [0.902, 0.919, 0.937, 0.997, 1.074],
  sharesPct: { none: 88, possible: 9.9, likely: 2.2 },
  fukuchiSpm: [0.1, -1.9, 0.8],
} as const;

/** Fits the expected cadence anew from the published table and compares it with what the method uses. */
export function expectedCadenceSection(): Section {
  const runners = laboratoryRunners();
  if (!runners) return { title, body: ['Skipped: the evidence tables are not there.'], goals: [] };
  const power = powerFit(runners);
  const parts = [modelPart(runners, power), ratioPart(runners), fukuchiPart()];
  return {
    title,
    body: parts.flatMap(({ body }) => body),
    goals: parts.flatMap(({ goals }) => goals),
  };
}

type Part = Pick<Section, 'body' | 'goals'>;

/** ln cadence on ln speed and ln height. */
export function powerFit(runners: readonly LaboratoryRunner[]): Fit {
  return leastSquares(
    runners.map(({ speedMps, heightM }) => [1, Math.log(speedMps), Math.log(heightM)]),
    runners.map(({ cadenceSpm }) => Math.log(cadenceSpm)),
  );
}

const linearRow = ({ speedMps, heightM }: LaboratoryRunner) => [1, speedMps, heightM];
const speedRow = ({ speedMps }: LaboratoryRunner) => [1, speedMps];

function modelPart(runners: readonly LaboratoryRunner[], power: Fit): Part {
  const { a, b, c } = thresholds.expectedCadence;
  const cadences = runners.map(({ cadenceSpm }) => cadenceSpm);
  const linear = leastSquares(runners.map(linearRow), cadences);
  const speedOnly = leastSquares(runners.map(speedRow), cadences);
  const used = [Math.log(a), b, c];
  const names = ['ln of the factor', 'exponent of speed', 'exponent of height'];
  const rows = names.map((name, k) => [
    name,
    fixed(power.coefficients[k], 4),
    fixed(power.standardErrors[k], 4),
    fixed(used[k], 4),
  ]);
  const goals = names.map((what, k) =>
    numberGoal(
      `${what}: used against recomputed, in standard errors`,
      Math.abs(power.coefficients[k] - used[k]) / power.standardErrors[k],
      { atMost: 1 },
      2,
    ),
  );
  return {
    body: [
      `${runners.length} runners, ln cadence on ln speed and ln height:`,
      markdownTable(['', 'recomputed', 'standard error', 'used'], rows),
      markdownTable(
        ['model', 'residual SD', 'R²', `RMSE, ${folds}-fold`],
        [
          ['factor · v^b · H^c', `${fixed(100 * power.residualSd)} %`, fixed(power.rSquared, 2), '–'],
          [
            sumText(linear),
            `${fixed(linear.residualSd, 2)} spm`,
            fixed(linear.rSquared, 2),
            crossed(runners, linearRow),
          ],
          [
            sumText(speedOnly),
            `${fixed(speedOnly.residualSd, 2)} spm`,
            fixed(speedOnly.rSquared, 2),
            crossed(runners, speedRow),
          ],
        ],
      ),
    ],
    goals: [
      ...goals,
      numberGoal(
        'residual SD against 5.3 %, points',
        Math.abs(100 * (power.residualSd - stated.residualSdLn)),
        { atMost: 0.1 },
        2,
      ),
    ],
  };
}

/** `218.5 + 11.8 v − 49.2 H`. */
function sumText({ coefficients: [constant, perSpeed, perHeight] }: Fit): string {
  const height = perHeight === undefined ? '' : ` − ${fixed(-perHeight, 2)} H`;
  return `${fixed(constant)} + ${fixed(perSpeed, 2)} v${height}`;
}

/** Root mean square error over runners that were left out of the fit, spm. */
function crossed(
  runners: readonly LaboratoryRunner[],
  rowOf: (runner: LaboratoryRunner) => readonly number[],
): string {
  let squares = 0;
  for (let fold = 0; fold < folds; fold++) {
    const kept = runners.filter((_, k) => k % folds !== fold);
    const fit = leastSquares(
      kept.map(rowOf),
      kept.map(({ cadenceSpm }) => cadenceSpm),
    );
    for (const runner of runners.filter((_, k) => k % folds === fold)) {
      squares += (runner.cadenceSpm - dot(rowOf(runner), fit.coefficients)) ** 2;
    }
  }
  return `${fixed(Math.sqrt(squares / runners.length), 2)} spm`;
}

/** Value below which a share of the sorted values lies, between neighbours in proportion. */
function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
}

function ratioPart(runners: readonly LaboratoryRunner[]): Part {
  const ratios = runners
    .map(({ cadenceSpm, speedMps, heightM }) => cadenceSpm / expectedCadenceSpm(speedMps, heightM))
    .sort((a, b) => a - b);
  const levels = ['none', 'possible', 'likely'] as const;
  const shareOf = (level: (typeof levels)[number]) =>
    (100 * ratios.filter((ratio) => levelOfRatio(ratio) === level).length) / ratios.length;
  const far = quantiles.map((share, k) => Math.abs(quantileOf(ratios, share) - stated.quantiles[k]));
  return {
    body: [
      'Observed by expected cadence of the same runners:',
      markdownTable(
        ['quantile', ...quantiles.map((share) => `${100 * share} %`)],
        [
          ['recomputed', ...quantiles.map((share) => fixed(quantileOf(ratios, share), 3))],
          ['evidence', ...stated.quantiles.map((value) => fixed(value, 3))],
        ],
      ),
      markdownTable(['level', ...levels], [['share, %', ...levels.map((level) => fixed(shareOf(level)))]]),
    ],
    goals: [
      numberGoal('quantiles of the ratio, largest difference', Math.max(...far), { atMost: 0.004 }, 4),
      ...levels.map((level) =>
        numberGoal(
          `share of ${level}, difference in points`,
          Math.abs(shareOf(level) - stated.sharesPct[level]),
          { atMost: 0.5 },
          2,
        ),
      ),
    ],
  };
}

/** 28 other runners (Fukuchi 2017), whose mean cadence at three speeds is published. */
function fukuchiPart(): Part {
  const table = evidenceTable('rbds_stride_summary_by_speed.csv') ?? [];
  const rows = table.map((row) => {
    const expected = expectedCadenceSpm(Number(row.speed_mps), Number(row.height_m));
    return { row, expected, off: Number(row.cadence_spm) - expected };
  });
  const goals: Goal[] = rows.map(({ row, off }, k) =>
    numberGoal(
      `28 other runners at ${row.speed_mps} m/s, spm away from ${signed(stated.fukuchiSpm[k])}`,
      Math.abs(off - stated.fukuchiSpm[k]),
      { atMost: 0.15 },
      2,
    ),
  );
  return {
    body: [
      'Runners that the model has not seen (Fukuchi 2017, 28 runners):',
      markdownTable(
        ['speed, m/s', 'measured, spm', 'expected, spm', 'difference'],
        rows.map(({ row, expected, off }) => [row.speed_mps, row.cadence_spm, fixed(expected), signed(off)]),
      ),
    ],
    goals,
  };
}
