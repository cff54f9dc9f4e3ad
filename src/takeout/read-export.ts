import type { z } from 'zod';
import { isStorable } from '../platform/http/storable-text.js';
import { symptomsOf } from '../runners/runners.js';
import type { RestoredRun } from '../runs/runs.js';
import {
  exportedEntrySchema,
  exportedFileSchema,
  exportedPlanSchema,
  exportSchemaId,
  manifestSchema,
  profileDocumentSchema,
  type ExportedFile,
  type ExportedPlan,
} from './export-format.js';
import { ExportRefused, type Refusal } from './export-refused.js';
import { jsonItems, NoItems } from './json-items.js';
import type { OpenedExport } from './open-export.js';
import { takeInLimits } from './take-in-limits.js';

/** What an export holds besides its files. */
export interface ExportToTakeIn {
  readonly profile: z.infer<typeof profileDocumentSchema>['profile'];
  readonly plans: readonly ExportedPlan[];
  /** What was noted of runs, by the ids that they have in the export. */
  readonly diary: ReadonlyMap<string, RestoredRun['symptoms']>;
  /** How many files there are. */
  readonly files: number;
}

/**
 * Reads every document of an export once and returns what is in them, but the files: there may be too many for the memory.
 * @throws ExportRefused when something of it is missing, damaged, or more than may be.
 */
export async function readExport(opened: OpenedExport): Promise<ExportToTakeIn> {
  const { counts } = checked(manifestSchema, await wholeDocument(opened, 'manifest.json', 'notAnExport'));
  const { profile } = checked(
    profileDocumentSchema,
    await wholeDocument(opened, 'profile.json', 'damagedExport'),
  );
  if (!isStorable(profile)) throw new ExportRefused('notAnExport');
  const plans: ExportedPlan[] = [];
  for await (const plan of listed(opened, 'plans')) plans.push(plan);
  const diary = new Map<string, RestoredRun['symptoms']>();
  let entries = 0;
  for await (const { runId, entry } of listed(opened, 'diary')) {
    diary.set(runId, symptomsOf(entry));
    entries += 1;
  }
  const { files, runs } = await checkFiles(opened);
  const isWhole =
    counts.files === files &&
    counts.runs === runs &&
    counts.diary === entries &&
    counts.plans === plans.length;
  if (!isWhole) throw new ExportRefused('damagedExport');
  return { profile, plans, diary, files };
}

/** The files of an export one by one, in its order. @throws ExportRefused */
export function exportedFiles(opened: OpenedExport): AsyncGenerator<ExportedFile> {
  return listed(opened, 'runs');
}

/** Each original may be named once: one that is unpacked again and again fills a disk. */
async function checkFiles(opened: OpenedExport): Promise<{ readonly files: number; readonly runs: number }> {
  const originals = new Set<string>();
  const found = { files: 0, runs: 0 };
  let bytes = 0;
  for await (const { original, runs } of exportedFiles(opened)) {
    found.files += 1;
    found.runs += runs.length;
    if (found.runs > takeInLimits.runs) throw new ExportRefused('tooManyEntries');
    if (original === null) continue;
    if (originals.has(original)) throw new ExportRefused('notAnExport');
    originals.add(original);
    bytes += opened.bytesOf(original);
    if (bytes > takeInLimits.originalsBytes) throw new ExportRefused('tooManyEntries');
  }
  return found;
}

const lists = {
  runs: { list: 'files', schema: exportedFileSchema, most: takeInLimits.files },
  diary: { list: 'entries', schema: exportedEntrySchema, most: takeInLimits.runs },
  plans: { list: 'plans', schema: exportedPlanSchema, most: takeInLimits.plans },
} as const;

async function* listed<Name extends keyof typeof lists>(
  opened: OpenedExport,
  name: Name,
): AsyncGenerator<z.infer<(typeof lists)[Name]['schema']>> {
  const { list, schema, most } = lists[name];
  const pieces = opened.document(`${name}.json`, takeInLimits.listBytes);
  let count = 0;
  try {
    for await (const item of jsonItems(pieces, list, takeInLimits.itemBytes)) {
      count += 1;
      if (count > most) throw new ExportRefused('tooManyEntries');
      const read = checked(schema, item) as z.infer<(typeof lists)[Name]['schema']>;
      // A file is taken in by itself: its name is cleaned, and one with other such texts is left out alone.
      if (name !== 'runs' && !isStorable(read)) throw new ExportRefused('notAnExport');
      yield read;
    }
  } catch (error) {
    if (!(error instanceof NoItems)) throw error;
    throw new ExportRefused(error.isTooMuch ? 'tooManyEntries' : 'damagedExport');
  }
}

/** A document that is no list; refused with `unreadable` when it cannot be read. */
async function wholeDocument(opened: OpenedExport, name: string, unreadable: Refusal): Promise<unknown> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of opened.document(name, takeInLimits.documentBytes)) pieces.push(piece);
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown;
  } catch (error) {
    const isUnreadable = error instanceof ExportRefused || error instanceof SyntaxError;
    throw isUnreadable ? new ExportRefused(unreadable) : error;
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new ExportRefused(isNewer(value) ? 'newerExport' : 'notAnExport');
}

/** An export of ours with another number in its schema. */
function isNewer(value: unknown): boolean {
  const { schema } = (value ?? {}) as { schema?: unknown };
  return typeof schema === 'string' && schema.startsWith('stridecheck.export/') && schema !== exportSchemaId;
}
