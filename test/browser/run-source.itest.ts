import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { finishedRun, uploadRun } from '../integration/runs-client.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { openStage, type Stage } from './stage.js';

const firstMs = Date.UTC(2026, 3, 6, 6);

describe('where a run came from', () => {
  let stage: Stage;
  let closedId: string;
  let leaderId: string;
  let wahooId: string;

  beforeAll(async () => {
    stage = await openStage();
    const sent = async (day: number, name: string, more: object = {}) => {
      const plan = { durationS: 900, seed: 90 + day, startTimeMs: firstMs + day * 86_400_000, ...more };
      return (await finishedRun(stage.ask, (await uploadRun(stage.ask, encodeFit(steadyRun(plan)), name)).id))
        .id;
    };
    closedId = await sent(0, 'strava.json');
    leaderId = await sent(1, 'watch.fit', { dynamics: true });
    const garminId = await sent(1, 'garmin.fit');
    wahooId = await sent(2, 'wahoo.fit');
    for (const [id, source] of [
      [closedId, 'api:strava'],
      [garminId, 'api:garmin'],
      [wahooId, 'api:wahoo'],
    ]) {
      await stage.database.query(`update run set source = '${source}' where id = '${id}'`);
    }
  });

  afterAll(async () => {
    await stage.end();
  });

  it('the list names who passed it on, and shows one run that came by two ways once', async () => {
    for (const screen of ['phone', 'desktop'] as const) {
      const page = await stage.page({ screen });
      await page.goto('/runs');
      const row = page.locator(`a[href="/runs/${closedId}"]:visible`);
      await row.getByText('Strava · only you see it').waitFor();
      expect(await page.locator('a.run-link:visible').count()).toBe(3);
      await picture(page, `source-list-${screen}`);
      await page.context().close();
    }
  });

  it('a run leads to its other recordings, and those lead back', async () => {
    const page = await stage.page();
    await page.goto(`/runs/${leaderId}`);
    const note = page.getByRole('note').first();
    await note.getByText('The same run also came another way').waitFor();
    await picture(page, 'source-leader');
    await note.getByRole('link', { name: 'Garmin' }).click();
    await note.getByText('Another recording shows this run better.').waitFor();
    await picture(page, 'source-follower');
    await note.getByRole('link').click();
    await page.waitForURL(`**/runs/${leaderId}`);
    await page.goto(`/runs/${wahooId}`);
    await note.getByText('Without the route').waitFor();
    await page.context().close();
  });

  it.each([
    ['en-GB', 'light', 'phone', 'Only you see this run.', 'This report is limited'],
    ['de-DE', 'dark', 'desktop', 'Nur du siehst diesen Lauf.', 'Dieser Bericht ist eingeschränkt'],
  ] as const)(
    'what Strava withholds stands above the report: %s',
    async (locale, theme, screen, ...words) => {
      await stage.ask('/api/v1/profile', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ heightM: 1.78, units: 'metric', language: locale.slice(0, 2), theme }),
      });
      const page = await stage.page({ locale, theme, screen });
      await page.goto(`/runs/${closedId}`);
      const note = page.getByRole('note').first();
      await note.getByText(words[0]).waitFor();
      await note.getByText(words[1]).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      expect(await page.locator(`a[href="/compare?a=${closedId}"]`).count()).toBe(0);
      await picture(page, `source-strava-${screen}`);
      await page.context().close();
    },
  );
});
