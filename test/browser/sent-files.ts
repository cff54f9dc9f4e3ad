import type { Page, Route } from 'playwright-core';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';

const hourMs = 3_600_000;

/** A file as the browser is given it. */
export interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const file = (name: string, bytes: Uint8Array): SentFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** The file of a run of ten minutes; another number is another run. */
export const aRun = (number: number): Uint8Array =>
  encodeFit(
    steadyRun({ durationS: 600, seed: number, startTimeMs: Date.UTC(2026, 1, 1) + number * 25 * hourMs }),
  );

/** The file of half an hour at one pace, with so much of the usual cadence, so many days ago. */
export const halfAnHour = (daysAgo: number, cadenceFactor: number): Uint8Array =>
  encodeFit(
    steadyRun({
      durationS: 1_800,
      speedMps: 2.8,
      cadenceFactor,
      seed: daysAgo,
      startTimeMs: Date.now() - daysAgo * 24 * hourMs,
    }),
  );

/** Chooses files on the page of the runs. */
export const choose = (page: Page, files: SentFile[]) => page.getByTestId('files').setInputFiles(files);

/** The row of a file among those that were sent. */
export const rowOf = (page: Page, name: string) => page.locator('.upload-row').filter({ hasText: name });

/** Answers uploads in the place of the service where `answer` does; the others go on to it. */
export async function onUpload(
  page: Page,
  answer: (route: Route) => Promise<unknown> | undefined,
): Promise<void> {
  await page.route('**/api/v1/runs', async (route) => {
    const answered = route.request().method() === 'POST' ? answer(route) : undefined;
    await (answered ?? route.fallback());
  });
}
