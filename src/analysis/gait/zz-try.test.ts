import { readFileSync, readdirSync } from 'node:fs';
import { readActivities } from '../activity/read-activities.js';
import { analyseGait } from './analyse-gait.js';
import { steadyRun } from '../../../test/synth/run-builders.js';
import { encodeFit } from '../../../test/synth/encode-fit.js';
test('try', () => {
  const out: string[] = [];
  const f = (x?: number, n = 2) => (x === undefined ? '-' : x.toFixed(n));
  for (const n of readdirSync('../shared/activities').sort()) {
    if (!/\.(fit|gpx|tcx)(\.gz)?$/.test(n)) continue;
    try {
      for (const a of readActivities(readFileSync('../shared/activities/' + n)).activities) {
        const g = analyseGait(a, {});
        const t = g.time;
        out.push(`${n} ${a.subSport} ${a.speedKind} dt${a.recordingIntervalS} alt${!!a.channels.altitudeM} el${f(g.elapsedTimeS,0)} run${f(t.runningS,0)} walk${f(t.walkingS,0)} st${f(t.standingS,0)} p${f(t.pausedS,0)} u${f(t.unknownS,0)} cad${f(g.cadenceSpm?.median,0)} avg ${f(g.cadenceAverages?.runningSpm,1)}/${f(g.cadenceAverages?.allSpm,1)}/${f(g.cadenceAverages?.statedSpm,1)} v${f(g.speedMps?.median)} r${f(g.cadenceRatio,3)} H${g.expectation.heightM}${g.expectation.heightSource} judged${f(g.judgedShare)} ${g.level}/${g.confidence} str${g.stretches.length} ${g.reasons.map((r) => r.code).join(',')} | ${g.unjudged.map((u) => u.reason + f(u.timeS, 0)).join(' ')}`);
      }
    } catch (e) { out.push(n + ' ERR ' + (e as {code?: string}).code + (e as Error).message.slice(0,60)); }
  }
  console.log(out.join('\n'));
  const a = readActivities(encodeFit(steadyRun({ durationS: 3 * 3600, seed: 1 }))).activities[0];
  const times: number[] = [];
  for (let k = 0; k < 40; k++) { const t0 = performance.now(); analyseGait(a, { heightM: 1.75 }); times.push(performance.now() - t0); }
  console.log('samples', a.samples, 'first', times[0], 'median', times.slice(5).sort((x, y) => x - y)[17]);
});
