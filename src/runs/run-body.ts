import type { Run } from './run.entity.js';
import type { RunBody } from './runs.contract.js';

/** A run as the API shows it. `fileName` comes from its source file. */
export function toRunBody(run: Run, fileName: string | null): RunBody {
  return {
    id: run.id,
    status: run.status,
    fileName,
    receivedAt: run.receivedAt.toISOString(),
    startTime: run.startTime?.toISOString() ?? null,
    timeZone: run.timeZone,
    distanceM: run.distanceM,
    runningTimeS: run.runningTimeS,
    cadenceSpm: run.cadenceSpm,
    expectedCadenceSpm: run.expectedCadenceSpm,
    verdict: run.verdictLevel
      ? { level: run.verdictLevel, confidence: run.verdictConfidence ?? 'none', headline: run.headline ?? '' }
      : null,
    failure: run.failure,
    outcome: run.outcome,
    activityIndex: run.activityIndex,
    url: `/api/v1/runs/${run.id}`,
    reportUrl: `/api/v1/runs/${run.id}/report`,
  };
}
