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
    await stage.ask('/api/v1/profile', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ heightM: 1.78, units: 'metric', language: 'en', theme: 'auto' }),
    });
    await page.context().close();
  });

  it('hides the start of routes: a zone from a run, shown as others would see it', async () => {
    await stage.ask('/api/v1/profile', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ heightM: 1.78, units: 'metric', privacy: { trimM: 0, zones: [] } }),
    });
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

  it('asks where the device is only when told to', async () => {
    const page = await stage.page();
    await page.context().grantPermissions(['geolocation'], { origin: stage.url });
    await page.context().setGeolocation({ latitude: 52.50001, longitude: 13.4 });
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Where I am now' }).click();
    await eventually('the page', () =>
      page.evaluate<boolean>(
        `[...document.querySelectorAll('.zone input')].some(({ value }) => value === '52.50001')`,
      ),
    );
    await page.context().close();
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
