import { Worker } from 'node:worker_threads';
import { analyseFile } from './analyse-file.js';
import type { AnalysisTask } from './analysis-task.js';

/** Above what any accepted file needs (limits.ts), below what hurts a small machine. */
const memoryLimitBytes = 640 * 1024 * 1024;

const watchdog = new Worker(new URL('./analysis-watchdog.js', import.meta.url), {
  workerData: { memoryLimitBytes, parentPid: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4, stackSizeMb: 1 },
});
watchdog.unref();

process.on('disconnect', () => process.exit(0));
// Ctrl-C and a stop of the whole group reach every process; the service decides when this one ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('message', (task: AnalysisTask) => {
  process.send?.(analyseFile(task));
});
