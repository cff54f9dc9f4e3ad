import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { beginAnalysis, type BegunAnalysis } from './analyse-file.js';
import type { FromAnalysisProcess, ToAnalysisProcess } from './analysis-task.js';

/** Above what any accepted file needs (limits.ts), below what hurts a small machine. */
const memoryLimitBytes = 640 * 1024 * 1024;

// Whoever waits for an answer of the service goes before a report that is being made.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const watchdog = new Worker(new URL('./analysis-watchdog.js', import.meta.url), {
  workerData: { memoryLimitBytes, parentPid: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4, stackSizeMb: 1 },
});
watchdog.unref();

process.on('disconnect', () => process.exit(0));
// Ctrl-C and a stop of the whole group reach every process; the service decides when this one ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('message', (message: ToAnalysisProcess) => {
  process.send?.(answerTo(message));
});

/** The file that was read and waits for its history; a new task takes its place, whatever became of that. */
let begun: BegunAnalysis | undefined;

function answerTo(message: ToAnalysisProcess): FromAnalysisProcess {
  if (message.kind === 'analyse') {
    begun = undefined;
    begun = beginAnalysis(message.task);
    return begun.answer;
  }
  const finish = begun?.finish;
  if (!finish) throw new Error('A history came for no file.');
  begun = undefined;
  return finish(message.histories);
}
