import { shortFit } from '../integration/fixtures.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { eventually } from '../integration/service-process.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { openStage, type Stage } from './stage.js';

interface Noted {
  readonly painDuring?: number;
  readonly signs: string[];
  readonly safety: { readonly redFlag: string };
}

/** WCAG contrast of a box's tick with the box, which must be above 3 to be seen. */
const tickContrast = `(() => {
  const box = document.querySelector('input[type=checkbox]:checked');
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const tick = box.parentElement.querySelector('svg');
  const pair = [getComputedStyle(box).backgroundColor, getComputedStyle(tick).color].map(light);
  return Math.max(...pair) / Math.min(...pair);
})()`;

describe('the diary', () => {
  let stage: Stage;
  let runId: string;

  beforeAll(async () => {
    stage = await openStage();
    runId = (await uploadRun(stage.ask, shortFit(5), 'evening.fit')).id;
    await finishedRun(stage.ask, runId);
  });
  afterAll(() => stage.end());

  const note = (body: object) =>
    stage.ask(`/api/v1/diary/${runId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const noted = async (): Promise<Noted> =>
    (await (await stage.ask(`/api/v1/diary/${runId}`)).json()) as Noted;

  it('takes one tap to note from the list that nothing hurts', async () => {
    const page = await stage.page();
    await page.goto('/runs');
    await page.getByRole('button', { name: /^More about the run/ }).click();
    await page.getByRole('menuitem', { name: 'Diary' }).click();
    await page.getByRole('button', { name: 'Nothing hurts' }).click();
    await page.getByText('Saved. The report is made anew with it.').waitFor();
    expect(await noted()).toMatchObject({ painDuring: 0, signs: [] });
    await picture(page, 'diary-drawer');
    await page.context().close();
  });

  it('opens beside the report, and keeps what was chosen when it is closed unsaved', async () => {
    const page = await stage.page();
    await page.goto(`/runs/${runId}`);
    const during = page.getByRole('group', { name: 'During the run' });
    await page.getByRole('button', { name: 'How did it feel?' }).click();
    await during.getByRole('radio', { name: '6' }).check();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await during.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'How did it feel?' }).click();
    expect(await during.getByRole('radio', { name: '6' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. The report is made anew with it.').waitFor();
    expect((await noted()).painDuring).toBe(6);
    await page.context().close();
  });

  it('changes the report that it stands beside: a warning sign leads it, and goes with the entry', async () => {
    await note({ painDuring: 2, places: [], signs: [] });
    await finishedRun(stage.ask, runId);
    const page = await stage.page({ screen: 'desktop' });
    await page.goto(`/runs/${runId}`);
    await page.locator('#verdict').waitFor();
    await page.getByRole('button', { name: 'How did it feel?' }).click();
    await page.getByRole('checkbox', { name: 'Weakness in the legs' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'I have read this' }).click();
    await page.locator('#safety').waitFor();
    await picture(page, 'diary-beside-report');
    await page.getByRole('button', { name: 'Delete the entry' }).click();
    await page.locator('#safety').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('begins with what another tab saved meanwhile', async () => {
    await note({ painDuring: 3, places: [], signs: [] });
    const page = await stage.page();
    await page.goto(`/diary/${runId}`);
    const during = page.getByRole('group', { name: 'During the run' });
    await during.getByRole('radio', { name: '3' }).waitFor();
    await page.getByRole('link', { name: /^Run of/ }).click();
    await page.locator('#verdict').waitFor();
    await note({ painDuring: 7, places: [], signs: [] });
    await page.goBack();
    await during.getByRole('radio', { name: '7' }).and(page.locator(':checked')).waitFor();
    expect(await page.getByText('Not saved yet').count()).toBe(0);
    await page.context().close();
  });

  it('keeps what was chosen when it cannot be saved', async () => {
    const page = await stage.page();
    await page.goto(`/diary/${runId}`);
    await page.getByRole('group', { name: 'During the run' }).getByRole('radio', { name: '4' }).check();
    await page.route(`**/api/v1/diary/${runId}`, (route) => route.abort('connectionreset'));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It was not saved. What you chose is still here.').waitFor();
    await page.unroute(`**/api/v1/diary/${runId}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. The report is made anew with it.').waitFor();
    expect((await noted()).painDuring).toBe(4);
    await page.context().close();
  });

  it.each([
    ['Numbness between the legs', 'Get medical help now', 'emergency', /Go to an emergency department now/],
    ['Weakness in the legs', 'Have this looked at', 'seek-help', /See a doctor or physiotherapist promptly/],
  ])('%s takes over the screen: help first', async (sign, title, redFlag, words) => {
    const page = await stage.page();
    await page.goto(`/diary/${runId}`);
    await page.getByRole('checkbox').first().waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByRole('checkbox', { name: sign }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByText(words).waitFor();
    await picture(page, `diary-${redFlag}`);
    expect(await dialog.getByRole('link', { name: 'Call 112' }).count()).toBe(
      redFlag === 'emergency' ? 1 : 0,
    );
    expect(await seriousViolations(page)).toEqual([]);
    await eventually('the entry', async () => (await noted()).safety.redFlag === redFlag);
    await dialog.getByRole('button', { name: 'I have read this' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('shows what is ticked (%s)', async (theme) => {
    const page = await stage.page({ theme });
    await page.goto(`/diary/${runId}`);
    await page.getByRole('checkbox', { name: 'Buttock' }).check();
    // The box fills over a moment.
    await eventually('a tick that can be seen', async () => (await page.evaluate<number>(tickContrast)) > 3);
    await picture(page, `diary-ticked-${theme}`);
    await page.context().close();
  });

  it('says what to do even when the service cannot be reached', async () => {
    const page = await stage.page({ locale: 'de-DE' });
    await page.goto(`/diary/${runId}`);
    await page.getByRole('checkbox').first().waitFor();
    await page.context().setOffline(true);
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByRole('checkbox', { name: /bladder or bowel/ }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Get medical help now' }).waitFor();
    await page.context().close();
  });

  it('lists what was noted, where the run was run', async () => {
    await note({ painDuring: 4, places: [], signs: ['weakness'] });
    const page = await stage.page({ screen: 'desktop' });
    await page.goto('/diary');
    await page.getByText('See a doctor or physiotherapist promptly', { exact: false }).waitFor();
    expect(await page.locator('.diary-list li').innerText()).not.toContain('UTC');
    await picture(page, 'diary-list');
    await page.context().close();
  });
});
