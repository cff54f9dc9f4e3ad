import { randomBytes, randomUUID } from 'node:crypto';
import { insertDraft, insertReview, keptReport } from '../builders/a-review.js';
import { hourFit, shortFit } from './fixtures.js';
import { addToken } from './people.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually } from './service-process.js';
import { addSignedIn, exportedZip, sendZip, type Instance, type SignedIn } from './takeout-client.js';
import { tracesOf } from './traces.js';

/** Of everybody here. */
export const password = 'a quiet morning by the sea';

const put = (body: object): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Asks for the deletion of somebody's account. */
export const deletion = (person: SignedIn, body: object = { when: 'now', password }): Promise<Response> =>
  person.ask('/api/v1/me/deletion', { ...put(body), method: 'POST' });

/** Adds somebody with something in every corner: runs, diary, plan, an export, one taken in, sessions, tokens. */
export async function addFullPerson(
  instance: Instance,
): Promise<{ person: SignedIn; needles: string[]; practiceId: string }> {
  const name = `Vera ${randomBytes(6).toString('hex')}`;
  const person = await addSignedIn(instance, { password, name });
  const { ask } = person;
  await ask('/api/v1/profile', put({ heightM: 1.7, units: 'metric' }));
  const run = await finishedRun(ask, (await uploadRun(ask, shortFit(1), 'vanish.fit')).id);
  await ask(`/api/v1/diary/${run.id}`, put({ painDuring: 2, places: [], signs: [] }));
  await ask('/api/v1/plan', put({ targets: [{ speedMps: 2.8, cadenceSpm: 170 }] }));
  await addToken(instance.database, person.id);
  await sendZip(ask, await exportedZip(ask));
  await uploadRun(ask, hourFit(1));
  const practiceId = await beAPatient(instance, person.id, run.id);
  const owned = await instance.database.query<{ id: string }>(
    `select id from run where runner_id = $1 union select id from source_file where runner_id = $1
     union select id from export_file where runner_id = $1 union select id from taken_in_file where runner_id = $1`,
    [person.id],
  );
  return { person, needles: [person.id, person.email, name, ...owned.map(({ id }) => id)], practiceId };
}

/** Shares with a practice, which is returned, offers it to another, and is looked at. */
async function beAPatient({ database }: Instance, runnerId: string, runId: string): Promise<string> {
  const [practiceId, patientId] = [randomUUID(), randomUUID()];
  await database.query(`insert into practice (id, name) values ($1, 'A practice')`, [practiceId]);
  await database.query(`insert into patient (id, practice_id, runner_id) values ($1, $2, $3)`, [
    patientId,
    practiceId,
    runnerId,
  ]);
  await database.query(
    `insert into consent (id, patient_id, runner_id, practice_id, text_version, language, shares_series, shares_routes, shares_diary)
     values (gen_random_uuid(), $1, $2, $3, '1', 'en', true, true, true)`,
    [patientId, runnerId, practiceId],
  );
  const reportId = await keptReport(database, runId);
  const ofPractice = { practiceId, runnerId, runId, reportId };
  await insertReview(database, ofPractice);
  await insertDraft(database, ofPractice);
  await database.query(
    `insert into care_invitation (id, kind, consent, token_hash, created_by, expires_at)
     values (gen_random_uuid(), 'practice', '{}', $1::uuid::text, $1, now() + interval '1 day')`,
    [runnerId],
  );
  await database.query(`select add_audit_entry($1, $2, 'report.seen', $2, null, $3, null)`, [
    practiceId,
    runnerId,
    runId,
  ]);
  return practiceId;
}

/** Waits until nothing in the instance names any of these. */
export async function untilNothing(instance: Instance, needles: readonly string[]): Promise<void> {
  await eventually('no trace', async () => {
    const traces = await tracesOf(instance, needles);
    if (traces.length > 0) throw new Error(traces.join(' '));
    return true;
  });
}
