import type { Page } from 'playwright-core';
import { addPerson, type Person } from '../integration/people.js';
import { seriousViolations } from './axe.js';
import { picture } from './browser.js';
import { sharedWithPractice } from './shared-with-practice.js';
import { startWebService, type WebService } from './web-service.js';

describe('notes and messages, in the browser', () => {
  let web: WebService;
  let physio: Person;
  let runner: Person;
  let patientId: string;

  beforeAll(async () => {
    web = await startWebService();
    physio = await addPerson(web.database, { role: 'physio', name: 'Pia Physio' });
    runner = await addPerson(web.database, { name: 'Robin Runner' });
    const desk = await web.visitAs(physio.id);
    const home = await web.visitAs(runner.id);
    ({ patientId } = await sharedWithPractice(desk.context(), home.context()));
  });
  afterAll(() => web.close());

  const partOf = (desk: Page, name: string) =>
    desk.getByRole('navigation', { name: 'What Robin Runner shares' }).getByRole('link', { name });

  it('a message goes from the practice to the runner, who learns of it by themselves, and back comes that it was read', async () => {
    const home = await web.visitAs(runner.id);
    await home.goto('/runs');
    // The one that was sent before.
    await home.getByRole('link', { name: 'News: one is new' }).waitFor();

    const desk = await web.visitAs(physio.id, { screen: 'desktop' });
    await desk.goto(`/patients/${patientId}`);
    await partOf(desk, 'Messages').click();
    await desk.getByRole('button', { name: 'Send to Robin Runner' }).click();
    await desk.getByText('Write something first.').waitFor();
    await desk.getByLabel('New message').fill('Please call me about the <b>new</b> plan.\nBest on Monday.');
    await partOf(desk, 'Notes').click();
    await desk.getByText('Left hip drops when tired.').waitFor();
    await partOf(desk, 'Messages').click();
    await desk.getByRole('button', { name: 'Send to Robin Runner' }).click();
    await desk.getByText('not read yet').nth(1).waitFor();
    await desk.locator('.letter-text', { hasText: 'Please call me about the <b>new</b> plan.' }).waitFor();
    expect(await desk.getByLabel('New message').inputValue()).toBe('');
    expect(await desk.getByText('not read yet').count()).toBe(2);
    await picture(desk, 'patient-messages');
    expect(await seriousViolations(desk)).toEqual([]);

    // Without a reload, and without a click.
    await home.getByRole('link', { name: 'News: 2 are new' }).waitFor({ timeout: 60_000 });
    await picture(home, 'news-badge');
    await home.getByRole('link', { name: 'News: 2 are new' }).click();
    await home.getByText('You have a message').first().waitFor();
    expect(await home.getByText('Please call me').count()).toBe(0);
    await home.getByRole('link', { name: 'News', exact: true }).waitFor();
    await picture(home, 'news');
    expect(await desk.getByText('not read yet').count()).toBe(2);
    await home.getByText('You have a message').first().click();
    await home.getByText('Please call me about the <b>new</b> plan.').waitFor();
    await home.getByText('You cannot answer here').waitFor();
    await home.getByText(/call 112/).waitFor();
    await picture(home, 'messages');
    expect(await seriousViolations(home)).toEqual([]);

    await desk.reload();
    await desk
      .getByText(/read on/)
      .nth(1)
      .waitFor();
    expect(await desk.getByText('not read yet').count()).toBe(0);
    await partOf(desk, 'Timeline').click();
    await desk.getByText('Robin Runner read a message').first().waitFor();
    await picture(desk, 'patient-timeline');
    await desk.getByRole('link', { name: 'Note written' }).click();
    await desk.getByText('Left hip drops when tired.').waitFor();
  });

  it('a note that two windows change keeps both texts in sight until one is chosen', async () => {
    const [one, other] = [
      await web.visitAs(physio.id, { screen: 'desktop' }),
      await web.visitAs(physio.id, { screen: 'desktop' }),
    ];
    for (const desk of [one, other]) {
      await desk.goto(`/patients/${patientId}?show=notes`);
      await desk.getByRole('button', { name: 'Change' }).click();
    }
    await one.getByLabel('Your note').fill('First window.');
    await one.getByRole('button', { name: 'Save the change' }).click();
    await one.getByText('First window.').waitFor();
    await other.getByLabel('Your note').fill('Second window.');
    await other.getByRole('button', { name: 'Save the change' }).click();
    await other.getByText('This note was changed meanwhile').waitFor();
    await other.getByText('First window.').waitFor();
    expect(await other.getByLabel('Your note').inputValue()).toBe('Second window.');
    await picture(other, 'note-changed');
    await other.getByRole('button', { name: 'Save the change' }).click();
    await other.getByText('Second window.').waitFor();
    await other.getByRole('button', { name: 'Delete' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await other.getByText('Nobody noted anything yet.').waitFor();
  });
});
