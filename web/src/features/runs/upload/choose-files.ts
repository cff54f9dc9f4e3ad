import { limits } from '../../../../../src/analysis/activity/limits.js';
import type { LeftOut } from './upload-item.js';

/** Watches and sites write these; a file without an ending is looked into by the service. */
const runEndings = new Set(['fit', 'gpx', 'tcx']);

/** Returns why a file is not worth sending, from its name and size alone; undefined when it may be a run. */
export function leftOutBecause({
  name,
  size,
}: {
  readonly name: string;
  readonly size: number;
}): LeftOut | undefined {
  if (!mayBeRun(name)) return 'name';
  if (size === 0) return 'empty';
  return size > limits.fileBytes ? 'tooLarge' : undefined;
}

function mayBeRun(name: string): boolean {
  const ending = /\.([^.]*)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1];
  return ending === undefined || runEndings.has(ending);
}

/** Returns a file's name with the folders that it was chosen with: `2019/May/run.fit`. */
export function pathOf(file: File & { readonly path?: string }): string {
  const path = file.webkitRelativePath || file.path || file.name;
  return path.replace(/^\.?\/+/, '');
}
