import type { RunRow } from './run-row.js';
import type { RunBody } from './runs.contract.js';
import { channelOf, isRunnerOnly, providerOf } from './source-policy.js';

/** Where a run came from, and what follows from it. */
function toSourceBody({ source, expiresAt }: RunRow): RunBody['source'] {
  return {
    channel: channelOf(source),
    provider: providerOf(source),
    practicesSee: !isRunnerOnly(source),
    keptUntil: expiresAt?.toISOString() ?? null,
  };
}

/** A run as the API shows it. */
export function toRunBody(run: RunRow): RunBody {
  return {
    id: run.id,
    status: run.status,
    fileName: run.fileName,
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
    ownLevel: run.ownLevel,
    surface: run.surface,
    device: run.device,
    pain: run.pain,
    failure: run.failure,
    outcome: run.outcome,
    activityIndex: run.activityIndex,
    duplicateOf: run.duplicateOf
      ? { id: run.duplicateOf, startTime: run.duplicateOfStart?.toISOString() ?? null }
      : null,
    keptApart: run.keptApart,
    source: toSourceBody(run),
    url: `/api/v1/runs/${run.id}`,
    reportUrl: `/api/v1/runs/${run.id}/report`,
  };
}
