import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { shortFit, twoRunsFit } from '../integration/fixtures.js';
import { picture, visitor, type Visit } from './browser.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ WORKER: 'off' });
});
afterAll(() => stage.end());

async function startPage(visit: Visit = {}): Promise<Page> {
  const page = await (await visitor(stage.browser, stage.url, visit)).newPage();
  await page.goto('/');
  await page.getByRole('heading', { name: 'Try it without an account' }).waitFor();
  return page;
}

/** Chooses a file as a person does: what reads it is fetched by then. Returns what is asked for from then on. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const requests: string[] = [];
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByText('it works without a network too').waitFor();
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  return requests;
}

describe('a file that is tried without an account', () => {
  it('gives a report with charts, and nothing leaves the page', async () => {
    const page = await startPage();
    const requests = await choose(page, 'mine.fit', shortFit(71));
    await page.locator('#verdict').waitFor();
    await page.locator('.along-charts .u-over').first().waitFor();
    await page.getByText('nothing was sent').waitFor();
    await picture(page, 'tried');
    await page.context().close();
    expect(requests).toEqual([]);
  });

  it('is judged by the height that is said', async () => {
    const page = await startPage();
    await choose(page, 'mine.fit', shortFit(72));
    await page.locator('#pace figcaption').waitFor();
    await page.getByLabel('Your height, cm').fill('191');
    await page.locator('#pace figcaption', { hasText: '1.91 m' }).waitFor();
    await page.getByLabel('Your height, cm').fill('17');
    await page.getByText(/A height of 0\.17 m cannot be right/).waitFor();
    await page.context().close();
  });

  it('takes feet and inches, and no more inches than a foot has', async () => {
    const page = await startPage({ locale: 'en-US' });
    await choose(page, 'mine.fit', shortFit(75));
    await page.locator('#pace figcaption').waitFor();
    await page.getByLabel('Height, ft').fill('5');
    await page.getByLabel('in', { exact: true }).fill('10');
    await page.locator('#pace figcaption', { hasText: '5 ft 10 in' }).waitFor();
    await page.getByLabel('in', { exact: true }).fill('40');
    await page.getByText('“5 ft 40 in” cannot be read as a height', { exact: false }).waitFor();
    await picture(page, 'tried-height');
    await page.context().close();
  });

  it('is named with what is wrong when it holds no run, and another one can follow', async () => {
    const page = await startPage();
    await choose(page, 'letter.txt', Buffer.from('Dear runner,'));
    await page.getByRole('alert').filter({ hasText: 'This is not a FIT, GPX or TCX file' }).waitFor();
    await page.getByRole('button', { name: 'Another file' }).click();
    await choose(page, 'mine.fit', shortFit(73));
    await page.locator('#verdict').waitFor();
    await page.context().close();
  });

  it('is refused in the language of whoever tries it', async () => {
    const page = await (await visitor(stage.browser, stage.url, { locale: 'de-DE' })).newPage();
    await page.goto('/');
    const letter = { name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Hallo,') };
    await page.locator('input[type=file]').setInputFiles(letter);
    await page.getByRole('alert').getByText('Das ist keine FIT-, GPX- oder TCX-Datei.').waitFor();
    await page.context().close();
  });

  it('is named when it cannot be opened at all', async () => {
    const page = await startPage();
    // As for a folder, or for a file that is gone by then.
    await page.evaluate(
      `File.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'))`,
    );
    await choose(page, 'gone.fit', shortFit(74));
    await page
      .getByRole('alert')
      .filter({ hasText: 'gone.fit' })
      .getByText('This cannot be opened.')
      .waitFor();
    await page.context().close();
  });

  it('lets one choose among the runs that it holds', async () => {
    const page = await startPage();
    await choose(page, 'two.fit', twoRunsFit());
    await page.getByRole('combobox', { name: 'This file holds 2 runs' }).waitFor();
    const first = await page.locator('.run-line').textContent();
    await page.getByRole('combobox', { name: 'This file holds 2 runs' }).click();
    await page.getByRole('option').nth(1).click();
    await page.waitForFunction(
      `document.querySelector('.run-line').textContent !== ${JSON.stringify(first)}`,
    );
    await page.context().close();
  });
});

describe('the sample', () => {
  it.each(['phone', 'desktop'] as const)('is a whole report to read (%s)', async (screen) => {
    const page = await startPage({ screen });
    await picture(page, 'start');
    await page.getByRole('link', { name: 'Read a sample report' }).click();
    await page.locator('#verdict').waitFor();
    await page.locator('.along-charts .u-over').first().waitFor();
    await picture(page, 'sample');
    await page.context().close();
  });
});
