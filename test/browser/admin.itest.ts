import { addPerson } from '../integration/people.js';
import { picture } from './browser.js';
import { startWebService, type WebService } from './web-service.js';

const password = 'a long walk in the rain';

describe('looking after accounts, in the browser', () => {
  let web: WebService;
  let adminId: string;

  beforeAll(async () => {
    web = await startWebService({ SIGNUP: 'invite', WORKER: 'off' });
    adminId = (await addPerson(web.database, { role: 'admin', name: 'Alex' })).id;
  });
  afterAll(() => web.close());

  async function managing(name: string) {
    const page = await web.visitAs(adminId);
    await page.goto('/admin');
    await page.getByLabel('Search by name or e-mail').fill(name);
    await page.getByRole('button', { name: `Manage: ${name}` }).click();
    return { page, dialog: page.getByRole('dialog').first() };
  }

  it('does not exist for those who are no admins', async () => {
    const page = await web.visitAs((await addPerson(web.database)).id);
    await page.goto('/admin');
    await page.getByText('There is nothing here').waitFor();
  });

  it('invites somebody, whose link makes an account once', async () => {
    const admin = await web.visitAs(adminId);
    await admin.goto('/admin');
    await admin.getByLabel('E-mail (may stay empty)').fill('kim@example.org');
    await admin.getByRole('button', { name: 'Invite' }).click();
    const link = await admin.getByLabel('Link', { exact: true }).innerText();
    await picture(admin, 'admin-invited');

    const page = await web.visit();
    await page.goto(link);
    await page.getByText('You are invited as a runner.').waitFor();
    await picture(page, 'invitation');
    expect(await page.getByLabel('E-mail').inputValue()).toBe('kim@example.org');
    await page.getByLabel('Name').fill('Kim');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.waitForURL('**/profile?first=1');

    const late = await web.visit();
    await late.goto(link);
    await late.getByText('This invitation is no longer valid, or it was used.').waitFor();
  });

  it('makes no account without an invitation', async () => {
    const page = await web.visit();
    await page.goto('/sign-up');
    await page.getByText('A new account needs an invitation here.').waitFor();
  });

  it('hands over a link to a new password', async () => {
    const { email } = await addPerson(web.database, { name: 'Forgetful', password });
    const { dialog } = await managing('Forgetful');
    await dialog.getByRole('button', { name: 'Link to a new password' }).click();
    const link = await dialog.getByLabel('Link', { exact: true }).innerText();
    const page = await web.visit();
    await page.goto(link);
    await page.getByLabel('New password').fill('another long password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('Your new password is set').waitFor();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('another long password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/runs');
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByLabel('New password').fill('a third long password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('This link is too old, or it was used.').waitFor();
  });

  it('disables an account, whose tabs are signed out', async () => {
    const { id } = await addPerson(web.database, { name: 'Gone' });
    const theirs = await web.visitAs(id);
    await theirs.goto('/account');
    const { page, dialog } = await managing('Gone');
    await picture(page, 'admin-manage');
    await dialog.getByRole('button', { name: 'Disable the account' }).click();
    await page.getByRole('dialog').last().getByRole('button', { name: 'Disable the account' }).click();
    await dialog.getByRole('button', { name: 'Enable the account' }).waitFor();
    await theirs.getByRole('link', { name: 'Tokens' }).click();
    await theirs.getByRole('dialog', { name: 'You were signed out' }).waitFor();
  });

  it('keeps one admin at least, and says so', async () => {
    const { dialog } = await managing('Alex');
    await dialog.getByLabel('Role').selectOption('runner');
    await dialog.getByRole('button', { name: 'Change the role' }).click();
    await dialog.getByText('This is the last administrator.').waitFor();
  });

  it('turns off the second step of somebody who lost it, after a warning', async () => {
    const { id } = await addPerson(web.database, { name: 'Lost Phone', role: 'physio' });
    const { page, dialog } = await managing('Lost Phone');
    await dialog.getByRole('button', { name: 'Turn the second step off' }).click();
    await page.getByText('Do this only if you are sure').waitFor();
    await page.getByRole('dialog').last().getByRole('button', { name: 'Turn the second step off' }).click();
    await page.getByText('Do this only if you are sure').waitFor({ state: 'detached' });
    expect(await web.database.query('select two_factor_enabled from account where id = $1', [id])).toEqual([
      { two_factor_enabled: false },
    ]);
  });
});
