import chromium from '@sparticuz/chromium';
import { chromium as launcher } from 'playwright-core';
chromium.setGraphicsMode = false;
const lambdaOnly = ['--single-process', '--no-zygote', '--in-process-gpu'];
const browser = await launcher.launch({ args: [...chromium.args.filter((f) => !lambdaOnly.includes(f)), '--disable-background-networking'], executablePath: await chromium.executablePath(), headless: true });
const url = process.env.URL ?? 'http://127.0.0.1:3555';
const locale = process.env.LOC ?? 'en-GB';
const want = process.argv.slice(2);
for (const width of [768, 1280]) {
  const context = await browser.newContext({ baseURL: url, viewport: { width, height: 900 }, locale, timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const shot = async (name) => { await page.waitForLoadState('networkidle'); await page.waitForTimeout(300); await page.screenshot({ path: `/tmp/shots/demo/${name}-${locale}-${width}.png`, fullPage: true }); };
  await page.goto('/');
  await page.getByRole('button', { name: /Kim/ }).waitFor();
  if (want.includes('start')) await shot('start');
  await page.getByRole('button', { name: /Kim/ }).click();
  await page.waitForURL(/runs|patients/);
  if (want.includes('start')) await shot('after-sign-in');
  await page.goto('/patients');
  await page.getByText('Utsire').first().waitFor();
  if (want.includes('list')) await shot('list');
  for (const w of want.filter((x) => x.startsWith('p:'))) {
    const name = w.slice(2);
    await page.goto('/patients');
    await page.getByRole('link', { name: new RegExp(name) }).first().click();
    await page.waitForTimeout(500);
    await shot(`patient-${name}`);
  }
  for (const w of want.filter((x) => x.startsWith('r:'))) {
    const name = w.slice(2);
    await page.goto('/patients');
    await page.getByRole('link', { name: new RegExp(name) }).first().click();
    await page.waitForTimeout(500);
    await page.locator('a[href*="/runs/"]').first().click();
    await page.waitForTimeout(800);
    await shot(`report-${name}`);
  }
  await context.close();
}
await browser.close();
