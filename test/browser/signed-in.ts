import type { Browser, BrowserContext } from 'playwright-core';
import { addSession, type Person } from '../integration/people.js';
import type { TestDatabase } from '../integration/test-database.js';
import { visitor, type Visit } from './browser.js';

/** A service under test with what is needed to sign somebody in. */
export interface Place {
  readonly url: string;
  readonly database: Pick<TestDatabase, 'query'>;
  readonly dataDir: { readonly path: string };
}

/** A browser's visitor who is signed in as this person already. */
export async function signedIn(
  browser: Browser,
  place: Place,
  person: Person,
  visit: Visit = {},
): Promise<BrowserContext> {
  const context = await visitor(browser, place.url, visit);
  const cookie = await addSession(place.database, place.dataDir, person.id);
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)];
  await context.addCookies([{ name, value, url: place.url, httpOnly: true, sameSite: 'Lax' }]);
  return context;
}
