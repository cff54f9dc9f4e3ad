import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { encodeFit } from '../synth/encode-fit.js';
import { steadyRun } from '../synth/run-builders.js';
import { addPerson } from '../test/integration/people.js';
import { mb, watchMemory } from './bench-service.js';
import type { RunningService } from './running-service.js';

/** Fewer for a quick look: BENCH_IMPORT=100. */
const runs = Number(process.env.BENCH_IMPORT ?? 1_000);
const dayMs = 86_400_000;

interface Progress {
  readonly isSettled: boolean;
  readonly analysed: number;
  readonly received: number;
}

/** An archive of one-hour runs, from the first byte sent until each has its report. */
export async function benchImport(service: RunningService): Promise<void> {
  const ask = (await addPerson(service.database)).at(service);
  const zip = await archive();
  const peak = watchMemory(service.pid);
  const start = performance.now();
  const response = await ask('/api/v1/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: new Uint8Array(zip),
  });
  if (response.status !== 202) throw new Error(`refused: ${response.status} ${await response.text()}`);
  const { url } = (await response.json()) as { url: string };
  let firstAt: number | undefined;
  for (;;) {
    const now = (await (await ask(url)).json()) as Progress;
    if (now.analysed > 0) firstAt ??= performance.now();
    if (now.isSettled) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const seconds = (performance.now() - start) / 1000;
  const { own, all } = peak();
  console.log(`archive of ${runs} one-hour runs, ${mb(zip.length)}`);
  console.log(
    `  first report after ${(((firstAt ?? start) - start) / 1000).toFixed(1)} s, all after ${seconds.toFixed(0)} s: ${(runs / seconds).toFixed(1)} runs a second`,
  );
  console.log(`  peak RSS: server ${mb(own)} (limit 400 MB), with its analysis processes ${mb(all)}`);
}

async function archive(): Promise<Buffer> {
  const zip = new ZipFile();
  for (let n = 0; n < runs; n++) {
    const startTimeMs = Date.UTC(2015, 0, 1, 6) + n * dayMs;
    const bytes = encodeFit(steadyRun({ durationS: 3600, seed: 30_000 + n, startTimeMs }));
    zip.addBuffer(Buffer.from(bytes), `runs/${n}.fit`);
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream as Readable) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
