import type { EntityManager } from 'typeorm';
import { accountFacts } from '../accounts/accounts.js';
import { allPlans, listSymptoms, savedProfile } from '../runners/runners.js';
import { listOwnFiles, type OwnFile } from '../runs/runs.js';
import type { z } from 'zod';
import type { documentSchemas, DocumentName, ExportedFile } from './export-format.js';
import { safeFileName } from './safe-file-name.js';

/** The documents of an export but its manifest, which counts them. */
export type ExportDocuments = {
  readonly [Name in Exclude<DocumentName, 'manifest'>]: z.infer<(typeof documentSchemas)[Name]>;
};

/** Everything that goes into an export, without the bytes of originals and reports. */
export interface ExportContents {
  readonly documents: ExportDocuments;
  /** Where each original is stored, in the order of the documents. */
  readonly originals: readonly Pick<OwnFile, 'storageKey' | 'bytes' | 'sha256'>[];
}

/** Reads what a runner has, as of one moment: call it in a transaction of repeatable reads. Null when there is no account. */
export async function readContents(em: EntityManager, runnerId: string): Promise<ExportContents | null> {
  const account = await accountFacts(em, runnerId);
  if (!account) return null;
  const files = await listOwnFiles(em, runnerId);
  const diary = await listSymptoms(em, runnerId);
  const plans = await allPlans(em, runnerId);
  return {
    documents: {
      runs: { files: files.map(exportedFile) },
      diary: {
        entries: diary.map(({ runId, updatedAt, symptoms }) => ({
          runId,
          updatedAt: updatedAt.toISOString(),
          entry: { ...symptoms, places: [...symptoms.places], signs: [...symptoms.signs] },
        })),
      },
      plans: {
        plans: plans.map(({ startsAt, endedAt, body }) => ({
          startsAt: startsAt.toISOString(),
          endedAt: endedAt?.toISOString() ?? null,
          weeks: body.weeks,
          targets: body.targets.map(({ speedMps, cadenceSpm }) => ({ speedMps, cadenceSpm })),
        })),
      },
      profile: { profile: await savedProfile(em, runnerId) },
      account,
    },
    originals: files,
  };
}

function exportedFile(file: OwnFile, place: number): ExportedFile {
  const { fileName, sha256, bytes, copy, activityCount, receivedAt } = file;
  return {
    original: `originals/${safeFileName(place + 1, fileName)}`,
    fileName,
    sha256,
    bytes,
    copy,
    activityCount,
    receivedAt,
    runs: file.runs.map(({ hasReport, ...run }) => ({
      ...run,
      corrections: run.corrections as ExportedFile['runs'][number]['corrections'],
      report: hasReport ? `reports/${run.id}.json` : null,
    })),
  };
}
