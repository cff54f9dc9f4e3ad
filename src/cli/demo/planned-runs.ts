import type { DiaryInput } from '../../runners/diary.contract.js';
import type { NoiseModel } from '../../../synth/cadence-noise.js';
import { withChangedSteps } from '../../../synth/changed-steps.js';
import { encodeFit } from '../../../synth/encode-fit.js';
import { easySegments } from '../../../synth/run-conditions.js';
import { seededChance } from '../../../synth/seeded-chance.js';
import type { Segment } from '../../../synth/synthetic-run.js';
import { syntheticRun } from '../../../synth/synthetic-runner.js';
import { northSeaLoop } from '../../../synth/track.js';
import type { Story } from './story.js';

/** A run of a story as its watch would send it. */
export interface PlannedRun {
  readonly story: Story;
  readonly daysAgo: number;
  /** The same for the same run every day, and another one for every other run of that runner. */
  readonly fileName: string;
  readonly startTime: Date;
  /** When the watch would have sent it. */
  readonly receivedAt: Date;
  readonly diary: Partial<DiaryInput> | undefined;
  /** The bytes of its file; takes some milliseconds. */
  readonly file: () => Uint8Array;
}

/** What the names of the files begin with. */
export const filePrefix = 'north-sea-';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How much pace differs from one run to the next, in turn: without a spread no slope can be learnt. */
const paces = [0.95, 1, 1.04] as const;
/** And how much longer or shorter a run is than usual, minutes. */
const moreMinutes = [0, 3, -2, 5, -4] as const;

/**
 * Steadier than most (within-runner.md), so that each story shows on every day what it is to show; what is drawn depends on
 * runner and day alone.
 */
const steady: NoiseModel = {
  runSd: 0.007,
  insideSd: 0.011,
  whiteShare: 0.25,
  perMinute: 0.9,
  driftSdPerHour: 0.008,
  jitterSd: 0.006,
  speedSd: 0.02,
};

/** The runs of a story in order of time, as seen from this day (midnight UTC), of the last `weeks`. */
export function plannedRuns(story: Story, day: Date, weeks: number): PlannedRun[] {
  return story.runDaysAgo
    .filter((daysAgo) => daysAgo <= 7 * weeks)
    .toSorted((a, b) => b - a)
    .map((daysAgo) => plannedRun(story, day, daysAgo));
}

function plannedRun(story: Story, day: Date, daysAgo: number): PlannedRun {
  const startTime = new Date(day.getTime() - daysAgo * dayMs + story.hour * hourMs);
  const durationS = 60 * (story.usualMinutes + moreMinutes[daysAgo % moreMinutes.length]);
  return {
    story,
    daysAgo,
    fileName: `${filePrefix}${startTime.toISOString().slice(0, 10)}.fit`,
    startTime,
    receivedAt: new Date(startTime.getTime() + durationS * 1000 + 10 * minuteMs),
    diary: story.diary?.[daysAgo],
    file: () => fileOf(story, { startTime, durationS, daysAgo }),
  };
}

interface Outing {
  readonly startTime: Date;
  readonly durationS: number;
  readonly daysAgo: number;
}

function fileOf(story: Story, { startTime, durationS, daysAgo }: Outing): Uint8Array {
  const seed = 1000 * story.number + daysAgo;
  const speedMps = story.usualSpeedMps * paces[daysAgo % paces.length];
  const easy = easySegments(seededChance(seed), { durationS, speedMps });
  const { heightM, ownFactor, withStrap = false } = story;
  const run = syntheticRun({
    segments: withStory(easy, story, { durationS, daysAgo }),
    runner: { heightM, ownFactor, massKg: Math.round(22 * heightM ** 2) },
    startTimeMs: startTime.getTime(),
    utcOffsetS: 0,
    // A loop for each of them, side by side in the open sea.
    track: { ...northSeaLoop, latitudeDeg: northSeaLoop.latitudeDeg + 0.03 * (story.number + 1) },
    noise: steady,
    dynamics: withStrap,
    seed,
    ...(story.onTreadmill && {
      subSport: 'treadmill',
      without: ['latitudeDeg', 'longitudeDeg', 'altitudeM', 'gradePct'],
    }),
  });
  return encodeFit(run);
}

function withStory(
  segments: readonly Segment[],
  { changedSteps = [] }: Story,
  { durationS, daysAgo }: Pick<Outing, 'durationS' | 'daysAgo'>,
): readonly Segment[] {
  return changedSteps
    .filter(({ fromDaysAgo, toDaysAgo = 0 }) => daysAgo <= fromDaysAgo && daysAgo >= toDaysAgo)
    .reduce<readonly Segment[]>((changed, { factor, lastMinutes = durationS / 60 }) => {
      const lengthS = Math.min(durationS, 60 * lastMinutes);
      return withChangedSteps(changed, { startS: durationS - lengthS, lengthS, factor });
    }, segments);
}
