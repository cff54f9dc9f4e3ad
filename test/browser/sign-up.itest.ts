import { picture } from './browser.js';
import { startWebService, type WebService } from './web-service.js';
import { addPerson } from '../integration/people.js';

const password = 'a long walk in the rain';
const name = '<b>Kim</b> 李小龍 🏃‍♀️';

describe('making an account and signing in, in the browser', () => {
  let web: WebService;

  beforeAll(async () => {
    web = await startWebService({ SIGNUP: 'open', WORKER: 'off' });
    await addPerson(web.database, { role: 'admin' });
  });
  afterAll(() => web.close());

  async function signedIn(to = '/account') {
    const { email, id } = await addPerson(web.database, { password });
    const page = await web.visit();
    await page.goto(to);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    return { page, id };
  }

  it('says what is wrong beside each field before anything is sent', async () => {
    const page = await web.visit();
    await page.goto('/sign-up');
    await page.getByLabel('Password', { exact: true }).fill('elevenchars');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByText('Type a name.').waitFor();
    await page.getByText('Type an e-mail address').waitFor();
    await page.getByText('This password needs 12 characters or more.').waitFor();
    await picture(page, 'sign-up-faults');
  });

  it('refuses a password that many people use, and keeps the rest', async () => {
    const page = await web.visit();
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill('Kim');
    await page.getByLabel('E-mail').fill('common@example.org');
    await page.getByLabel('Password', { exact: true }).fill('password12345678');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByText('Many people use this password').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Kim');
  });

  it('signs in at once where no mail has to be confirmed; a name with markup is shown as text', async () => {
    const page = await web.visit();
    await page.goto('/sign-up?to=/account');
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('E-mail').fill('kim@example.org');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.waitForURL('**/account');
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe(name);
  });

  it('says the same of an address that is known, and signs nobody in', async () => {
    const page = await web.visit();
    const { email } = await addPerson(web.database, { password });
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill('Somebody else');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('another long password');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByText(`If nobody had an account with ${email}, there is one now.`).waitFor();
  });

  it('asks again after a wrong password, beside the field, and goes where one wanted to', async () => {
    const { email } = await addPerson(web.database, { password });
    const page = await web.visit();
    await page.goto('/account/tokens');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('E-mail and password do not go together.').waitFor();
    await picture(page, 'sign-in-wrong');
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/account/tokens');
  });

  it('goes nowhere else after signing in, whatever the address says', async () => {
    const { page } = await signedIn('/sign-in?to=//evil.example/');
    await page.waitForURL(`${web.service.url}/runs`);
  });

  it('asks to sign in again where one is when the session ended meanwhile', async () => {
    const { page, id } = await signedIn();
    await page.getByRole('link', { name: 'Tokens' }).waitFor();
    await web.database.query('delete from session where account_id = $1', [id]);
    await page.getByRole('link', { name: 'Tokens' }).click();
    const dialog = page.getByRole('dialog', { name: 'You were signed out' });
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('never used').waitFor();
    expect(new URL(page.url()).pathname).toBe('/account/tokens');
  });

  it('signs out in all tabs at once', async () => {
    const { page } = await signedIn();
    const other = await page.context().newPage();
    await other.goto('/account/tokens');
    await other.getByRole('heading', { name: 'Your tokens' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('leaves nothing of the person in the browser after signing out', async () => {
    const { page } = await signedIn();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${web.service.url}/`);
    expect((await page.context().cookies()).filter(({ value }) => value !== '')).toEqual([]);
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
