import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../../platform/storage/durable-folder.js';
import type { FoundFile } from './watched-folder.js';

const doneSchema = z.object({ outcome: z.enum(['sent', 'refused']), name: z.string(), at: z.string() });
const seenSchema = z.object({ bytes: z.number(), modifiedMs: z.number() });
type Done = z.infer<typeof doneSchema>;
type Seen = z.infer<typeof seenSchema>;

/** As it was kept before: one document. */
const documentSchema = z.object({
  version: z.literal(1),
  done: z.record(z.string(), doneSchema),
  seen: z.record(z.string(), seenSchema),
});
const firstLineSchema = z.object({ version: z.literal(2) });
/** A content that is done with, or a file that is, so that it need not be read again; or both at once. */
const noteSchema = z.object({
  done: doneSchema.extend({ sha256: z.string() }).optional(),
  seen: seenSchema.extend({ name: z.string() }).optional(),
});
type Note = z.infer<typeof noteSchema>;

/** The file that says what was sent cannot be used. */
export class WatchStateError extends Error {
  override readonly name = 'WatchStateError';
}

/**
 * What was sent already, by content: kept in a file, so that it is known at the next start. Each file adds a line; what a
 * later line says anew is left out when the watch starts.
 */
export class WatchState {
  /** By SHA-256 of the content. */
  private readonly done = new Map<string, Done>();
  /** By name. */
  private readonly seen = new Map<string, Seen>();
  private file: FileHandle | undefined;

  private constructor(private readonly path: string) {}

  /** @throws WatchStateError when there is a file that holds something else, or that cannot be written. */
  static async open(path: string): Promise<WatchState> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new WatchStateError(`${path} cannot be read (${error.code}).`);
    });
    const state = new WatchState(path);
    if (text !== undefined && !state.read(text)) {
      throw new WatchStateError(
        `${path} is damaged: it says which files were sent. Delete it to have all of them sent again; the service recognises what it has.`,
      );
    }
    await state.written(() => state.writeAnew());
    return state;
  }

  /** Whether the file, as it lies there, is done with. */
  isSeen({ name, bytes, modifiedMs }: FoundFile): boolean {
    const seen = this.seen.get(name);
    return seen?.bytes === bytes && seen.modifiedMs === modifiedMs;
  }

  /** Whether the same bytes are done with, under whatever name. */
  isDone(sha256: string): boolean {
    return this.done.has(sha256);
  }

  /** Notes that a file is done with, by its content where that was read; when this resolves, the next start knows it. */
  async add(
    { name, bytes, modifiedMs }: FoundFile,
    content?: Pick<Done, 'outcome'> & { sha256: string },
  ): Promise<void> {
    const isNew = content !== undefined && !this.isDone(content.sha256);
    const done = isNew ? { ...content, name, at: new Date().toISOString() } : undefined;
    const note = { done, seen: { name, bytes, modifiedMs } };
    this.remember(note);
    await this.written(async () => {
      await this.file?.appendFile(lineOf(note));
      await this.file?.datasync();
    });
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private remember({ done, seen }: Note): void {
    if (done) this.done.set(done.sha256, { outcome: done.outcome, name: done.name, at: done.at });
    if (seen) this.seen.set(seen.name, { bytes: seen.bytes, modifiedMs: seen.modifiedMs });
  }

  /** False when it is nothing that was written here. */
  private read(text: string): boolean {
    const document = documentSchema.safeParse(parsed(text));
    if (document.success) {
      for (const [sha256, done] of Object.entries(document.data.done))
        this.remember({ done: { sha256, ...done } });
      for (const [name, seen] of Object.entries(document.data.seen))
        this.remember({ seen: { name, ...seen } });
      return true;
    }
    // What follows the last end of a line was being written when the power went.
    const [first, ...lines] = text.split('\n').slice(0, -1);
    if (first === undefined || !firstLineSchema.safeParse(parsed(first)).success) return false;
    for (const line of lines) {
      const note = noteSchema.safeParse(parsed(line));
      if (!note.success) return false;
      this.remember(note.data);
    }
    return true;
  }

  /** @throws WatchStateError when it cannot be written: what was sent would not be known at the next start. */
  private async written(write: () => Promise<void>): Promise<void> {
    await write().catch((error: NodeJS.ErrnoException) => {
      throw new WatchStateError(
        `${this.path} cannot be written (${error.code}): it says which files were sent.`,
      );
    });
  }

  /** A name that survives a crash or a power cut points to a whole file. */
  private async writeAnew(): Promise<void> {
    const temporary = `${this.path}.${randomUUID()}.tmp`;
    const lines = [
      `${JSON.stringify({ version: 2 })}\n`,
      ...[...this.done].map(([sha256, done]) => lineOf({ done: { sha256, ...done } })),
      ...[...this.seen].map(([name, seen]) => lineOf({ seen: { name, ...seen } })),
    ];
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(lines.join(''));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, this.path);
    } finally {
      await rm(temporary, { force: true });
    }
    await syncFolder(dirname(this.path));
    this.file = await open(this.path, 'a');
  }
}

function lineOf(note: Note): string {
  return `${JSON.stringify(note)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
