import type { Activity } from '../activity/activity.js';
import { froudeNumber, legLengthM } from './expectation.js';
import type { Expectation, GaitAnalysis, Spread, Window } from './gait-analysis.js';
import { motionCodes } from './motion.js';
import { thresholds } from './thresholds.js';
import type { JudgedTimeline } from './timeline.js';
import { WeightedValues } from './weighted-quantile.js';

type RunningSpreads = Pick<GaitAnalysis, 'cadenceSpm' | 'stepLengthM' | 'strideLengthM' | 'speedMps'>;

/** Median and 10–90 % of each quantity over running time, weighted by time; undefined where it is missing. */
export function runningSpreads(judged: JudgedTimeline): RunningSpreads {
  const { timeline, holdS } = judged;
  const spread = (values: Float64Array): Spread | undefined => {
    const running = new WeightedValues();
    for (let i = 0; i < values.length; i++) {
      if (timeline.motion[i] === motionCodes.running && values[i] > 0) running.add(values[i], holdS[i]);
    }
    const [p10, median, p90] = running.quantiles(0.1, 0.5, 0.9);
    return running.weight > 0 ? { median, p10, p90 } : undefined;
  };
  const stepLengthM = spread(timeline.stepLengthM);
  return {
    cadenceSpm: spread(timeline.cadenceSpm),
    stepLengthM,
    strideLengthM: stepLengthM && {
      median: 2 * stepLengthM.median,
      p10: 2 * stepLengthM.p10,
      p90: 2 * stepLengthM.p90,
    },
    speedMps: spread(timeline.speedMps),
  };
}

type JudgedMedians = Pick<
  GaitAnalysis,
  'expectedCadenceSpm' | 'cadenceRatio' | 'z' | 'froude' | 'stepLengthByLeg'
>;

/** Medians over the judged windows, weighted by time; empty when there are none. */
export function judgedMedians(windows: readonly Window[], { heightM }: Expectation): JudgedMedians {
  const judged = windows.filter((window) => window.unjudged === undefined);
  if (judged.length === 0) return {};
  const median = (value: (window: Window) => number): number => {
    const values = new WeightedValues();
    for (const window of judged) values.add(value(window), window.endS - window.startS);
    return values.median();
  };
  return {
    expectedCadenceSpm: median((window) => window.expectedCadenceSpm),
    cadenceRatio: median((window) => window.ratio),
    z: median((window) => window.z),
    froude: froudeNumber(
      median((window) => window.speedMps),
      heightM,
    ),
    stepLengthByLeg: median((window) => window.stepLengthM) / legLengthM(heightM),
  };
}

/** Our mean cadence, while running and over all time that was not paused, beside the one the file states. */
export function cadenceAveragesOf(
  activity: Activity,
  judged: JudgedTimeline,
): GaitAnalysis['cadenceAverages'] {
  const { cadenceSpm, motion } = judged.timeline;
  const running = new WeightedValues();
  const all = new WeightedValues();
  for (let i = 0; i < cadenceSpm.length; i++) {
    all.add(cadenceSpm[i], judged.holdS[i]);
    if (motion[i] === motionCodes.running && cadenceSpm[i] > 0) running.add(cadenceSpm[i], judged.holdS[i]);
  }
  if (running.weight === 0) return undefined;
  const statedSpm = activity.stated.avgCadenceSpm;
  return { runningSpm: running.mean(), allSpm: all.mean(), ...(statedSpm !== undefined && { statedSpm }) };
}

/** The height that the run is compared by: the runner's word, else the file's, else that of an average runner. */
export function expectationOf(activity: Activity, heightM: number | undefined): Expectation {
  const { sd, sdHeightUnknown } = thresholds.z;
  if (heightM !== undefined) return { heightM, heightSource: 'runner', sdLn: sd };
  const stated = activity.statedRunner.heightM;
  const { min, max } = thresholds.plausibleHeightM;
  if (stated !== undefined && stated >= min && stated <= max) {
    return { heightM: stated, heightSource: 'file', sdLn: sd };
  }
  return { heightM: thresholds.assumedHeightM, heightSource: 'assumed', sdLn: sdHeightUnknown };
}
