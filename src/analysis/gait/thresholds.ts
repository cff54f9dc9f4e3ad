import { baselineThresholds } from './baseline/baseline-thresholds.js';
import { contextThresholds } from './context/context-thresholds.js';
import { dynamicsThresholds } from './dynamics/dynamics-thresholds.js';
import { qualityThresholds } from './quality/quality-thresholds.js';

/** The version of the method: changes whenever a number or a rule below does, and old runs are analysed again. */
export const methodVersion = '2.0.0';

/**
 * Every number that a judgement rests on, in one place; a report stores the table it used. `E` names the
 * section of the evidence (docs/METHOD.md), `own` marks our own choice.
 */
export const thresholds = {
  /** cad_exp = a · v^b · H^c, spm, m/s, m. E2: 274 runners on a treadmill, residual SD 5.3 %. */
  expectedCadence: { a: 179.3, b: 0.207, c: -0.526 },
  /** z = ln(ratio / centre) / sd. E2: total predictive SD with cohort offsets. */
  z: { centre: 0.998, sd: 0.06, sdHeightUnknown: 0.065 },
  /** Used when nobody stated a height. E2. */
  assumedHeightM: 1.7,
  /** Speeds that the model was made from; outside it extrapolates. E2. */
  modelSpeedMps: { min: 2.0, max: 4.0 },
  /** ratio ≤ possible, ratio ≤ likely. E2, own: shares 9.9 % and 2.2 % of 274 runners. */
  levelRatio: { possible: 0.94, likely: 0.9 },
  /** Gates of the population flag. E3. */
  judged: {
    minCadenceSpm: 130,
    maxCadenceSpm: 220,
    minSpeedMps: 2.0,
    maxSpeedMps: 5.0,
    maxAbsGradePct: 2,
    skipStartS: 60,
    /** own: |change of smoothed speed|, m/s per second, that counts as hard acceleration. */
    maxAccelerationMps2: 0.15,
  },
  /** E3: windows of 60 s or 200 m, whichever ends first; own: at least half of it must be running. */
  window: { maxS: 60, maxM: 200, minS: 30 },
  /** E3, own: a stretch lasts so long, joined over gaps up to so long. */
  stretch: { minS: 120, joinGapS: 60 },
  /** E3, own: the run's level is the highest whose stretches make up so much of the judged time. */
  run: { minStretchS: 300, minStretchShare: 0.1, minJudgedS: 300 },
  /** Morin 2005: leg length = 0.53 · height. E2. */
  legLengthByHeight: 0.53,
  /**
   * own: heights that count as stated, metres. What runners say of themselves is taken at their word, but for a slip of
   * the unit; in a file, a height further out is as likely a factory setting.
   */
  believedHeightM: { runner: { min: 1.0, max: 2.5 }, file: { min: 1.2, max: 2.3 } },
  /**
   * own: a sample stands for the time until the next one, at most so many median intervals, at least `minS` and at
   * most `maxS` seconds; steady smart recording leaves 8 to 30 s between samples.
   */
  hold: { intervals: 5, minS: 10, maxS: 30 },
  /**
   * own: where a run has positions for more than `minCoverage` of its samples, the watch took its speed from them; over a
   * hole longer than `maxHoleS` it goes on by guess from the arm. Up to 10 s a receiver bridges well (a short underpass, a
   * sample that failed), and a sixth of a window does not move its median far.
   */
  positions: { minCoverage: 0.5, maxHoleS: 10 },
  motion: {
    /** own: slower is standing; GPS noise of a standing watch stays below. */
    standingMps: 0.5,
    /** own: with feet at rest, speed up to here is GPS drift. */
    driftMps: 1.0,
    /** own: fewer steps a minute are feet at rest. */
    restSpm: 30,
    /** Walking turns into running at 2.0 to 2.2 m/s: up to here steps decide, from `surelyRunningMps` speed does. */
    runningMps: 2.0,
    surelyRunningMps: 2.2,
    /** E3: no running below, spm. */
    runningSpm: 130,
    /** own: a fast walk at less than 2 m/s reaches 135 spm, a slow jog starts at 140. */
    slowJogSpm: 140,
    /** own: a shorter bout between two of the same kind is a glitch of the sensor. */
    minBoutS: 5,
  },
  /** own: speed is smoothed over so much time to either side; its change is that of means over so much time. */
  smoothing: { speedS: 3, accelerationS: 10 },
  grade: {
    /** own: grade is the mean altitude of so many metres ahead against so many behind; noise of 1 m gives 0.2 %. */
    sideM: 50,
    /** own: fewer metres on a side, at the ends of a run, and the nearest known grade holds. */
    minSideM: 20,
    /** own: altitude can change by so much between two samples, metres and metres per metre run; else it is a step. */
    steady: { m: 0.6, perM: 0.6 },
    /** own: over more metres without altitude the grade is unknown; the longest hold (30 s) at 5 m/s. */
    maxMissingM: 150,
  },
  /** own: what lowers the confidence; shares are of judged time, and of that in the stretches that make the level. */
  confidence: {
    /** So much of it outside the speeds of the model. */
    extrapolatedShare: 0.2,
    /** So much of it without altitude. */
    noAltitudeShare: 0.5,
    /** Seconds between samples; a window holds fewer than 10 of them. */
    sparseS: 6,
    /** Share of running time that went up or down. Lowers nothing, but limits what the verdict means. */
    hillyShare: 0.5,
    /** Less than this share of the running time judged: what was left out could say otherwise. */
    littleJudgedShare: 0.5,
  },
  /** own: what the sentences of the verdict mention beside it; they change no level. */
  words: {
    /** A run without a flag is near the edge from this ratio: within a hundredth of the first level. */
    nearEdgeRatio: 0.95,
    /** The runner's own usual cadence lies well below that of others from this ratio: two thirds of the way to the level. */
    ownBelowRatio: 0.96,
    /** Foot travel under the body is called clearly unlike that of others beyond so many SD: rarer than one in twenty. */
    clearSweepZ: 2,
  },
  ownBaseline: baselineThresholds,
  context: contextThresholds,
  dynamics: dynamicsThresholds,
  quality: qualityThresholds,
} as const;

export type Thresholds = typeof thresholds;
