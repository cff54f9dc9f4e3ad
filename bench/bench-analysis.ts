import FitParser from 'fit-file-parser';
import { readActivities } from '../src/analysis/activity/read-activities.js';
import { analyseGait } from '../src/analysis/gait/analyse-gait.js';
import { buildReport } from '../src/analysis/report/build-report.js';
import { renderHtml } from '../src/analysis/report/render-html.js';
import { encodeFit } from '../synth/encode-fit.js';
import { steadyRun } from '../synth/run-builders.js';
import { ms, quantile, timed } from './medians.js';

const repeats = 25;
const warmUp = 20;

/**
 * Decode, analysis and report of a 3 h run at 1 Hz beside the bare parse of `fit-file-parser`, in turn in one
 * process, so that both meet the same machine. Prints medians and the ratio.
 */
export function benchAnalysis(dynamics: boolean): void {
  const bytes = encodeFit(steadyRun({ durationS: 3 * 3600, seed: 1, dynamics }));
  const copy = bytes.slice();
  const sha256 = 'a'.repeat(64);
  const parts = {
    parse: [] as number[],
    decode: [] as number[],
    gait: [] as number[],
    report: [] as number[],
    html: [] as number[],
    whole: [] as number[],
  };
  for (let round = -warmUp; round < repeats; round++) {
    const keep = round >= 0;
    const [parse] = timed(1, 0, () => bareParse(copy));
    const times = wholeAnalysis(bytes, sha256);
    if (!keep) continue;
    parts.parse.push(parse);
    for (const key of ['decode', 'gait', 'report', 'html'] as const) parts[key].push(times[key]);
    parts.whole.push(times.decode + times.gait + times.report);
  }
  const median = (key: keyof typeof parts): number => quantile(parts[key], 0.5);
  console.log(
    `3 h at 1 Hz, ${dynamics ? 'with' : 'without'} running dynamics, ${(bytes.length / 1024).toFixed(0)} kB, medians of ${repeats}`,
  );
  console.log(`  fit-file-parser alone   ${ms(median('parse'))}`);
  console.log(`  decode                  ${ms(median('decode'))}`);
  console.log(`  gait                    ${ms(median('gait'))}`);
  console.log(`  report                  ${ms(median('report'))}`);
  console.log(
    `  whole analysis          ${ms(median('whole'))} = ${(median('whole') / median('parse')).toFixed(2)} x the bare parse (limit 1.5)`,
  );
  console.log(`  HTML on top             ${ms(median('html'))}`);
}

function bareParse(bytes: Uint8Array): void {
  new FitParser({ force: true, mode: 'list' }).parse(bytes as Buffer<ArrayBuffer>, () => undefined);
}

function wholeAnalysis(bytes: Uint8Array, sha256: string) {
  const t0 = performance.now();
  const file = readActivities(bytes);
  const [activity] = file.activities;
  const t1 = performance.now();
  const gait = analyseGait(activity, { heightM: 1.78 });
  const t2 = performance.now();
  const report = buildReport({
    activity,
    gait,
    source: { sha256, bytes: bytes.length, outcome: file.outcome },
  });
  const t3 = performance.now();
  renderHtml(report, { units: 'metric' });
  const t4 = performance.now();
  return { decode: t1 - t0, gait: t2 - t1, report: t3 - t2, html: t4 - t3 };
}
