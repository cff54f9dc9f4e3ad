import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { insertReview, keptReport } from '../builders/a-review.js';
import { pdfTexts } from '../builders/pdf-texts.js';
import { picture } from './browser.js';
import { analysed, longSteps, openReport } from './open-report.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.end());

async function pressed(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

it('a runner takes the report along as PDF, and a review of it in both forms', async () => {
  const runId = await analysed(stage, longSteps(), 'long.fit');
  const { database } = stage;
  const reportId = await keptReport(database, runId);
  const [{ runnerId }] = await database.query<{ runnerId: string }>(
    `select runner_id as "runnerId" from run where id = $1`,
    [runId],
  );
  const practiceId = uuidv7();
  await database.query(`insert into practice (id, name) values ($1, 'Physio am Park')`, [practiceId]);
  await insertReview(database, { practiceId, runnerId, runId, reportId });
  const page = await openReport(stage, runId, { screen: 'phone' });

  const report = await pressed(page, 'Report (PDF)');
  expect(report.suggestedFilename()).toMatch(/^stridecheck-\d{4}-\d\d-\d\d\.pdf$/);
  expect(
    pdfTexts(await bytesOf(report))
      .flat()
      .join(' '),
  ).toContain('Page 1 of');

  const review = await pressed(page, 'Review (PDF)');
  expect(
    pdfTexts(await bytesOf(review))
      .flat()
      .join(' '),
  ).toContain('Signed by Paul Physio');
  const file = await pressed(page, 'File in FHIR format');
  expect(file.suggestedFilename()).toBe('stridecheck-review-1.fhir.json');
  expect(JSON.parse((await bytesOf(file)).toString())).toMatchObject({ resourceType: 'Bundle' });

  await page.locator('#reviews').scrollIntoViewIfNeeded();
  await picture(page, 'report-reviewed-phone');
  await page.context().close();
});
