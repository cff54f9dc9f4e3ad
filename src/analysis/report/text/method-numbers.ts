import { z } from 'zod';
import { thresholds } from '../../gait/thresholds.js';
import { percentBelow } from '../flag-words.js';
import type { Report } from '../report.js';

const stored = z.object({
  levelRatio: z.object({ possible: z.number(), likely: z.number() }),
  judged: z.object({
    minSpeedMps: z.number(),
    maxSpeedMps: z.number(),
    minCadenceSpm: z.number(),
    maxCadenceSpm: z.number(),
    maxAbsGradePct: z.number(),
    skipStartS: z.number(),
  }),
  stretch: z.object({ minS: z.number() }),
  run: z.object({ minStretchS: z.number(), minStretchShare: z.number() }),
});

/** Returns the numbers that decide on the level, as a sentence needs them; today's where an older report lacks them. */
export function methodNumbers({ method }: Report): Readonly<Record<string, number>> {
  const { success, data } = stored.safeParse(method.thresholds);
  const { levelRatio, judged, stretch, run } = success ? data : thresholds;
  return {
    slight: percentBelow(levelRatio.possible),
    clear: percentBelow(levelRatio.likely),
    stretchMin: Math.round(stretch.minS / 60),
    runMin: Math.round(run.minStretchS / 60),
    share: Math.round(run.minStretchShare * 100),
    minSpeed: judged.minSpeedMps,
    maxSpeed: judged.maxSpeedMps,
    minCadence: judged.minCadenceSpm,
    maxCadence: judged.maxCadenceSpm,
    grade: judged.maxAbsGradePct,
    skipMin: Math.round(judged.skipStartS / 60),
  };
}
