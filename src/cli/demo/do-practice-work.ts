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

/** Does what the physio did for a patient, in order of time, as far as it is not done yet. Their runs must be analysed. */
export async function doPracticeWork(place: DemoPlace, patient: DemoPatient): Promise<void> {
  const { plan, reviews = [], notes = [], messages = [] } = practiceWork[patient.story.key] ?? {};
  const address = `/api/v1/care/patients/${patient.patientId}`;
  const { runs } = await place.physio.read<PatientRunListBody>(`${address}/runs?limit=100`);
  const pieces = [
    ...(plan ? [{ daysAgo: plan.startedDaysAgo, make: () => setPlan(place, `${address}/plan`, plan) }] : []),
    ...reviews.map((review) => ({
      daysAgo: review.signedDaysAgo,
      make: () => signReview(place, { address, runs }, review),
    })),
    ...notes.map((note) => ({
      daysAgo: note.daysAgo,
      make: () => writeNote(place, `${address}/notes`, note),
    })),
    ...messages.map((message) => ({
      daysAgo: message.daysAgo,
      make: () => sendMessage(place, { path: `${address}/messages`, patient }, message),
    })),
  ];
  for (const { make } of pieces.sort((one, other) => other.daysAgo - one.daysAgo)) await make();
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

async function writeNote(
  { physio, past, daysAgo }: DemoPlace,
  path: string,
  { daysAgo: writtenDaysAgo, text }: GivenText,
): Promise<void> {
  const { notes } = await physio.read<NoteListBody>(path);
  if (notes.some((note) => note.text === text)) return;
  const { id } = await physio.send<NoteBody>('POST', path, { text });
  await past.noteWritten(id, daysAgo(writtenDaysAgo));
}

async function sendMessage(
  { physio, past, daysAgo }: DemoPlace,
  { path, patient }: { readonly path: string; readonly patient: DemoPatient },
  { daysAgo: sentDaysAgo, text, isUnread }: GivenMessage,
): Promise<void> {
  const { messages } = await physio.read<MessageListBody>(path);
  if (messages.some((message) => message.text === text)) return;
  const { id } = await physio.send<MessageBody>('POST', path, { text });
  if (!isUnread) await patient.visitor.send('POST', '/api/v1/care/messages/seen', { ids: [id] });
  await past.messageSent(id, daysAgo(sentDaysAgo));
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
