import type { Chance } from './seeded-chance.js';

/** Which of the run's seconds the watch writes: each `everyS`th, or irregular ones as in smart recording. */
export type Sampling = { readonly everyS: number } | 'smart';

/** Longest distance between two smart records that the generator makes, seconds. */
const longestSmartStepS = 8;

/**
 * Indices of the recorded seconds among `timeS` (whole seconds without the paused ones). The first and the last
 * are always kept, and so are both sides of a pause, as watches do.
 */
export function sampledIndices(timeS: Float64Array, sampling: Sampling, chance: Chance): number[] {
  const indices: number[] = [];
  let nextS = timeS[0];
  for (let index = 0; index < timeS.length; index++) {
    const isLast = index === timeS.length - 1;
    const besidePause = timeS[index + 1] - timeS[index] > 1 || timeS[index] - timeS[index - 1] > 1;
    if (timeS[index] < nextS && !isLast && !besidePause) continue;
    indices.push(index);
    const step =
      sampling === 'smart' ? 1 + Math.floor(chance.uniform() * longestSmartStepS) : sampling.everyS;
    nextS = timeS[index] + step;
  }
  return indices;
}
