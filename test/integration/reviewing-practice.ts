import { readFileSync } from 'node:fs';
import { insertCopiedRun } from '../builders/a-review.js';
import type { Asker } from './access/askers.js';
import { startCareService, type CareService } from './care-service.js';
import { ReviewClient } from './reviews-client.js';
import { finishedRun, uploadRun } from './runs-client.js';

const recording = readFileSync('samples/easy-run-with-long-steps.fit');

/** A practice with one patient, who is the patient of another practice too. */
export interface ReviewingPractice {
  readonly service: CareService;
  readonly practiceId: string;
  readonly runner: Asker;
  /** The owner. */
  readonly physio: Asker;
  readonly colleague: Asker;
  readonly assistant: Asker;
  /** Of the other practice. */
  readonly elsewhere: Asker;
  readonly patientElsewhere: string;
  /** A run of the patient of which nothing is said yet. */
  newRun(): Promise<ReviewClient>;
  /** A run of somebody else who is a patient of the practice. */
  newRunOf(runner: Asker, patientId: string): Promise<ReviewClient>;
}

/** Makes it all in a service of its own: stop that after use. */
export async function startReviewing(): Promise<ReviewingPractice> {
  const service = await startCareService();
  const runner = await service.somebody('Ada Runner');
  const physio = await service.somebody('Paul Physio', 'physio');
  const colleague = await service.somebody('Carla Colleague', 'physio');
  const assistant = await service.somebody('Arne Assistant', 'physio');
  const elsewhere = await service.somebody('Else Elsewhere', 'physio');
  const practiceId = await service.practice('Physio am Park');
  await service.member(practiceId, physio, 'owner');
  await service.member(practiceId, colleague, 'physio');
  await service.member(practiceId, assistant, 'assistant');
  const patientId = await service.patient(practiceId, runner);
  const other = await service.practice('Physio am See');
  await service.member(other, elsewhere, 'physio');
  const patientElsewhere = await service.patient(other, runner);
  const uploaded = await uploadRun(runner.ask, recording);
  await finishedRun(runner.ask, uploaded.id);
  const newRunOf = async ({ runnerId }: Asker, id: string) => {
    const { runId } = await insertCopiedRun(service.database, runnerId as string, uploaded.id);
    return new ReviewClient(id, runId);
  };
  const people = { runner, physio, colleague, assistant, elsewhere };
  return {
    service,
    practiceId,
    ...people,
    patientElsewhere,
    newRunOf,
    newRun: () => newRunOf(runner, patientId),
  };
}

/** The rows of signed reviews of a run, as text. */
export async function signedRows({ service }: ReviewingPractice, runId: string): Promise<string[]> {
  const rows = await service.database.query<{ row: string }>(
    `select review::text as row from review where run_id = $1 order by version`,
    [runId],
  );
  return rows.map(({ row }) => row);
}
