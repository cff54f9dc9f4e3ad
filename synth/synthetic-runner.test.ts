import { insideNoise, noNoise, typicalNoise } from './cadence-noise.js';
import { expectedCadenceSpm } from './gait-model.js';
import {
  hillyRun,
  intervalRun,
  runWithLongStepStretch,
  runWithPauses,
  steadyRun,
  treadmillRun,
  triathlon,
  walkBreakRun,
} from './run-builders.js';
import { type SyntheticRun, runColumns } from './synthetic-run.js';
import { syntheticRun } from './synthetic-runner.js';

const everyRun: [string, () => SyntheticRun][] = [
  ['a steady run', () => steadyRun()],
  ['a run with a stretch of long steps', () => runWithLongStepStretch()],
  ['a hilly run', () => hillyRun()],
  ['intervals', () => intervalRun()],
  ['a run with walk breaks', () => walkBreakRun()],
  ['a treadmill run', () => treadmillRun()],
  ['a run with pauses', () => runWithPauses()],
  ['a smart-recorded run', () => runWithPauses({ sampling: 'smart' })],
  ['a run recorded every 5 s', () => runWithPauses({ sampling: { everyS: 5 } })],
];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean cadence of the samples in these seconds. */
function meanCadence({ truth }: SyntheticRun, startS: number, endS: number): number {
  return mean([...truth.cadenceSpm].filter((_, i) => truth.timeS[i] > startS && truth.timeS[i] <= endS));
}

/** Great-circle metres between two samples, by the law of cosines on the sphere: not the formula that made them. */
function apart({ latitudeDeg, longitudeDeg }: SyntheticRun['truth'], from: number, to: number): number {
  const [p, q] = [from, to].map((i) => {
    const [lat, lon] = [latitudeDeg[i], longitudeDeg[i]].map((degrees) => (degrees * Math.PI) / 180);
    return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
  });
  return 6_371_008.8 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe.each(everyRun)('%s', (_, make) => {
  const run = make();

  test('has times that grow and columns of one length', () => {
    const { truth, samples, kinds } = run;
    expect(kinds).toHaveLength(samples);
    for (const column of runColumns) expect(truth[column]).toHaveLength(samples);
    for (let i = 1; i < samples; i++) expect(truth.timeS[i]).toBeGreaterThan(truth.timeS[i - 1]);
    expect(truth.timeS[0]).toBe(0);
    expect(truth.timeS[samples - 1]).toBe(run.totals.elapsedTimeS);
  });

  test('obeys 60 · speed / cadence = step length', () => {
    const { speedMps, cadenceSpm, stepLengthM } = run.truth;
    const wrong = stepLengthM.filter(
      (length, i) => cadenceSpm[i] > 0 && Math.abs((60 * speedMps[i]) / cadenceSpm[i] - length) > 1e-9,
    );
    expect(wrong).toHaveLength(0);
  });

  test('never runs backwards, and ends at its total distance', () => {
    const { distanceM } = run.truth;
    for (let i = 1; i < run.samples; i++) expect(distanceM[i]).toBeGreaterThanOrEqual(distanceM[i - 1]);
    expect(distanceM[run.samples - 1]).toBe(run.totals.distanceM);
  });

  test('has laps that add up', () => {
    const sum = (key: 'distanceM' | 'timerTimeS' | 'steps'): number =>
      run.laps.reduce((total, lap) => total + lap[key], 0);
    expect(sum('distanceM')).toBeCloseTo(run.totals.distanceM, 6);
    expect(sum('timerTimeS')).toBeCloseTo(run.totals.timerTimeS, 6);
    expect(sum('steps')).toBeCloseTo(run.totals.steps, 6);
  });

  test('is the same every time', () => {
    expect(make()).toEqual(run);
  });
});

test('without noise the average runner has the cadence that the evidence expects at 2.8 m/s', () => {
  const run = steadyRun({ noise: noNoise, durationS: 60, runner: { heightM: 1.8 } });
  for (const cadence of run.truth.cadenceSpm) expect(cadence).toBeCloseTo(expectedCadenceSpm(2.8, 1.8), 9);
  // The number from the evidence's formula, worked out by hand: 179.3 · 2.8^0.207 · 1.75^-0.526.
  expect(expectedCadenceSpm(2.8, 1.75)).toBeCloseTo(165.3, 1);
});

test('the slope inside the runner is 0.112 in logarithms', () => {
  const at = (speedMps: number): number =>
    steadyRun({ noise: noNoise, durationS: 10, speedMps }).truth.cadenceSpm[5];
  expect(Math.log(at(3.6) / at(2.4)) / Math.log(3.6 / 2.4)).toBeCloseTo(0.112, 9);
});

test("a runner's own factor moves all cadences", () => {
  const plan = { noise: noNoise, durationS: 10 };
  const own = steadyRun({ ...plan, runner: { ownFactor: 0.9 } });
  expect(own.truth.cadenceSpm[5] / steadyRun(plan).truth.cadenceSpm[5]).toBeCloseTo(0.9, 9);
});

test('a stretch of long steps has its factor, inside its borders only', () => {
  const run = runWithLongStepStretch({
    noise: noNoise,
    stretchStartS: 900,
    stretchS: 540,
    stretchFactor: 0.87,
  });
  const rest = meanCadence(run, 0, 900);
  expect(meanCadence(run, 900, 1440) / rest).toBeCloseTo(0.87, 9);
  expect(meanCadence(run, 1440, 2400) / rest).toBeCloseTo(1, 9);
  expect(run.segments[1]).toMatchObject({ startS: 900, endS: 1440, cadenceFactor: 0.87 });
  expect(run.segments[1].endM - run.segments[1].startM).toBeCloseTo(540 * 2.8, 6);
});

test('noise leaves the stretch where it is to about 1.5 %', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const run = runWithLongStepStretch({ seed });
    const ratio = meanCadence(run, 900, 1440) / meanCadence(run, 60, 900);
    expect(Math.abs(Math.log(ratio / 0.87))).toBeLessThan(0.06);
  }
});

test('cadence varies inside a run by the 1.5 % of the noise model, and neighbouring minutes go together', () => {
  const spread: number[] = [];
  const lagged: number[] = [];
  for (let seed = 1; seed <= 24; seed++) {
    const { truth } = steadyRun({ seed, durationS: 7200, noise: { ...insideNoise, speedSd: 0 } });
    const minutes = Array.from({ length: 120 }, (_, minute) =>
      mean([...truth.cadenceSpm.subarray(minute * 60, minute * 60 + 60)].map(Math.log)),
    );
    // Against the known mean: the mean of one run would take part of the slow noise away.
    const off = minutes.map((minute) => minute - Math.log(expectedCadenceSpm(2.8, 1.75)));
    spread.push(mean(off.map((value) => value ** 2)));
    lagged.push(mean(off.slice(1).map((value, minute) => value * off[minute])));
  }
  expect(Math.sqrt(mean(spread))).toBeGreaterThan(0.0125);
  expect(Math.sqrt(mean(spread))).toBeLessThan(0.0175);
  // 75 % of the variance with 0.90 from minute to minute: 0.675, and the evidence measured 0.69.
  expect(mean(lagged) / mean(spread)).toBeGreaterThan(0.55);
  expect(mean(lagged) / mean(spread)).toBeLessThan(0.8);
});

test('whole runs differ by the 1.4 % of the noise model', () => {
  const noise = { ...noNoise, runSd: typicalNoise.runSd };
  const offsets = Array.from({ length: 200 }, (_, seed) =>
    Math.log(steadyRun({ seed, durationS: 2, noise }).truth.cadenceSpm[1] / expectedCadenceSpm(2.8, 1.75)),
  );
  const sd = Math.sqrt(mean(offsets.map((offset) => offset ** 2)));
  expect(sd).toBeGreaterThan(0.012);
  expect(sd).toBeLessThan(0.016);
});

test('the offset of the whole run can be set', () => {
  const run = steadyRun({ noise: noNoise, durationS: 10, runOffset: Math.log(0.95) });
  expect(run.truth.cadenceSpm[3]).toBeCloseTo(0.95 * expectedCadenceSpm(2.8, 1.75), 9);
});

test.each(['line', 'loop'] as const)('positions on a %s are as far apart as the distance says', (shape) => {
  const run = steadyRun({ track: { shape, latitudeDeg: 56, longitudeDeg: 3, lengthM: 2500 } });
  let positionsM = 0;
  for (let i = 1; i < run.samples; i++) positionsM += apart(run.truth, i - 1, i);
  expect(positionsM / run.totals.distanceM).toBeCloseTo(1, 4);
});

test('wandering positions are off by as much as asked, and lengthen the way by a per cent or two', () => {
  const [exact, noisy] = [0, 2].map((positionNoiseM) => steadyRun({ durationS: 3600, positionNoiseM }));
  const northM = [...noisy.truth.latitudeDeg].map(
    (latitude, i) => ((latitude - exact.truth.latitudeDeg[i]) * Math.PI * 6_371_008.8) / 180,
  );
  const sd = Math.sqrt(mean(northM.map((metres) => metres ** 2)));
  expect(sd).toBeGreaterThan(1.5);
  expect(sd).toBeLessThan(2.5);
  let positionsM = 0;
  for (let i = 1; i < noisy.samples; i++) positionsM += apart(noisy.truth, i - 1, i);
  expect(positionsM / noisy.totals.distanceM).toBeGreaterThan(1.005);
  expect(positionsM / noisy.totals.distanceM).toBeLessThan(1.03);
  expect(noisy.truth.cadenceSpm).toEqual(exact.truth.cadenceSpm);
});

test('hills raise and lower the altitude by their grade', () => {
  const run = hillyRun({ noise: noNoise, gradePct: 6, hills: 1, startAltitudeM: 100 });
  const { altitudeM, distanceM, timeS } = run.truth;
  const [, up, , down] = run.segments;
  const at = (second: number): number => timeS.indexOf(second);
  const climb = altitudeM[at(up.endS)] - altitudeM[at(up.startS)];
  expect(climb / (distanceM[at(up.endS)] - distanceM[at(up.startS)])).toBeCloseTo(0.06, 9);
  expect(altitudeM[at(down.endS)]).toBeLessThan(altitudeM[at(down.startS)]);
  expect(altitudeM[at(up.startS)]).toBeCloseTo(100, 9);
});

test('a pause stops the timer: no samples in it, no way made', () => {
  const run = runWithPauses({ pauses: 1, runS: 100, pauseS: 50 });
  const { timeS, distanceM } = run.truth;
  expect([...timeS].filter((second) => second > 100 && second < 150)).toEqual([]);
  const before = timeS.indexOf(100);
  expect(timeS[before + 1]).toBe(150);
  expect(distanceM[before + 1]).toBe(distanceM[before]);
  expect(run.totals).toMatchObject({ elapsedTimeS: 250, timerTimeS: 200, runningTimeS: 200 });
  expect(run.events.map(({ timeS: at, kind }) => `${kind} ${at}`)).toEqual([
    'start 0',
    'stop 100',
    'start 150',
    'stop 250',
  ]);
});

test('walk breaks are walked: slower cadence at walking speed, timer running', () => {
  const run = walkBreakRun({ breaks: 1, runS: 300, walkS: 120, noise: noNoise });
  expect(meanCadence(run, 340, 420)).toBeLessThan(130);
  expect(run.totals).toMatchObject({ elapsedTimeS: 720, timerTimeS: 720, runningTimeS: 600 });
  expect(run.kinds[run.truth.timeS.indexOf(400)]).toBe('walk');
});

test('standing has no steps, so no step length, while the timer runs', () => {
  const run = syntheticRun({
    dynamics: true,
    segments: [{ durationS: 30 }, { durationS: 30, kind: 'stand' }, { durationS: 30 }],
  });
  const { cadenceSpm, stepLengthM, speedMps, contactTimeMs, distanceM } = run.truth;
  for (let i = 31; i <= 60; i++) {
    expect([cadenceSpm[i], speedMps[i]]).toEqual([0, 0]);
    expect([stepLengthM[i], contactTimeMs[i]]).toEqual([NaN, NaN]);
  }
  expect(distanceM[60]).toBe(distanceM[30]);
});

test('contact time follows the norms of the evidence, and leaves time to fly', () => {
  for (const [speedMps, halfSweep] of [
    [2.5, 0.385],
    [3.5, 0.444],
    [4.5, 0.51],
  ]) {
    const { truth } = steadyRun({ durationS: 5, speedMps, dynamics: true, noise: noNoise });
    const contactS = truth.contactTimeMs[3] / 1000;
    expect((speedMps * contactS) / (2 * 0.53 * 1.75)).toBeCloseTo(halfSweep, 1);
    expect(60 / truth.cadenceSpm[3]).toBeGreaterThan(contactS);
  }
});

test('smart recording is irregular, steps up to 8 s, and keeps both sides of a pause', () => {
  const run = runWithPauses({ pauses: 1, runS: 600, pauseS: 60, sampling: 'smart' });
  const steps = [...run.truth.timeS].slice(1).map((second, i) => second - run.truth.timeS[i]);
  expect(new Set(steps.filter((step) => step < 60)).size).toBeGreaterThanOrEqual(7);
  expect(Math.max(...steps.filter((step) => step < 60))).toBeLessThanOrEqual(8);
  expect([...run.truth.timeS]).toEqual(expect.arrayContaining([600, 660]));
});

test('columns that the watch does not measure are NaN throughout', () => {
  const run = treadmillRun({ durationS: 60, without: ['cadenceSpm'] });
  for (const column of ['latitudeDeg', 'longitudeDeg', 'altitudeM', 'cadenceSpm', 'powerW'] as const) {
    expect(run.truth[column].every(Number.isNaN)).toBe(true);
  }
});

test('a triathlon is three legs that do not overlap', () => {
  const legs = triathlon(100);
  expect(legs.map(({ sport }) => sport)).toEqual(['swimming', 'cycling', 'running']);
  for (const [i, leg] of legs.entries()) expect(leg.startTimeMs - legs[0].startTimeMs).toBe(i * 160_000);
});

test('the lap button starts a lap where its segment starts', () => {
  const run = intervalRun({ repeats: 2 });
  expect(run.laps.map(({ startS }) => startS)).toEqual([0, 600, 780, 900, 1080, 1200]);
});

test('another seed gives another run of the same plan', () => {
  const [one, two] = [1, 2].map((seed) => steadyRun({ seed, durationS: 60 }));
  expect(one.truth.cadenceSpm).not.toEqual(two.truth.cadenceSpm);
  expect(one.truth.timeS).toEqual(two.truth.timeS);
});

test('a plan of nothing but a pause is refused', () => {
  expect(() => syntheticRun({ segments: [{ durationS: 60, kind: 'pause' }] })).toThrow(RangeError);
});
