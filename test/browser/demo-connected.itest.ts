import type { Page } from 'playwright-core';
import { ConnectedWorld } from '../../src/cli/demo/connected/connected-world.js';
import { eventually } from '../integration/service-process.js';
import { openStage, type Stage } from './stage.js';

describe('the demo with connected apps', () => {
  const news: string[] = [];
  let world: ConnectedWorld;
  let stage: Stage;

  beforeAll(async () => {
    const onNews = (sentence: string) => news.push(sentence);
    world = await ConnectedWorld.start({ onNews, now: new Date(), everyMs: 1500 });
    stage = await openStage({ ...world.settings, OUTGOING_ORIGINS: world.origins.join(',') });
  }, 120_000);

  afterAll(async () => {
    await world.stop();
    await stage.end();
  });

  const card = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });
  const connect = async (page: Page, name: string) => {
    await card(page, name)
      .getByRole('button', { name: `Connect ${name}` })
      .click();
    await page.getByRole('link', { name: 'Allow as Robin' }).click();
    await page.getByText(`${name} is connected`).waitFor();
  };
  const kept = () =>
    stage.database.query<{ source: string; status: string; isDuplicate: boolean }>(
      `select source, status, duplicate_of is not null as "isDuplicate" from run`,
    );

  it('two are connected, runs come without a reload, two of one run are one, and what must go is gone', async () => {
    const page = await stage.page();
    page.setDefaultTimeout(60_000);
    await page.goto('/connections');
    await connect(page, 'Suunto');
    await card(page, 'Suunto')
      .getByText(/7 runs from there/)
      .waitFor();
    await connect(page, 'Garmin');
    await page.goto('/runs');
    const runs = page.locator('.run-card');
    await eventually('the earlier runs', async () => (await runs.count()) === 7);
    await page.locator('body').evaluate((body) => body.setAttribute('data-loaded-once', ''));
    const { url, database, runner } = stage;
    await world.open({ url, databaseUrl: database.url, runnerId: runner.id });
    await eventually('a report for every run', async () => {
      const all = await kept();
      const duplicates = all.filter(({ isDuplicate }) => isDuplicate);
      const isWhole = all.length === 7 + 10 + 3 && duplicates.length === 3;
      return isWhole && all.every(({ status }) => status === 'reported');
    });
    expect(news.filter((sentence) => sentence.includes('twice'))).toHaveLength(3);
    await eventually('ten new runs in the list', async () => (await runs.count()) === 7 + 10);
    await page.locator('[data-loaded-once]').waitFor();

    await page.goto('/connections');
    await card(page, 'Garmin').getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('radio', { name: /They are deleted/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await card(page, 'Garmin').getByText('Not connected').waitFor();
    await eventually('nothing of Garmin', async () =>
      (await kept()).every(({ source }) => source !== 'api:garmin'),
    );
    expect(await kept()).toHaveLength(7 + 4 + 3);
  }, 240_000);
});
