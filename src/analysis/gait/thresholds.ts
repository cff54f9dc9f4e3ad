/** The version of the method: changes whenever a number or a rule below does, and old runs are analysed again. */
export const methodVersion = '1.0.0';

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
} as const;

export type Thresholds = typeof thresholds;
