import type { Page } from 'playwright-core';
import { addPerson } from '../integration/people.js';
import { picture } from './browser.js';
import { timeCode } from './time-code.js';
import { startWebService, type WebService } from './web-service.js';

const password = 'a long walk in the rain';

describe('the second step of signing in, in the browser', () => {
  let web: WebService;

  beforeAll(async () => {
    web = await startWebService({ WORKER: 'off' });
  });
  afterAll(() => web.close());

  /** Somebody with an app set up: their key, and the codes for the day that the phone is lost. */
  async function withApp() {
    const { id, email } = await addPerson(web.database, { password });
    const page = await web.visitAs(id);
    await page.goto('/account/security');
    await page.getByRole('link', { name: 'Set it up' }).click();
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    const key = await page.getByLabel('Key for the app').innerText();
    await page.getByLabel('Code from the app').fill(timeCode(key));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    const list = page.getByRole('list', { name: 'Recovery codes' });
    await list.waitFor();
    const codes = await list.getByRole('listitem').allInnerTexts();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('On: signing in takes your password and a code.').waitFor();
    return { page, id, email, key, codes };
  }

  async function typePassword(email: string, to = '/account'): Promise<Page> {
    const page = await web.visit();
    await page.goto(to);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Second step' }).waitFor();
    return page;
  }

  it('asks for the app’s code after the password, says when it is wrong, and lets the right one in', async () => {
    const { email, key } = await withApp();
    const page = await typePassword(email, '/account/tokens');
    await page.getByLabel('Code from the app').fill('000 000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('This code is not right, or it was used.').waitFor();
    await picture(page, 'second-step-wrong');
    await page.getByLabel('Code from the app').fill(timeCode(key, 'next'));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/account/tokens');
  });

  it('takes a recovery code once in place of the app’s', async () => {
    const { email, codes } = await withApp();
    const withCode = async () => {
      const page = await typePassword(email);
      await page.getByRole('button', { name: 'Use a recovery code' }).click();
      await page.getByLabel('Recovery code').fill(codes[0]);
      await page.getByRole('button', { name: 'Continue' }).click();
      return page;
    };
    await (await withCode()).waitForURL('**/account');
    await (await withCode()).getByText('This is none of your recovery codes, or it was used.').waitFor();
  });

  it('is asked for over a page whose session ended, too', async () => {
    const { page, id, codes } = await withApp();
    await web.database.query('delete from session where account_id = $1', [id]);
    await page.getByRole('link', { name: 'Tokens' }).click();
    const dialog = page.getByRole('dialog', { name: 'You were signed out' });
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.getByRole('button', { name: 'Use a recovery code' }).click();
    await picture(page, 'signed-out-second-step');
    await dialog.getByLabel('Recovery code').fill(codes[0]);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Your tokens' }).waitFor();
  });

  it('is turned off with the password, and only with it', async () => {
    const { page } = await withApp();
    await page.getByRole('button', { name: 'Turn off' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password').fill('not the password');
    await dialog.getByRole('button', { name: 'Turn off' }).click();
    await dialog.getByText('This is not your password.').waitFor();
    await dialog.getByLabel('Your password').fill(password);
    await dialog.getByRole('button', { name: 'Turn off' }).click();
    await page.getByText('Off: your password alone opens this account.').waitFor();
  });

  it('is led to by those whose role requires it, and they cannot turn it off', async () => {
    const { id } = await addPerson(web.database, { role: 'physio', password, twoFactor: false });
    const page = await web.visitAs(id);
    await page.goto('/account/tokens');
    await page.getByText('your account needs a second step').waitFor();
    expect(new URL(page.url()).pathname).toBe('/account/two-factor');
    const other = await addPerson(web.database, { role: 'physio' });
    const secured = await web.visitAs(other.id);
    await secured.goto('/account/security');
    await secured.getByText('Your role requires it, so it stays on.').waitFor();
    expect(await secured.getByRole('button', { name: 'Turn off' }).count()).toBe(0);
  });

  it('lets a passkey in without password or code, until it is removed', async () => {
    const { id } = await addPerson(web.database, { password });
    const page = await web.visitAs(id);
    await addAuthenticator(page);
    await page.goto(web.named('/account/security'));
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('My phone 🏃');
    await dialog.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('My phone 🏃').waitFor();
    await picture(page, 'security');

    await page.goto(web.named('/account'));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(web.named('/'));
    await page.goto(web.named('/account/security'));
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('My phone 🏃').waitFor();

    await web.database.query('delete from session where account_id = $1', [id]);
    await page.getByRole('link', { name: 'Tokens' }).click();
    const signedOut = page.getByRole('dialog', { name: 'You were signed out' });
    await signedOut.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await signedOut.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Security' }).click();
    await page.getByText('My phone 🏃').waitFor();

    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('There is none yet.').waitFor();
  });
});

/** A phone that proves who holds it without being asked. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
