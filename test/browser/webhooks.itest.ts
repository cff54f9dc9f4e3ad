import { startReceiver, type WebhookReceiver } from '../integration/webhook-receiver.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { openStage, type Stage } from './stage.js';

describe('webhooks, in the browser', () => {
  let receiver: WebhookReceiver;
  let stage: Stage;

  beforeAll(async () => {
    receiver = await startReceiver();
    stage = await openStage({ OUTGOING_ORIGINS: receiver.origin });
  });
  afterAll(async () => {
    await stage.end();
    await receiver.stop();
  });

  it('are made with a secret that is shown once, tried out, switched off and deleted', async () => {
    const page = await stage.page();
    page.setDefaultTimeout(60_000);
    await page.goto('/account/webhooks');
    await page.getByLabel('Address of the receiver').fill(`${receiver.origin}/hook`);
    await page.getByRole('button', { name: 'Make it' }).click();
    const secret = await page.getByLabel('Secret', { exact: true }).innerText();
    expect(secret).toMatch(/^whsec_/);
    expect(await page.locator(':focus').innerText()).toBe(`${receiver.origin}/hook`);
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'webhook-made');
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    const log = page.getByRole('region', { name: /^What was sent to/ });
    await log.getByText(/^taken, after/).waitFor();
    expect(receiver.got('/hook').map(({ event }) => event.type)).toEqual(['webhook.test']);
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'webhook-log');
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText(/^Switched off since/).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Nobody is told yet.').waitFor();
    await page.context().close();
  });
});
