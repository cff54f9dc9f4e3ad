import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as launcher, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Pages are drawn by the processor without a detour over a graphics card that is not there. */
chromium.setGraphicsMode = false;

/** The two widths that every page is looked at. */
export const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const;

export interface Visit {
  readonly screen?: keyof typeof screens;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
}

/** Everything in one process is meant for lambdas: there a page that ends takes the browser with it. */
const lambdaOnly = ['--single-process', '--no-zygote', '--in-process-gpu'];
/** Chromium looks up hosts of its maker otherwise. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Real Chromium from npm, headless. Close it after use. */
export async function openBrowser(): Promise<Browser> {
  return launcher.launch({
    args: [...chromium.args.filter((flag) => !lambdaOnly.includes(flag)), ...quiet],
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}

/** A visitor of their own: no cookies of anybody else, one screen, one theme, one language. */
export async function visitor(browser: Browser, url: string, visit: Visit = {}): Promise<BrowserContext> {
  const { screen = 'phone', theme = 'light', locale = 'en-GB' } = visit;
  return browser.newContext({
    baseURL: url,
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    colorScheme: theme,
    locale,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
}

const folder = process.env.SCREENSHOTS;

/** Writes an image of the whole page, to be looked at, where a folder for them is named: `$SCREENSHOTS/<name>-<width>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
}
