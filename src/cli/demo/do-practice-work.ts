import type { PatientRunListBody } from '../../care/patients/patients.contract.js';
import type { ReviewDraftBody, RunReviewBody } from '../../care/reviews/reviews.contract.js';
import type { DemoPatient, DemoPlace } from './patients.js';
import { practiceWork, type GivenReview } from './practice-work.js';

/** Does what the physio did for a patient, as far as it is not done yet. Their runs must be analysed. */
export async function doPracticeWork(place: DemoPlace, patient: DemoPatient): Promise<void> {
  const { reviews = [] } = practiceWork[patient.story.key] ?? {};
  const address = `/api/v1/care/patients/${patient.patientId}`;
  if (reviews.length > 0) {
    const { runs } = await place.physio.read<PatientRunListBody>(`${address}/runs?limit=100`);
    for (const review of reviews) await signReview(place, { address, runs: runs }, review);
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
