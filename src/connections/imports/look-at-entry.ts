import { glanceAt, glanceBytes, type Glance } from '../../analysis/activity/glance.js';
import { importLimits } from './import-limits.js';
import { ZipDamaged, type OpenedZip, type ZippedEntry } from './opened-zip.js';
import type { Outcome } from './outcomes.js';

/** What is to become of an entry, by a look at its beginning. */
export type Look =
  | { readonly next: 'leaveOut'; readonly outcome: Outcome }
  | { readonly next: 'takeIn'; readonly startTime: Date | null; readonly maker: string | null }
  | { readonly next: 'walk' };

/** Looks at an entry: what it says of itself, then how it begins. `isNested`: its zip lies in a zip. */
export async function lookAtEntry(zip: OpenedZip, entry: ZippedEntry, isNested: boolean): Promise<Look> {
  const outcome = refusedUnseen(entry);
  if (outcome) return { next: 'leaveOut', outcome };
  try {
    const glance = glanceAt(await zip.beginning(entry, glanceBytes));
    return lookOf(glance, entry, isNested);
  } catch (error) {
    if (error instanceof ZipDamaged) return { next: 'leaveOut', outcome: 'damaged' };
    throw error;
  }
}

function refusedUnseen(entry: ZippedEntry): Outcome | undefined {
  if (entry.isLink) return 'link';
  if (entry.isEncrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'unsupported';
  if (entry.bytes === 0) return 'empty';
  if (!entry.isPacked && entry.bytes !== entry.packedBytes) return 'damaged';
  return explodes(entry, importLimits.packedRatio) ? 'bomb' : undefined;
}

function explodes({ bytes, packedBytes }: ZippedEntry, ratio: number): boolean {
  return bytes > importLimits.ratioFromBytes && bytes > ratio * packedBytes;
}

/** What is no recording that a reader may be tried on. */
const noRecording = {
  otherFit: 'otherFit',
  polarSession: 'polarSession',
  other: 'notActivity',
} as const satisfies Record<string, Outcome>;

function lookOf(glance: Glance, entry: ZippedEntry, isNested: boolean): Look {
  if (glance.kind === 'zip') {
    if (isNested) return { next: 'leaveOut', outcome: 'tooDeep' };
    // It goes to the disk as it is, whatever is in it.
    if (explodes(entry, importLimits.nestedRatio)) return { next: 'leaveOut', outcome: 'bomb' };
    return entry.bytes > importLimits.zipBytes ? { next: 'leaveOut', outcome: 'tooLarge' } : { next: 'walk' };
  }
  if (glance.kind !== 'activity') return { next: 'leaveOut', outcome: noRecording[glance.kind] };
  if (entry.bytes > importLimits.entryBytes) return { next: 'leaveOut', outcome: 'tooLarge' };
  const startTime = Number.isNaN(glance.startMs) ? entry.modifiedAt : new Date(glance.startMs);
  return { next: 'takeIn', startTime, maker: glance.maker ?? null };
}
