import { parentPort } from 'node:worker_threads';
import { paperOf } from '../../analysis/report/paper/paper-of.js';
import type { PaperTask, PrintedPaper } from './paper-task.js';
import { printPaper } from './print-paper.js';

/** A thread that prints one report after the other, where it holds up no request. */
parentPort?.on('message', (task: PaperTask) => {
  void print(task).then((printed) => parentPort?.postMessage(printed));
});

async function print({ report, options }: PaperTask): Promise<PrintedPaper> {
  try {
    return { pdf: await printPaper(paperOf(report, options)) };
  } catch (error) {
    return { failed: placesOf(error) };
  }
}

/** What is logged of a fault: its kind and where it was; its words may repeat what a report says. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 4)].join('\n');
}
