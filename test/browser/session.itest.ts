import type { Page } from 'playwright-core';
import { shortFit } from '../integration/fixtures.js';
import { addPerson, type Person } from '../integration/people.js';
import { eventually } from '../integration/service-process.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { startWebService, type WebService } from './web-service.js';

const password = 'a long walk in the rain';

describe('who is signed in, in the browser', () => {
  let web: WebService;

  beforeAll(async () => {
    web = await startWebService({ WORKER: 'off' });
  });
  afterAll(() => web.close());

  const somebody = (name: string): Promise<Person> => addPerson(web.database, { name, password });
  const endSessions = ({ id }: Person) =>
    web.database.query('delete from session where account_id = $1', [id]);

  /** Types the password of somebody, wherever it is asked for. */
  async function signIn(page: Page, { email }: Person): Promise<void> {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  const signedOut = (page: Page) => page.getByRole('dialog', { name: 'You were signed out' });
  const nameOn = async (page: Page): Promise<string> => {
    await page.goto('/account');
    return page.getByRole('textbox', { name: 'Name' }).inputValue();
  };

  it('keeps what was written when the session ends before it is saved', async () => {
    const robin = await somebody('Robin');
    const page = await web.visitAs(robin.id);
    await page.goto('/profile');
    const height = page.getByRole('textbox', { name: 'Height' });
    await height.fill('1.83');
    await endSessions(robin);
    await page.getByRole('button', { name: 'Save' }).first().click();
    await signedOut(page).waitFor();
    await picture(page, 'signed-out');
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('E-mail').inputValue()).toBe(robin.email);
    await signIn(page, robin);
    await signedOut(page).waitFor({ state: 'detached' });
    expect(await height.inputValue()).toBe('1.83');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Saved.').waitFor();
    const profile = await robin.at(web.service)('/api/v1/profile');
    expect(await profile.json()).toMatchObject({ heightM: 1.83 });
  });

  it('keeps a form whose fields know no state, and takes a wrong password for what it is', async () => {
    const robin = await somebody('Robin');
    const page = await web.visitAs(robin.id);
    await page.goto('/account/tokens');
    await page.getByLabel('What is it for?').fill('my script');
    await page.getByLabel('See runs, reports and trends').check();
    await endSessions(robin);
    await page.getByRole('button', { name: 'Make the token' }).click();
    await signedOut(page).getByLabel('Password', { exact: true }).fill('not the password');
    await signedOut(page).getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('E-mail and password do not go together.').waitFor();
    await signIn(page, robin);
    await signedOut(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByLabel('Token', { exact: true }).waitFor();
  });

  it('gives the files that one chose to nobody else who signs in', async () => {
    const [robin, kim] = [await somebody('Robin'), await somebody('Kim')];
    const page = await web.visitAs(robin.id);
    await page.goto('/runs');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await endSessions(robin);
    await page.getByTestId('files').setInputFiles([fileOfRobin()]);
    await page.getByText('You are signed out.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await signIn(page, kim);
    await signedOut(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('of-robin.fit').count()).toBe(0);
    expect(await nameOn(page)).toBe('Kim');
    const { runs } = (await (await kim.at(web.service)('/api/v1/runs')).json()) as { runs: unknown[] };
    expect(runs).toEqual([]);
  });

  it('sends on the files that one chose once they are signed in again', async () => {
    const robin = await somebody('Robin');
    const page = await web.visitAs(robin.id);
    await page.goto('/runs');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await endSessions(robin);
    await page.getByTestId('files').setInputFiles([fileOfRobin()]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await signIn(page, robin);
    await signedOut(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Go on' }).click();
    await eventually('the run', async () => {
      const answer = await robin.at(web.service)('/api/v1/runs');
      return ((await answer.json()) as { runs: unknown[] }).runs.length === 1;
    });
  });

  it('is the same in every tab: another person, nobody, and the page to sign in', async () => {
    const [robin, kim] = [await somebody('Robin'), await somebody('Kim')];
    const page = await web.visitAs(robin.id);
    expect(await nameOn(page)).toBe('Robin');
    const [other, waiting] = [await page.context().newPage(), await page.context().newPage()];
    await endSessions(robin);
    await waiting.goto('/sign-in?to=/diary');
    await waiting.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.goto('/sign-in?to=/account');
    await signIn(other, kim);
    await other.waitForURL('**/account');
    await waiting.waitForURL('**/diary');
    await eventually('the first tab', async () => {
      const name = page.getByRole('textbox', { name: 'Name' });
      return (await name.count()) === 1 && (await name.inputValue()) === 'Kim';
    });

    await other.getByRole('button', { name: 'Sign out' }).click();
    await other.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await waiting.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});

function fileOfRobin() {
  return { name: 'of-robin.fit', mimeType: 'application/octet-stream', buffer: Buffer.from(shortFit(1)) };
}
