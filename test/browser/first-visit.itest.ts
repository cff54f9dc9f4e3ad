import { picture, visitor } from './browser.js';
import { openStage, type Stage } from './stage.js';

describe('a first visit', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ WORKER: 'off' });
  });
  afterAll(() => stage.end());

  it.each(['phone', 'desktop'] as const)(
    'asks nobody else for anything, breaks no policy, logs no error (%s)',
    async (screen) => {
      const context = await visitor(stage.browser, stage.url, { screen });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(stage.url)) faults.push(`asked ${request.url()}`);
      });
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await picture(page, 'start');
      await context.close();
      expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
    },
  );
});
