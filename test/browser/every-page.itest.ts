import type { Browser, Page } from 'playwright-core';
import { encodeFit } from '../synth/encode-fit.js';
import { steadyRun } from '../synth/run-builders.js';
import { addPerson, type Person } from '../integration/people.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { createDataDir, startProcess, type ServiceProcess } from '../integration/service-process.js';
import { createTestDatabase, type TestDatabase } from '../integration/test-database.js';
import { seriousViolations } from './axe.js';
import { openBrowser, picture, visitor } from './browser.js';
import { signedIn, type Place } from './signed-in.js';

interface KnownPage {
  readonly name: string;
  /** `{run}` and `{other}` are runs of the runner. */
  readonly address: string;
  readonly who: 'nobody' | 'runner' | 'admin';
}

/** Every page of the app; a new one gets a line here. */
const pages: readonly KnownPage[] = [
  { name: 'start', address: '/', who: 'nobody' },
  { name: 'sample', address: '/sample', who: 'nobody' },
  { name: 'sign-in', address: '/sign-in', who: 'nobody' },
  { name: 'sign-up', address: '/sign-up', who: 'nobody' },
  { name: 'setup', address: '/setup', who: 'nobody' },
  { name: 'forgot-password', address: '/forgot-password', who: 'nobody' },
  { name: 'reset-password', address: '/reset-password#token=x', who: 'nobody' },
  { name: 'runs', address: '/runs', who: 'runner' },
  { name: 'report', address: '/runs/{run}', who: 'runner' },
  { name: 'trend', address: '/trend', who: 'runner' },
  { name: 'compare', address: '/compare?a={run}&b={other}', who: 'runner' },
  { name: 'diary', address: '/diary', who: 'runner' },
  { name: 'diary-entry', address: '/diary/{run}', who: 'runner' },
  { name: 'profile', address: '/profile', who: 'runner' },
  { name: 'account', address: '/account', who: 'runner' },
  { name: 'admin', address: '/admin', who: 'admin' },
  { name: 'nothing', address: '/no-such-page', who: 'runner' },
];

const days = 24 * 3600 * 1000;

describe('every page', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let browser: Browser;
  let people: Record<'runner' | 'admin', Person>;
  let runs: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    people = {
      runner: await addPerson(database, { name: 'Robin Runner' }),
      admin: await addPerson(database, { name: 'Alex Admin', role: 'admin' }),
    };
    runs = await someRuns(people.runner.at(service));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  const looks = [
    { theme: 'light', screen: 'phone' },
    { theme: 'light', screen: 'desktop' },
    { theme: 'dark', screen: 'phone' },
  ] as const;

  describe.each(looks)('in $theme on a $screen', ({ theme, screen }) => {
    it.each(pages)('$name can be read by everybody and fits', async ({ name, address, who }) => {
      const place: Place = { url: service.url, database, dataDir };
      const visit = { theme, screen };
      const context =
        who === 'nobody'
          ? await visitor(browser, service.url, visit)
          : await signedIn(browser, place, people[who], visit);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 40[14]/.test(message.text()))
          faults.push(message.text());
      });
      await page.goto(address.replace('{run}', runs[0]).replace('{other}', runs[1]));
      await settled(page);
      await picture(page, theme === 'dark' ? `${name}-dark` : name);
      expect([...faults, ...(await seriousViolations(page)), ...(await overflow(page))]).toEqual([]);
      await context.close();
    });
  });
});

/** Six weeks of runs, the last with long, slow steps in it, and what was noted of two. */
async function someRuns(ask: ReturnType<Person['at']>): Promise<string[]> {
  const ids: string[] = [];
  for (let week = 6; week >= 0; week--) {
    const startTimeMs = Date.UTC(2026, 4, 20, 16) - week * 7 * days;
    const bytes = encodeFit(
      steadyRun({ durationS: 2400, seed: 70 + week, startTimeMs, dynamics: week === 0 }),
    );
    const { id } = await uploadRun(ask, bytes, `evening-${week}.fit`);
    await finishedRun(ask, id);
    ids.unshift(id);
  }
  const noted = { painBefore: 1, painDuring: 3, painAfter: 2, places: ['lowBack'], signs: [] };
  for (const id of ids.slice(0, 2)) {
    await ask(`/api/v1/diary/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(noted),
    });
    await finishedRun(ask, id);
  }
  return ids;
}

/** Waits until the page shows what it is about and asks for nothing any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor();
  await page.locator('[role=status] [class*=Skeleton]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(400);
}

/** What sticks out to the right of the screen. */
async function overflow(page: Page): Promise<string[]> {
  const [wanted, given] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return wanted > given ? [`the page is ${wanted} px wide on ${given}`] : [];
}
