import { readActivities } from '../src/analysis/activity/read-activities.js';
import { analyseGait } from '../src/analysis/gait/analyse-gait.js';
import { buildReport } from '../src/analysis/report/build-report.js';
import { paperOf } from '../src/analysis/report/paper/paper-of.js';
import { printPaper } from '../src/runs/paper/print-paper.js';
import { encodeFit } from '../synth/encode-fit.js';
import { steadyRun } from '../synth/run-builders.js';
import { ms, quantile } from './medians.js';

const repeats = 10;

/** The report of a 3 h run as PDF: the first one of a process, which reads the fonts, and the median of the next ones. */
export async function benchPaper(): Promise<void> {
  const bytes = encodeFit(steadyRun({ durationS: 3 * 3600, seed: 1, dynamics: true }));
  const { activities, outcome } = readActivities(bytes);
  const [activity] = activities;
  const gait = analyseGait(activity, { heightM: 1.78 });
  const source = { sha256: 'a'.repeat(64), bytes: bytes.length, outcome };
  const paper = paperOf(buildReport({ activity, gait, source }), { units: 'metric', name: 'Ada' });
  const times: number[] = [];
  let size = 0;
  for (let round = 0; round <= repeats; round++) {
    const start = performance.now();
    size = (await printPaper(paper)).length;
    times.push(performance.now() - start);
  }
  const [first, ...next] = times;
  console.log(
    `PDF of that report, ${(size / 1024).toFixed(0)} kB: first ${ms(first)}, then ${ms(quantile(next, 0.5))}, in a thread of its own`,
  );
}
