import type { Page } from 'playwright-core';
import { eventually } from '../integration/service-process.js';
import { openStage, type Stage } from './stage.js';

describe('going from page to page', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ WORKER: 'off' });
  });
  afterAll(() => stage.end());

  const scrolled = (page: Page) => page.evaluate<number>('Math.round(window.scrollY)');
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');
  /** As a key does it: without scrolling the link into view. */
  const follow = (page: Page, name: string) =>
    page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name })
      .evaluate((link) => (link as unknown as { click(): void }).click());

  it('begins at the top of each, with the focus on its heading, and leads back to where one was', async () => {
    const page = await stage.page();
    await page.goto('/profile');
    await page.getByText('Others see all of this route').or(page.getByText(/zone/i)).first().waitFor();
    await page.evaluate('window.scrollTo(0, 600)');
    await eventually('the page', async () => (await scrolled(page)) === 600);
    await follow(page, 'Diary');
    await page.getByRole('heading', { level: 1, name: 'Diary' }).waitFor();
    await eventually('the focus', async () => (await focused(page)) === 'Diary');
    expect(await scrolled(page)).toBe(0);

    await page.goBack();
    await eventually('the focus', async () => (await focused(page)) === 'Profile');
    await eventually('the place', async () => (await scrolled(page)) === 600);

    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Diary' }).waitFor();
    await eventually('the place', async () => (await scrolled(page)) === 0);

    await page.goBack();
    await eventually('the place', async () => (await scrolled(page)) === 600);
    await page.context().close();
  });

  it('leaves the focus alone where the page was only loaded', async () => {
    const page = await stage.page();
    await page.goto('/diary');
    await page.getByRole('heading', { level: 1, name: 'Diary' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
    await page.context().close();
  });
});
