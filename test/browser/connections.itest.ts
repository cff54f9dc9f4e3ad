import type { Browser, Page } from 'playwright-core';
import { ConnectedService, newRun } from '../integration/connected-service.js';
import { shortFit } from '../integration/fixtures.js';
import { deliver } from '../integration/push-client.js';
import type { Person } from '../integration/people.js';
import { eventually } from '../integration/service-process.js';
import { seriousViolations } from './axe.js';
import { openBrowser, picture, type Visit } from './browser.js';
import { signedIn } from './signed-in.js';

describe('apps and devices, in the browser', () => {
  let service: ConnectedService;
  let browser: Browser;

  beforeAll(async () => {
    service = await ConnectedService.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.remove();
  });

  const open = async (person: Person, path = '/connections', visit?: Visit): Promise<Page> => {
    const { database, dataDir, process } = service;
    const context = await signedIn(browser, { url: process.url, database, dataDir }, person, visit);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };
  const card = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

  it('makes a device, whose secret is shown once and works, and shows what came of it without a reload', async () => {
    const { person } = await service.person();
    const page = await open(person);
    await page.getByLabel('What sends the runs?').fill('Home server');
    await page.getByRole('button', { name: 'Add the device' }).click();
    const secret = await page.getByLabel('The secret', { exact: true }).innerText();
    const id = await page.getByLabel('The id of the device').innerText();
    const example = await page.getByLabel('Sign and send one file from a shell').innerText();
    for (const part of [secret, id, '/api/v1/ingest']) expect(example).toContain(part);
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'device-made');
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByText('Nothing received yet.', { exact: true }).last().waitFor();
    expect(await page.content()).not.toContain(secret);
    const answer = await deliver(service.process, { id, secret }, shortFit(70));
    const { id: runId } = (await answer.json()) as { id: string };
    await page.locator(`a[href="/runs/${runId}"]`).waitFor();
    const wrong = { secret: `whsec_${Buffer.alloc(32).toString('base64')}` };
    await deliver(service.process, { id, secret }, shortFit(71), wrong);
    await deliver(service.process, { id, secret }, shortFit(71), { timestampS: 1 });
    await page.getByText('Somebody tried with a wrong secret').waitFor();
    await page.getByText('Set its clock by the network, then send again.').waitFor();
    await picture(page, 'device-troubles');
    await page.context().close();
  });

  it('gives a device another name and a new secret, and removes it', async () => {
    const { person, browser: api } = await service.person();
    const made = await api.post('/api/v1/connections/devices', { name: 'Old phone' });
    const device = made.body as { id: string; secret: string };
    const page = await open(person, '/connections', { screen: 'desktop', theme: 'dark' });
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('What sends the runs?').fill('New phone');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('New phone').waitFor();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('radio', { name: /ends now/ }).check();
    await picture(page, 'device-renew');
    await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
    const secret = await page.getByLabel('The secret', { exact: true }).innerText();
    expect((await deliver(service.process, device, shortFit(72))).status).toBe(401);
    expect((await deliver(service.process, { ...device, secret }, shortFit(72))).status).toBe(202);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('There is none yet.').waitFor();
    expect((await deliver(service.process, { ...device, secret }, shortFit(72))).status).toBe(401);
    await page.context().close();
  });

  it('connects a provider by its page, follows what comes without a reload, and disconnects with the runs', async () => {
    const { person } = await service.person();
    const fake = service.fake('suunto');
    const athleteId = fake.addAthlete();
    for (let count = 0; count < 3; count++) fake.addActivity(athleteId, newRun());
    const page = await open(person);
    await card(page, 'Suunto').getByText('Not connected').waitFor();
    await picture(page, 'apps');
    await card(page, 'Suunto').getByRole('button', { name: 'Connect Suunto' }).click();
    await page.getByRole('link', { name: 'Refuse' }).click();
    await page.getByText('Suunto is not connected').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await card(page, 'Suunto').getByRole('button', { name: 'Connect Suunto' }).click();
    await page.getByRole('link', { name: `Allow as ${athleteId}` }).click();
    await page.getByText('Suunto is connected').waitFor();
    await card(page, 'Suunto')
      .getByText(/3 runs from there/)
      .waitFor();
    await card(page, 'Suunto')
      .getByText(/^Last received/)
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'app-connected');
    await card(page, 'Suunto').getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('radio', { name: /They are deleted/ }).check();
    await picture(page, 'app-disconnect');
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await card(page, 'Suunto').getByText('Not connected').waitFor();
    await eventually('the runs to be gone', async () => {
      const left = await service.database.query(`select from run where runner_id = $1`, [person.id]);
      return left.length === 0;
    });
    await page.context().close();
  });

  it('shows a connection that ended, why, and one button that mends it', async () => {
    const someone = await service.connected('suunto', 1);
    await service.untilSame(someone);
    someone.fake.signIn.withdraw(someone.athleteId);
    await eventually('the end of the connection', async () => {
      await service.sweep(someone);
      return (await service.shown(someone)).state === 'mend';
    });
    await service.database.query(`insert into profile (runner_id, language) values ($1, 'de')`, [
      someone.person.id,
    ]);
    const page = await open(someone.person, '/connections', { theme: 'dark' });
    await card(page, 'Suunto')
      .getByText(/Die Verbindung ist zu Ende/)
      .waitFor();
    await card(page, 'Suunto')
      .getByText(/Zuletzt angekommen/)
      .waitFor();
    expect(await page.getByRole('heading', { level: 3 }).first().innerText()).toBe('Suunto');
    await picture(page, 'app-mend-de');
    await page.goto('/news');
    await page.getByRole('link', { name: 'Suunto schickt deine Läufe nicht mehr: verbinde es neu' }).click();
    await card(page, 'Suunto').getByRole('button', { name: 'Suunto neu verbinden' }).click();
    await page.getByRole('link', { name: `Allow as ${someone.athleteId}` }).click();
    await page.getByText('Suunto ist verbunden').waitFor();
    await card(page, 'Suunto').getByText('Verbunden', { exact: true }).waitFor();
    await page.context().close();
  });

  it('shows an operator what is on, what is missing and what is to be registered, and nobody of those connected', async () => {
    const someone = await service.connected('suunto', 1);
    await service.untilSame(someone);
    const { person: admin } = await service.person({ role: 'admin' });
    await fetch(service.fake('coros').hookUrl ?? '', { method: 'POST', body: '{}' });
    const page = await open(admin, '/admin/connections', { screen: 'desktop' });
    await card(page, 'COROS')
      .getByText(/A request to our webhook address was refused: the headers client and secret/)
      .waitFor();
    const suunto = card(page, 'Suunto');
    await suunto.getByText('On', { exact: true }).waitFor();
    await suunto.getByText('/api/v1/connections/suunto/callback').waitFor();
    expect(await suunto.getByLabel(/webhook/).innerText()).toMatch(/\/api\/v1\/hooks\/suunto\/.{20}/);
    const text = await page.locator('main').innerText();
    for (const personal of [someone.person.id, someone.person.email, someone.athleteId]) {
      expect(text).not.toContain(personal);
    }
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'operator');
    await page.context().close();
    const runner = await open(someone.person, '/admin/connections');
    await runner.getByText('There is nothing here').waitFor();
    await runner.context().close();
  });
});
