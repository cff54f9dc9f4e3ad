import type { Lap } from './activity.js';
import { limits } from './limits.js';
import type { RecordedLap } from './recording.js';

/**
 * Laps in seconds from the start, within the recording; those without a time or without length are left out.
 * Their cadence is brought to both feet by the activity's own median: a lap may count otherwise than the column
 * that was taken.
 *
 * @param startMs UTC ms of second 0
 * @param medianSpm median cadence of the activity, both feet; NaN without cadence, and laps have none then
 */
export function lapsFromStart(
  recorded: readonly RecordedLap[],
  startMs: number,
  endS: number,
  medianSpm: number,
): Lap[] {
  const factor = cadenceFactor(recorded, medianSpm);
  return recorded.slice(0, limits.laps).flatMap((lap) => {
    const startS = Math.max(0, (lap.startMs - startMs) / 1000);
    const lapEndS = Math.min(endS, (lap.endMs - startMs) / 1000);
    if (!(lapEndS > startS)) return [];
    const cadence = measured(lap.avgCadence);
    return [
      {
        startS,
        endS: lapEndS,
        ...(measured(lap.distanceM) === undefined ? {} : { distanceM: lap.distanceM }),
        ...(cadence === undefined || factor === undefined ? {} : { avgCadenceSpm: cadence * factor }),
        ...(lap.intensity === undefined ? {} : { intensity: lap.intensity }),
      },
    ];
  });
}

/** 1 or 2, whichever brings the middle lap nearer, in ratio, to the median. */
function cadenceFactor(recorded: readonly RecordedLap[], medianSpm: number): 1 | 2 | undefined {
  if (!(medianSpm > 0)) return undefined;
  const cadences = recorded.flatMap((lap) => measured(lap.avgCadence) ?? []).sort((a, b) => a - b);
  if (cadences.length === 0) return undefined;
  return cadences[cadences.length >> 1] < medianSpm / Math.SQRT2 ? 2 : 1;
}

function measured(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
}
