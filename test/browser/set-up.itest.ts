import { picture } from './browser.js';
import { timeCode } from './time-code.js';
import { startWebService, type WebService } from './web-service.js';

const password = 'a long walk in the rain';

describe('setting up a new service in the browser', () => {
  let web: WebService;
  const shownAddress = () => /\/setup#token=[\w-]+/.exec(web.service.output())?.[0] ?? '';

  beforeAll(async () => {
    web = await startWebService();
  });
  afterAll(() => web.close());

  it('keeps what was typed when the token is wrong, and asks for the right one', async () => {
    const page = await web.visit();
    await page.goto('/setup#token=wrong');
    await page.getByLabel('Name').fill('Kim 李 🏃');
    await page.getByLabel('E-mail').fill('kim@example.org');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Make the first account' }).click();
    await page.getByText('This token does not fit.').waitFor();
    await picture(page, 'set-up-refused');
    expect(await page.getByLabel('Name').inputValue()).toBe('Kim 李 🏃');
    expect(await page.getByLabel('E-mail').inputValue()).toBe('kim@example.org');
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(password);
    expect(await page.getByLabel('Token from the terminal').inputValue()).toBe('wrong');
  });

  it('leads from the terminal’s address by the second step to the height', async () => {
    const page = await web.visit();
    await page.goto(shownAddress());
    await page.getByLabel('Name').fill('Kim');
    await page.getByLabel('E-mail').fill('kim@example.org');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await picture(page, 'set-up');
    await page.getByRole('button', { name: 'Make the first account' }).click();

    await page.getByText('your account needs a second step').waitFor();
    await picture(page, 'two-factor-required');
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await picture(page, 'two-factor-app');
    const key = await page.getByLabel('Key for the app').innerText();
    await page.getByLabel('Code from the app').fill(timeCode(key));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByRole('heading', { name: 'Keep these codes' }).waitFor();
    expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10);
    await picture(page, 'recovery-codes');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.waitForURL('**/profile?first=1');
    await page.getByLabel('Height').fill('1.78');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Go on to the first run' }).click();
    await page.waitForURL('**/runs');
  });

  it('has nothing left to set up afterwards', async () => {
    const page = await web.visit();
    await page.goto('/setup');
    await page.getByText('nothing left to set up').waitFor();
  });
});
