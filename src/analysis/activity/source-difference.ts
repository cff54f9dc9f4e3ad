import type { ChannelName } from './activity.js';

/**
 * Median relative differences that are worth a word. Wrist, strap and pod differ by a few per cent on any run;
 * contact time and bounce differ by more between devices than between people (evidence, section 5), so they
 * are not compared.
 */
const worthAWord: Readonly<Partial<Record<ChannelName, number>>> = {
  distanceM: 0.03,
  speedMps: 0.05,
  cadenceSpm: 0.05,
  stepLengthM: 0.05,
};
/** Samples that are compared; enough for a median, few enough to cost nothing. */
const mostCompared = 2000;

/**
 * The median relative difference between two sources of a channel, when it is large enough to be told;
 * undefined when they agree, share no sample or the channel is not compared. Cadence of one foot and of both
 * is the same cadence.
 */
export function differBetween(
  channel: ChannelName,
  taken: Float64Array,
  other: Float64Array,
): number | undefined {
  const limit = worthAWord[channel];
  if (limit === undefined) return undefined;
  const step = Math.max(1, Math.ceil(taken.length / mostCompared));
  const differences: number[] = [];
  for (let i = 0; i < taken.length; i += step) {
    const ratio = other[i] / taken[i];
    if (!(ratio > 0 && ratio < Infinity)) continue;
    differences.push(Math.abs((channel === 'cadenceSpm' ? sameFeet(ratio) : ratio) - 1));
  }
  if (differences.length === 0) return undefined;
  const median = differences.sort((a, b) => a - b)[differences.length >> 1];
  return median > limit ? median : undefined;
}

function sameFeet(ratio: number): number {
  if (ratio > Math.SQRT2) return ratio / 2;
  return ratio < Math.SQRT1_2 ? ratio * 2 : ratio;
}
