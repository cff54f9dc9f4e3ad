import type { EntityManager } from 'typeorm';
import type { PlanSuggestion } from '../../analysis/report/trend/plan-suggestion.js';
import { suggestPlan } from '../../analysis/report/trend/plan-suggestion.js';
import type { TrendWindow } from '../../analysis/report/trend/trend-run.js';
import { readReport, readTrendRuns } from '../../runs/runs.js';

/** own: so many weeks back from the newest run speak for somebody's steps of now. */
const ownWeeks = 8;
/** own: the newest reports that are looked at for signs and for a target. */
const newestReports = 5;

/** What a patient shares of how they run now. */
export interface OwnSteps {
  readonly windows: readonly TrendWindow[];
  /** Newest first. */
  readonly runIds: readonly string[];
}

/** What a patient's last weeks say of their own steps, as far as they share it. Call it as the role of practices. */
export async function readOwnSteps(em: EntityManager, runnerId: string): Promise<OwnSteps> {
  const runs = await readTrendRuns(em, runnerId, { weeks: ownWeeks });
  return { windows: runs.flatMap(({ windows }) => windows), runIds: runs.map(({ id }) => id).reverse() };
}

/** Targets as the evidence allows, from what a patient shares. Call it as the role of practices. */
export async function readSuggestion(em: EntityManager, runnerId: string): Promise<PlanSuggestion> {
  const { windows, runIds } = await readOwnSteps(em, runnerId);
  const reports = [];
  for (const runId of runIds.slice(0, newestReports)) {
    const report = await readReport(em, runnerId, runId);
    if (report) reports.push(report);
  }
  return suggestPlan(windows, reports);
}
