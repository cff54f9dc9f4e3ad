import type { APIResponse, BrowserContext } from 'playwright-core';

/** A practice with a patient, and an invitation that nobody used. */
export interface SharedWithPractice {
  readonly patientId: string;
  readonly openToken: string;
}

/** Has a physio make a practice, and a runner share everything with it but where they ran. */
export async function sharedWithPractice(
  physio: BrowserContext,
  runner: BrowserContext,
): Promise<SharedWithPractice> {
  await answer(physio.request.post('/api/v1/care/practice', { data: { name: 'Physio on the River' } }));
  const invite = { data: { kind: 'patient', days: 7 } };
  const { code } = await answer<{ code: string }>(
    physio.request.post('/api/v1/care/practice/invitations', invite),
  );
  const { version } = await answer<{ version: string }>(
    runner.request.get('/api/v1/care/sharings/text?language=en'),
  );
  const terms = { series: true, routes: false, diary: true, fromTime: null, until: null };
  const consent = { terms, textVersion: version, language: 'en' };
  await answer(runner.request.post('/api/v1/care/invitations/accept', { data: { code, consent } }));
  const { patients } = await answer<{ patients: { id: string }[] }>(
    physio.request.get('/api/v1/care/patients'),
  );
  const patient = `/api/v1/care/patients/${patients[0].id}`;
  await answer(physio.request.post(`${patient}/notes`, { data: { text: 'Left hip drops when tired.' } }));
  await answer(physio.request.post(`${patient}/messages`, { data: { text: 'Please come on Monday.' } }));
  const open = await answer<{ code: string }>(
    physio.request.post('/api/v1/care/practice/invitations', invite),
  );
  return { patientId: patients[0].id, openToken: open.code };
}

async function answer<Body>(asking: Promise<APIResponse>): Promise<Body> {
  const response = await asking;
  if (!response.ok()) throw new Error(`refused: ${response.status()} ${await response.text()}`);
  return (await response.json()) as Body;
}
