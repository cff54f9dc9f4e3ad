import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { addPerson, type Ask, type Person } from '../integration/people.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { createDataDir, startProcess, type ServiceProcess } from '../integration/service-process.js';
import { createTestDatabase, type TestDatabase } from '../integration/test-database.js';
import { seriousViolations } from './axe.js';
import { overflow } from './overflow.js';
import { openBrowser, picture, screens, visitor, type Visit } from './browser.js';
import { knownPages, type KnownPage } from './known-pages.js';
import { sharedWithPractice, type SharedWithPractice } from './shared-with-practice.js';
import { signedIn } from './signed-in.js';

/** Between them every theme, language, system of units and screen; each page is drawn at both widths in each. */
const looks = [
  { name: 'light', theme: 'light', screen: 'phone', locale: 'en-GB', units: 'metric', language: 'en' },
  {
    name: 'dark-german',
    theme: 'dark',
    screen: 'desktop',
    locale: 'de-DE',
    units: 'imperial',
    language: 'de',
  },
] as const;
type Look = (typeof looks)[number];

/** A look with its people, their runs, and a browser context for each, and for nobody. */
interface Scene {
  readonly look: Look;
  readonly runs: readonly string[];
  /** What the runner shares with the practice of the physio. */
  readonly shared: SharedWithPractice;
  readonly contexts: Readonly<Record<KnownPage['who'], BrowserContext>>;
}

const days = 24 * 3600 * 1000;

it('every page that the app has is one of those that are looked at', () => {
  const features = new URL('../../web/src/features/', import.meta.url);
  const routes = readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-routes.ts'))
    .flatMap((file) => [...readFileSync(new URL(file, features), 'utf8').matchAll(/path: '([^']+)'/g)]);
  const addresses = knownPages.map(({ address }) => address.replace(/[?#].*/, ''));
  const unseen = routes
    .map(([, path]) => path)
    .filter((path) => !addresses.some((address) => asPattern(path).test(address)));
  expect(routes.length).toBeGreaterThan(10);
  expect(unseen).toEqual([]);
});

function asPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
}

describe('every page', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let browser: Browser;
  let invitation: string;
  let scenes: Scene[];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { SIGNUP: 'open' },
    });
    browser = await openBrowser();
    scenes = await Promise.all(looks.map(prepared));
    invitation = await invite(scenes[0].contexts.admin);
  });

  afterAll(async () => {
    await browser.close();
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  async function prepared(look: Look): Promise<Scene> {
    const runner = await addPerson(database, { name: 'Robin Runner', password: 'a long walk in the rain' });
    const admin = await addPerson(database, { name: 'Alex Admin', role: 'admin' });
    const physio = await addPerson(database, { name: 'Pia Physio', role: 'physio' });
    await Promise.all([runner, physio, admin].map((person) => setProfile(person.at(service), look)));
    const place = { url: service.url, database, dataDir };
    const contextOf = (person: Person) => signedIn(browser, place, person, look satisfies Visit);
    const contexts = {
      nobody: await visitor(browser, service.url, look),
      runner: await contextOf(runner),
      physio: await contextOf(physio),
      admin: await contextOf(admin),
    };
    const shared = await sharedWithPractice(contexts.physio, contexts.runner);
    return { look, runs: await someRuns(runner.at(service)), shared, contexts };
  }

  /** Looks at a page in one look: what is wrong with it, at both widths. */
  async function faultsOf(known: KnownPage, { look, runs, shared, contexts }: Scene): Promise<string[]> {
    const filled = (text: string) =>
      text
        .replace('{run}', runs[0])
        .replace('{other}', runs[1])
        .replace('{invitation}', invitation)
        .replace('{patient}', shared.patientId)
        .replace('{careInvitation}', shared.openToken);
    const page = await contexts[known.who].newPage();
    const faults = faultsSaidBy(page);
    await page.goto(filled(known.address));
    await page.locator(filled(known.sign)).first().waitFor();
    await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
    expect(await page.evaluate('document.documentElement.lang')).toBe(look.language);
    faults.push(...(await seriousViolations(page)));
    for (const size of [screens.phone, screens.desktop]) {
      await page.setViewportSize(size);
      await picture(page, `${known.name}-${look.name}`);
      faults.push(...(await overflow(page)));
    }
    await page.close();
    return faults.map((fault) => `${look.name}: ${fault}`);
  }

  it.each(knownPages)('$name can be read by everybody and fits', async (known) => {
    const faults = await Promise.all(scenes.map((scene) => faultsOf(known, scene)));
    expect(faults.flat()).toEqual([]);
  });
});

async function setProfile(ask: Ask, { units, language, theme }: Look): Promise<void> {
  const body = JSON.stringify({ heightM: 1.78, units, language, theme });
  const answer = await ask('/api/v1/profile', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(200);
}

/** Makes an invitation and returns the token of its link. */
async function invite(admin: BrowserContext): Promise<string> {
  const answer = await admin.request.post('/api/v1/admin/invitations', { data: { role: 'runner', days: 7 } });
  const { url } = (await answer.json()) as { url: string };
  return new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';
}

/** Six weeks of runs, the last with long, slow steps in it, and what was noted of two. Newest first. */
async function someRuns(ask: Ask): Promise<string[]> {
  const ids: string[] = [];
  for (let week = 6; week >= 0; week--) {
    const startTimeMs = Date.UTC(2026, 4, 20, 16) - week * 7 * days;
    const bytes = encodeFit(
      steadyRun({ durationS: 2400, seed: 70 + week, startTimeMs, dynamics: week === 0 }),
    );
    ids.unshift((await uploadRun(ask, bytes, `evening-${week}.fit`)).id);
  }
  const noted = { painBefore: 1, painDuring: 3, painAfter: 2, places: ['lowBack'], signs: [] };
  for (const id of ids.slice(0, 2)) {
    await ask(`/api/v1/diary/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(noted),
    });
  }
  for (const id of ids) await finishedRun(ask, id);
  return ids;
}

/** Gathers what the page itself says is wrong; that nobody is signed in, and that there is nothing, are answers. */
function faultsSaidBy(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[14]/.test(message.text())) faults.push(message.text());
  });
  return faults;
}
