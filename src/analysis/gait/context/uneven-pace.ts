import type { RunContext } from '../run-context.js';
import { contextThresholds } from './context-thresholds.js';

/**
 * Whether the pace of a run went up and down so much that its stretches are less sure: intervals, or as many short
 * accelerations as make a session of them. W: 4.1 false per 100 where the SD of speed is over 10 %.
 */
export function isUneven(context: RunContext | undefined): boolean {
  if (context === undefined) return false;
  return context.intervals !== undefined || context.accelerations.count >= contextThresholds.unevenFrom;
}
