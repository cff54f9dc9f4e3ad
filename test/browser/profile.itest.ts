import type { Locator } from 'playwright-core';
import { shortFit } from '../integration/fixtures.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { eventually } from '../integration/service-process.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { openStage, type Stage } from './stage.js';

interface ProfileBody {
  readonly heightM: number | null;
  readonly legLengthM: number | null;
  readonly units: string;
  readonly language: string;
  readonly theme: string;
  readonly privacy: { trimM: number; zones: { name: string; latitudeDeg: number }[] };
}

describe('the profile', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    const { id } = await uploadRun(stage.ask, shortFit(6), 'evening.fit');
    await finishedRun(stage.ask, id);
  });
  afterAll(() => stage.end());

  const save = (body: object) =>
    stage.ask('/api/v1/profile', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const profile = async (): Promise<ProfileBody> =>
    (await (await stage.ask('/api/v1/profile')).json()) as ProfileBody;

  it('understands a height as people write it, refuses an impossible one, and makes the reports anew', async () => {
    const page = await stage.page();
    await page.goto('/profile');
    const height = page.getByRole('textbox', { name: 'Height' });
    await height.fill('17.8 m');
    await page.getByRole('textbox', { name: /^Leg length/ }).focus();
    await page.getByText(/A height of 17\.80 m cannot be right/).waitFor();
    await picture(page, 'profile-impossible');
    await height.fill(`5'10"`);
    await page.getByText('Read as 1.78 m.').waitFor();
    await page.getByRole('textbox', { name: /^Leg length/ }).fill('94 cm');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Saved. All reports are up to date.').waitFor({ timeout: 60_000 });
    expect(await profile()).toMatchObject({ heightM: 1.778, legLengthM: 0.94 });
    await page.context().close();
  });

  it('leaves a height as exact as it was when the leg length alone is written', async () => {
    await save({ heightM: 1.778, legLengthM: null });
    const page = await stage.page();
    await page.goto('/profile');
    await page.getByRole('textbox', { name: /^Leg length/ }).fill('95 cm');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await eventually('the leg length', async () => (await profile()).legLengthM === 0.95);
    expect((await profile()).heightM).toBe(1.778);
    await page.context().close();
  });

  it('leaves alone what another tab changed', async () => {
    const page = await stage.page();
    await page.goto('/profile');
    await page.getByRole('heading', { name: 'How it looks' }).waitFor();
    await save({ heightM: 1.9, theme: 'auto' });
    await page.locator('label', { hasText: /^Dark$/ }).click();
    await eventually('the theme', async () => (await profile()).theme === 'dark');
    expect((await profile()).heightM).toBe(1.9);
    await save({ heightM: 1.78, theme: 'auto' });
    await page.context().close();
  });

  it('keeps what was written when it cannot be saved', async () => {
    const page = await stage.page();
    await page.goto('/profile');
    await page.getByRole('textbox', { name: 'Height' }).fill('1.81');
    await page.route('**/api/v1/profile', (route) =>
      route.request().method() === 'PUT' ? route.abort('connectionreset') : route.fallback(),
    );
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('It was not saved. What you wrote is still here.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Height' }).inputValue()).toBe('1.81');
    await page.context().close();
  });

  it('changes units, colours and language at once, and keeps them', async () => {
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/profile');
    await page.locator('label', { hasText: /^Miles$/ }).click();
    await page.locator('label', { hasText: /^Dark$/ }).click();
    await eventually('the page', () =>
      page.evaluate<boolean>(`document.documentElement.dataset.mantineColorScheme === 'dark'`),
    );
    await page.locator('label', { hasText: /^Deutsch$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Profil' }).waitFor();
    await picture(page, 'profile-german');
    await eventually('the profile', async () => (await profile()).language === 'de');
    expect(await profile()).toMatchObject({ units: 'imperial', theme: 'dark' });
    expect(await seriousViolations(page)).toEqual([]);
    await page.goto('/runs');
    await page
      .getByText(/\d mi$/)
      .first()
      .waitFor();
    await save({ units: 'metric', language: 'en', theme: 'auto' });
    await page.context().close();
  });

  it('hides the start of routes: a zone from a run, shown as others would see it', async () => {
    await save({ privacy: { trimM: 0, zones: [] } });
    const page = await stage.page();
    await page.goto('/profile');
    await page.getByText('Others see all of this route.').waitFor();
    await page.getByRole('button', { name: 'From the start of a run' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /km/ }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Zuhause <b>');
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.getByText(/Others see \d+ % of this route\./).waitFor();
    await picture(page, 'profile-zone');
    expect(await seriousViolations(page)).toEqual([]);
    expect((await profile()).privacy.zones).toMatchObject([{ name: 'Zuhause <b>' }]);
    await page.getByRole('button', { name: 'Remove Zuhause <b>' }).click();
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.getByText('Others see all of this route.').waitFor();
    await page.context().close();
  });

  it('asks where the device is only when told to, and keeps what is written while it answers', async () => {
    const page = await stage.page();
    await page.addInitScript(`
      globalThis.askedWhere = [];
      for (const name of ['getCurrentPosition', 'watchPosition'])
        navigator.geolocation[name] = (found) => askedWhere.push(found);
    `);
    const asked = () => page.evaluate<number>('askedWhere.length');
    await page.goto('/profile');
    await page.getByText('Others see', { exact: false }).first().waitFor();
    const before = await asked();
    await page.getByRole('button', { name: 'Where I am now' }).click();
    await page.getByRole('button', { name: 'By coordinates' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Office');
    await page.evaluate('askedWhere[0]({ coords: { latitude: 52.50001, longitude: 13.4 } })');
    await page.getByRole('textbox', { name: 'Name' }).nth(1).waitFor();
    const names = await valuesOf(page.getByRole('textbox', { name: 'Name' }));
    const latitudes = await valuesOf(page.getByRole('textbox', { name: 'Latitude' }));
    const after = await asked();
    await page.context().close();
    expect([before, after]).toEqual([0, 1]);
    expect(names).toEqual(['Office', 'Home']);
    expect(latitudes).toEqual(['', '52.50001']);
  });

  it('takes zones where the service has no certificate, and says why the device is not asked there', async () => {
    const page = await stage.page();
    await page.addInitScript(`
      delete Crypto.prototype.randomUUID;
      Object.defineProperty(globalThis, 'isSecureContext', { value: false });
    `);
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Where I am now' }).click();
    await page.getByText('Browsers tell a page where you are only over https', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'By coordinates' }).click();
    await page.getByRole('button', { name: 'By coordinates' }).click();
    const added = await page.getByRole('textbox', { name: 'Latitude' }).count();
    await page.context().close();
    expect(added).toBe(2);
  });

  it('refuses coordinates that are none, beside their field', async () => {
    const page = await stage.page();
    await page.goto('/profile');
    await page.getByRole('button', { name: 'By coordinates' }).click();
    await page.getByRole('textbox', { name: 'Latitude' }).fill('91');
    await page.getByRole('textbox', { name: 'Longitude' }).fill('13,4');
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.getByText('A latitude lies between -90 and 90 degrees.').waitFor();
    expect(await page.getByText('A longitude is degrees').count()).toBe(0);
    await page.context().close();
  });
});

async function valuesOf(fields: Locator): Promise<string[]> {
  return Promise.all((await fields.all()).map((field) => field.inputValue()));
}
