import type { StatedRunner } from '../activity.js';
import type { ContextMessage, FitContext } from './context.js';
import { dateMsIn, numberIn } from './field-values.js';

/** Nobody is shorter or taller, m; watches that were told nothing write 0. */
const heightM = { min: 0.5, max: 2.6 };
/** Local time is at most 14 h ahead of UTC (Line Islands) and 12 h behind; clocks set wrong differ by more. */
const farthestOffsetS = 14 * 3600;
/** Every time zone is a whole number of quarter hours from UTC. */
const zoneStepS = 15 * 60;

/** The height that the watch was told. */
export function statedRunner({ userProfiles }: FitContext): StatedRunner {
  const heights = userProfiles.map(({ fields }) => numberIn(fields, 'height'));
  const known = heights.find((height) => height && height >= heightM.min && height <= heightM.max);
  return known ? { heightM: known } : {};
}

/** Local time minus UTC, in seconds, out of the activity message; undefined where it states no sane one. */
export function utcOffsetS({ activities }: FitContext): number | undefined {
  return activities.map(offsetIn).find((offset) => offset !== undefined);
}

function offsetIn({ fields, timeMs }: ContextMessage): number | undefined {
  const localMs = dateMsIn(fields, 'local_timestamp');
  if (localMs === undefined || Number.isNaN(timeMs)) return undefined;
  // Adding 0 makes a 0 of a -0.
  const offset = Math.round((localMs - timeMs) / 1000 / zoneStepS) * zoneStepS + 0;
  return Math.abs(offset) <= farthestOffsetS ? offset : undefined;
}
