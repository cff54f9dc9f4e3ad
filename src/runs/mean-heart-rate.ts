import type { EntityManager } from 'typeorm';
import { findSeries } from './runs.store.js';
import { decodeChannel } from './series-encoding.js';

/** A reading stands for the time up to the next one, but not for a pause. */
const longestS = 10;

/** Returns the mean heart rate of this runner's run, weighted by time; undefined where none was recorded. */
export async function meanHeartRate(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<number | undefined> {
  const columns = new Map<string, Float64Array>();
  for (const row of await findSeries(em, runnerId, runId, ['timeS', 'heartRateBpm'])) {
    columns.set(row.channel, await decodeChannel(row.channel, row.data));
  }
  const [timeS, bpm] = [columns.get('timeS'), columns.get('heartRateBpm')];
  return timeS && bpm ? weightedMean(bpm, timeS) : undefined;
}

/** Returns the mean of the finite values, each by the time until the next; undefined without any. */
export function weightedMean(values: Float64Array, timeS: Float64Array): number | undefined {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (!Number.isFinite(values[index])) continue;
    const next = index + 1 < timeS.length ? timeS[index + 1] - timeS[index] : 1;
    const weight = Math.max(0, Math.min(longestS, next));
    sum += values[index] * weight;
    total += weight;
  }
  return total > 0 ? sum / total : undefined;
}
