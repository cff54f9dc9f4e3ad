import { workerData } from 'node:worker_threads';

/**
 * A thread beside an analysis: ends the process when it takes too much memory (V8's own limits do not count
 * buffers) or when the service that asked is gone. Killing is the point: the busy main thread cannot be asked.
 */
const { memoryLimitBytes, parentPid } = workerData as { memoryLimitBytes: number; parentPid: number };

const checkEveryMs = 50;

setInterval(() => {
  const tooLarge = process.memoryUsage.rss() > memoryLimitBytes;
  const orphaned = process.ppid !== parentPid;
  if (tooLarge || orphaned) process.kill(process.pid, 'SIGKILL');
}, checkEveryMs);
