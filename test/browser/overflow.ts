import type { Page } from 'playwright-core';
import { pause } from '../integration/service-process.js';

/** What sticks out to the right of the screen once everything has found its place on it. */
export async function overflow(page: Page): Promise<string[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const [wanted, given] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    if (wanted <= given) return [];
    if (Date.now() > until) return [`the page is ${wanted} px wide on ${given}`];
    await pause(50);
  }
}
