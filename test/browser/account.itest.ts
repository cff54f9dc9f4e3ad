import { addPerson } from '../integration/people.js';
import { picture } from './browser.js';
import { startWebService, type WebService } from './web-service.js';

const password = 'a long walk in the rain';

describe('the account, in the browser', () => {
  let web: WebService;

  beforeAll(async () => {
    web = await startWebService({ WORKER: 'off' });
  });
  afterAll(() => web.close());

  it('changes the name', async () => {
    const { id } = await addPerson(web.database);
    const page = await web.visitAs(id);
    await page.goto('/account');
    await page.getByRole('textbox', { name: 'Name' }).fill('Робин 🏃');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await picture(page, 'account');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Робин 🏃');
  });

  it('changes the password for those who know the old one, and signs the other devices out', async () => {
    const { id } = await addPerson(web.database, { password });
    const other = await web.visitAs(id);
    const page = await web.visitAs(id);
    await other.goto('/account');
    await page.goto('/account/security');
    await page.getByLabel('Password until now').fill('not the password');
    await page.getByLabel('New password').fill('another long password');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('This is not your password.').waitFor();
    await page.getByLabel('Password until now').fill(password);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Your password is changed.').waitFor();
    await other.getByRole('link', { name: 'Tokens' }).click();
    await other.getByRole('dialog', { name: 'You were signed out' }).waitFor();
  });

  it('shows where one is signed in, and ends what is not this device', async () => {
    const { id } = await addPerson(web.database);
    const other = await web.visitAs(id);
    const page = await web.visitAs(id);
    await other.goto('/account');
    await page.goto('/account/security');
    await page.getByText('(this device)').waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await other.reload();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByText('(this device)').waitFor();
  });

  it('makes a token that does what was ticked and nothing else, shows it once, and ends it', async () => {
    const { id } = await addPerson(web.database);
    const page = await web.visitAs(id);
    await page.goto('/account/tokens');
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByText('Choose at least one.').waitFor();
    await page.getByLabel('What is it for?').fill('<script>alert(1)</script>');
    await page.getByLabel('See runs, reports and trends').check();
    await page.getByRole('button', { name: 'Make the token' }).click();
    const token = await page.getByLabel('Token', { exact: true }).innerText();
    await picture(page, 'new-token');
    const ask = (path: string) =>
      fetch(new URL(path, web.service.url), { headers: { authorization: `Bearer ${token}` } });
    expect((await ask('/api/v1/runs')).status).toBe(200);
    expect((await ask('/api/v1/profile')).status).toBe(403);

    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByText('<script>alert(1)</script>').waitFor();
    expect(await page.getByText(token).count()).toBe(0);
    await page.getByRole('button', { name: 'End' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await page.getByText('<script>alert(1)</script>', { exact: true }).waitFor({ state: 'detached' });
    expect((await ask('/api/v1/runs')).status).toBe(401);
  });
});
