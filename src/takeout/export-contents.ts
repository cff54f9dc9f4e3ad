import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { accountFacts } from '../accounts/accounts.js';
import { careDocuments, listSignedReports, type CareDocument } from '../care/care.js';
import { connectionDocuments, type ConnectionDocument } from '../connections/connections.js';
import { webhooksDocument } from '../notices/notices.js';
import { allPlans, listSymptoms, savedProfile } from '../runners/runners.js';
import { listOwnFiles, type OwnFile } from '../runs/runs.js';
import type { documentSchemas, ExportedEntry, ExportedFile, ExportedPlan } from './export-format.js';
import { safeFileName } from './safe-file-name.js';

/** Everything that goes into an export, without the bytes of originals and reports. */
export interface ExportContents {
  readonly account: z.infer<typeof documentSchemas.account>;
  readonly profile: z.infer<typeof documentSchemas.profile>['profile'];
  readonly plans: Awaited<ReturnType<typeof allPlans>>;
  readonly diary: Awaited<ReturnType<typeof listSymptoms>>;
  readonly files: readonly OwnFile[];
  /** What the runner has of practices, and what sends runs by itself. */
  readonly lists: readonly ListOfDocument[];
  /** The ids of the reports that practices signed. */
  readonly signedReports: readonly string[];
}

/** One of the documents that other features have for an export, and what is in it. */
export interface ListOfDocument {
  readonly document: CareDocument | ConnectionDocument;
  readonly items: readonly object[];
}

/** Reads what a runner has, as of one moment: call it in a transaction of repeatable reads. Null when there is no account. */
export async function readContents(em: EntityManager, runnerId: string): Promise<ExportContents | null> {
  const account = await accountFacts(em, runnerId);
  if (!account) return null;
  const lists: ListOfDocument[] = [];
  for (const document of [...careDocuments, ...connectionDocuments, webhooksDocument]) {
    lists.push({ document, items: await document.read(em, runnerId) });
  }
  return {
    account,
    profile: await savedProfile(em, runnerId),
    plans: await allPlans(em, runnerId),
    diary: await listSymptoms(em, runnerId),
    files: await listOwnFiles(em, runnerId),
    lists,
    signedReports: await listSignedReports(em, runnerId),
  };
}

/** A file as the documents of an export tell it; `place` is where it stands among them, from 0. */
export function exportedFile(file: OwnFile, place: number, isLost: boolean): ExportedFile {
  const { fileName, sha256, bytes, copy, activityCount, receivedAt, source } = file;
  return {
    original: isLost ? null : `originals/${safeFileName(place + 1, fileName)}`,
    fileName,
    sha256,
    bytes,
    copy,
    activityCount,
    receivedAt,
    source,
    runs: file.runs.map(({ hasReport, ...run }) => ({
      ...run,
      corrections: run.corrections as ExportedFile['runs'][number]['corrections'],
      report: hasReport ? `reports/${run.id}.json` : null,
    })),
  };
}

/** What was noted of a run as the documents tell it. */
export function exportedEntry({
  runId,
  updatedAt,
  symptoms,
}: ExportContents['diary'][number]): ExportedEntry {
  return {
    runId,
    updatedAt: updatedAt.toISOString(),
    entry: { ...symptoms, places: [...symptoms.places], signs: [...symptoms.signs] },
  };
}

/** A plan as the documents tell it. */
export function exportedPlan({
  startsAt,
  endedAt,
  body,
  practiceName,
  author,
  version,
  details,
}: ExportContents['plans'][number]): ExportedPlan {
  const isOwn = practiceName === null || author === null || version === null;
  return {
    startsAt: startsAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    weeks: body.weeks,
    targets: body.targets.map(({ speedMps, cadenceSpm }) => ({ speedMps, cadenceSpm })),
    by: isOwn ? null : { practice: practiceName, author, version },
    details: details && { ...details, exercises: details.exercises.map((one) => ({ ...one })) },
  };
}
