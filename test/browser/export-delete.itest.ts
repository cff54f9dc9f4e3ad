import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { shortFit } from '../integration/fixtures.js';
import { addPerson } from '../integration/people.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { eventually } from '../integration/service-process.js';
import { picture } from './browser.js';
import { startWebService, type WebService } from './web-service.js';

const password = 'a long walk in the rain';

describe('taking everything along and deleting the account, in the browser', () => {
  let web: WebService;

  beforeAll(async () => {
    web = await startWebService();
  });
  afterAll(() => web.close());

  /** Somebody with one run. */
  async function runner() {
    const person = await addPerson(web.database, { password });
    const ask = person.at(web.service);
    const { id } = await uploadRun(ask, shortFit(1));
    await finishedRun(ask, id);
    return { ...person, ask };
  }

  async function atData(accountId: string): Promise<Page> {
    const page = await web.visitAs(accountId);
    await page.goto('/account/data');
    await page.getByRole('heading', { name: 'Take everything along' }).waitFor();
    return page;
  }

  async function confirmDeletion(page: Page, when: RegExp, typed: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(when).check();
    await dialog.getByLabel('Your password').fill(typed);
    await dialog.getByRole('button', { name: 'Delete the account' }).click();
  }

  const accountsWith = async (id: string) =>
    web.database.query<{ due: boolean }>(
      'select deletion_due_at is not null as due from account where id = $1',
      [id],
    );

  it('makes a zip, which somebody else takes in, once', async () => {
    const page = await atData((await runner()).id);
    await page.getByRole('button', { name: 'Make an export' }).click();
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download/ }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/^stridecheck-.+\.zip$/);

    const buffer = await readFile(await download.path());
    expect(buffer.length).toBeGreaterThan(10_000);
    await picture(page, 'data-export');

    const other = await addPerson(web.database);
    const theirs = await atData(other.id);
    const takeIn = async () => {
      await theirs.locator('input[type=file]').setInputFiles({
        name: 'export.zip',
        mimeType: 'application/zip',
        buffer,
      });
    };
    await takeIn();
    await theirs.getByText('One run added, 0 were there already.').waitFor();
    await picture(theirs, 'data-taken-in');
    await theirs.getByRole('link', { name: 'Tokens' }).click();
    await theirs.getByRole('heading', { name: 'Your tokens' }).waitFor();
    await theirs.getByRole('link', { name: 'My data' }).click();
    await theirs.getByText('One run added, 0 were there already.').waitFor();
    await takeIn();
    await theirs.getByText('No new run, 1 was there already.').waitFor();
  });

  it('says that a zip file is no export', async () => {
    const page = await atData((await addPerson(web.database)).id);
    await page.locator('input[type=file]').setInputFiles({
      name: 'holiday.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK\u0003\u0004 not really'),
    });
    await page.getByText('This zip file is no export of Stridecheck.').waitFor();
  });

  it('deletes in seven days after the right password, says so on every page, and can be taken back', async () => {
    const { id } = await runner();
    const page = await atData(id);
    await page.getByRole('button', { name: 'Delete the account' }).click();
    await confirmDeletion(page, /In seven days/, 'not the password');
    await page.getByText('This is not your password.').waitFor();
    expect(await accountsWith(id)).toEqual([{ due: false }]);
    await confirmDeletion(page, /In seven days/, password);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto('/account/tokens');
    await page.getByText(/This account will be deleted on/).waitFor();
    await picture(page, 'deletion-due');
    await page.getByRole('button', { name: 'Keep the account' }).click();
    await page.getByText(/This account will be deleted on/).waitFor({ state: 'detached' });
    expect(await accountsWith(id)).toEqual([{ due: false }]);
  });

  it('deletes at once when that is wanted: nothing opens the account any more', async () => {
    const { id, ask } = await runner();
    const page = await atData(id);
    await page.getByRole('button', { name: 'Delete the account' }).click();
    await picture(page, 'delete-account');
    await confirmDeletion(page, /^Now/, password);
    await page.waitForURL(`${web.service.url}/`);
    await eventually('the deletion', async () => (await accountsWith(id)).length === 0);
    expect((await ask('/api/v1/runs')).status).toBe(401);
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
