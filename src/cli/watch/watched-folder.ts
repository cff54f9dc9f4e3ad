import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { adjustableForTests } from '../../platform/failpoint.js';

const fileOfRun = /^[^.].*\.(?:fit|gpx|tcx)(?:\.gz)?$/i;

/** A copy over a slow line may pause for longer than from one look to the next. */
const restMs = 10_000;

/** A file as it lies in the folder. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** Looks for files that landed in a folder and are whole: those that did not change from one look to the next, and not lately. */
export class WatchedFolder {
  private before = new Map<string, FoundFile>();

  constructor(private readonly path: string) {}

  /**
   * The files that are whole, oldest first, and whether others are still being written.
   * @throws when the folder cannot be read.
   */
  async look(): Promise<{ readonly whole: FoundFile[]; readonly isGrowing: boolean }> {
    const found = await this.list();
    const leastMs = adjustableForTests('watch.restMs', restMs);
    const whole = found.filter(
      (file) => isSame(file, this.before.get(file.name)) && restedMs(file) >= leastMs,
    );
    this.before = new Map(found.map((file) => [file.name, file]));
    return { whole, isGrowing: whole.length < found.length };
  }

  private async list(): Promise<FoundFile[]> {
    const files: FoundFile[] = [];
    for (const name of (await readdir(this.path)).filter((one) => fileOfRun.test(one))) {
      const path = join(this.path, name);
      // It may have been moved away since.
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile()) files.push({ name, path, bytes: found.size, modifiedMs: found.mtimeMs });
    }
    return files.sort((a, b) => a.modifiedMs - b.modifiedMs || (a.name < b.name ? -1 : 1));
  }
}

function isSame(file: FoundFile, before: FoundFile | undefined): boolean {
  return before?.bytes === file.bytes && before.modifiedMs === file.modifiedMs;
}

/** For how long nobody wrote to it; what was written in the future, by a clock that is wrong, says nothing. */
export function restedMs({ modifiedMs }: FoundFile): number {
  const ms = Date.now() - modifiedMs;
  return ms < 0 ? Infinity : ms;
}
