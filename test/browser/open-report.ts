import type { Page } from 'playwright-core';
import { encodeFit } from '../../synth/encode-fit.js';
import { runWithLongStepStretch } from '../../synth/run-builders.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import type { Visit } from './browser.js';
import type { Stage } from './stage.js';

/** The file of 40 minutes with long steps in their middle. */
export function longSteps(): Uint8Array {
  return encodeFit(runWithLongStepStretch({ durationS: 2400, seed: 41 }));
}

/** Sends a file and returns the id of its run once it has a report, or failed. */
export async function analysed({ ask }: Stage, bytes: Uint8Array, name: string): Promise<string> {
  const { id } = await uploadRun(ask, bytes, name);
  await finishedRun(ask, id);
  return id;
}

/** The runner's page of a run with its charts drawn. */
export async function openReport(stage: Stage, id: string, visit: Visit = {}): Promise<Page> {
  const page = await stage.page(visit);
  await page.goto(`/runs/${id}`);
  await page.locator('.along-charts .u-over').first().waitFor();
  return page;
}
