import type { MessageBody, MessageListBody } from '../../care/messages/messages.contract.js';
import type { NoteBody, NoteListBody } from '../../care/notes/notes.contract.js';
import type { PatientRunListBody } from '../../care/patients/patients.contract.js';
import type { PatientPlansBody } from '../../care/plans/plans.contract.js';
import type { ReviewDraftBody, RunReviewBody } from '../../care/reviews/reviews.contract.js';
import type { PracticePlanInput } from '../../runners/plan.contract.js';
import type { DemoPatient, DemoPlace } from './patients.js';
import {
  practiceWork,
  type GivenMessage,
  type GivenPlan,
  type GivenReview,
  type GivenText,
} from './practice-work.js';

/** Does what the physio did for a patient, as far as it is not done yet. Their runs must be analysed. */
export async function doPracticeWork(place: DemoPlace, patient: DemoPatient): Promise<void> {
  const { plan, reviews = [], notes = [], messages = [] } = practiceWork[patient.story.key] ?? {};
  const address = `/api/v1/care/patients/${patient.patientId}`;
  if (reviews.length > 0) {
    const { runs } = await place.physio.read<PatientRunListBody>(`${address}/runs?limit=100`);
    for (const review of reviews) await signReview(place, { address, runs }, review);
  }
  if (plan) await setPlan(place, `${address}/plan`, plan);
  await writeNotes(place, `${address}/notes`, notes);
  await sendMessages(place, { path: `${address}/messages`, patient }, messages);
}

/** The runs since then are measured against it when it is set. */
async function setPlan(
  { physio, daysAgo }: DemoPlace,
  path: string,
  { startedDaysAgo, recheckInDays, ...plan }: GivenPlan,
): Promise<void> {
  const { current } = await physio.read<PatientPlansBody>(path);
  if (current?.from === 'practice') return;
  await physio.send('PUT', path, {
    ...plan,
    startsAt: daysAgo(startedDaysAgo).toISOString(),
    recheckOn: daysAgo(-recheckInDays).toISOString().slice(0, 10),
    reason: '',
    replaces: current?.id ?? null,
  } satisfies PracticePlanInput);
}

async function writeNotes(
  { physio, past, daysAgo }: DemoPlace,
  path: string,
  notes: readonly GivenText[],
): Promise<void> {
  const written = (await physio.read<NoteListBody>(path)).notes.map(({ text }) => text);
  for (const note of notes.filter(({ text }) => !written.includes(text))) {
    const { id } = await physio.send<NoteBody>('POST', path, { text: note.text });
    await past.noteWritten(id, daysAgo(note.daysAgo));
  }
}

async function sendMessages(
  { physio, past, daysAgo }: DemoPlace,
  { path, patient }: { readonly path: string; readonly patient: DemoPatient },
  messages: readonly GivenMessage[],
): Promise<void> {
  const sent = (await physio.read<MessageListBody>(path)).messages.map(({ text }) => text);
  for (const message of messages.filter(({ text }) => !sent.includes(text))) {
    const { id } = await physio.send<MessageBody>('POST', path, { text: message.text });
    if (!message.isUnread) await patient.visitor.send('POST', '/api/v1/care/messages/seen', { ids: [id] });
    await past.messageSent(id, daysAgo(message.daysAgo));
  }
}

interface ReviewedPatient {
  readonly address: string;
  readonly runs: PatientRunListBody['runs'];
}

async function signReview(
  { physio, past, daysAgo }: DemoPlace,
  { address, runs }: ReviewedPatient,
  { runDaysAgo, signedDaysAgo, comment, marks = [], overruled = null }: GivenReview,
): Promise<void> {
  const day = daysAgo(runDaysAgo).toISOString().slice(0, 10);
  const run = runs.find(({ startTime }) => startTime.startsWith(day));
  // Where fewer weeks are made, the run is not there.
  if (!run) return;
  const path = `${address}/runs/${run.id}/review`;
  const { draft, signed } = await physio.read<RunReviewBody>(path);
  if (signed.length > 0) return;
  const { revision } = await physio.send<ReviewDraftBody>('PUT', path, {
    revision: draft?.revision ?? 0,
    comment,
    marks,
    overruled,
  });
  const { id } = await physio.send<{ id: string }>('POST', `${path}/sign`, { revision });
  await past.reviewSigned(id, daysAgo(signedDaysAgo));
}
