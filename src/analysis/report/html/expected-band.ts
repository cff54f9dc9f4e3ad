import { z } from 'zod';
import { expectedCadenceSpm } from '../../gait/expectation.js';
import { thresholds } from '../../gait/thresholds.js';
import type { Report } from '../report.js';

/** The edges of the levels as parts of the expected cadence; `upper` lies as far above it as `possible` below. */
export interface BandEdges {
  readonly upper: number;
  readonly possible: number;
  readonly likely: number;
}

const storedEdges = z.object({ levelRatio: z.object({ possible: z.number(), likely: z.number() }) });

/** Returns the edges that this report was judged by; today's where an older report does not hold them. */
export function bandEdges(report: Report): BandEdges {
  const stored = storedEdges.safeParse(report.method.thresholds);
  const { possible, likely } = stored.success ? stored.data.levelRatio : thresholds.levelRatio;
  return { upper: 1 / possible, possible, likely };
}

/** Returns the expected cadence (spm) by speed (m/s) for the height that the report was made with. */
export function expectedCurve(report: Report): (speedMps: number) => number {
  const { heightM } = report.gait.height;
  return (speedMps) => expectedCadenceSpm(speedMps, heightM);
}
