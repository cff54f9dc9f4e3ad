import { addPerson, addSession, askWith } from '../test/integration/people.js';
import { methodVersion } from '../src/analysis/gait/thresholds.js';
import { ms, quantile } from './medians.js';
import type { RunningService } from './running-service.js';

const patients = 300;
const runsOfEach = 500;
const times = 200;

/** How long a physio waits for the work list of a large practice. */
export async function benchWorkList(service: RunningService): Promise<void> {
  const physio = await addPerson(service.database, { role: 'physio' });
  await insertPractice(service, physio.id);
  const cookie = await addSession(service.database, service.dataDir, physio.id);
  const ask = askWith(service, { cookie });
  const took: number[] = [];
  for (let n = -3; n < times; n++) {
    const start = performance.now();
    const response = await ask('/api/v1/care/work-list');
    const { rows } = (await response.json()) as { rows: unknown[] };
    if (rows.length !== patients) throw new Error(`The work list has ${rows.length} rows.`);
    if (n >= 0) took.push(performance.now() - start);
  }
  console.log(`work list of ${patients} patients with ${runsOfEach} runs each, ${times} times`);
  console.log(`  p50 ${ms(quantile(took, 0.5))}   p95 ${ms(quantile(took, 0.95))} (limit 100 ms)`);
}

/** Every third run has a diary entry, every second one of the last weeks is reviewed; a run a day, until yesterday. */
async function insertPractice({ database }: RunningService, physioId: string): Promise<void> {
  const statements = [
    `insert into practice (id, name) values ($1, 'A large practice')`,
    `insert into practice_member (id, practice_id, account_id, role) values (gen_random_uuid(), $1, $1, 'owner')`,
    `insert into account (id, kind, name, email)
     select gen_random_uuid(), 'person', 'Patient ' || n, 'patient' || n || '@example.org' from generate_series(1, ${patients}) n where $1::uuid is not null`,
    `insert into patient (id, practice_id, runner_id)
     select gen_random_uuid(), $1, id from account where email like 'patient%@example.org'`,
    `insert into consent (id, patient_id, runner_id, practice_id, text_version, language, shares_series, shares_routes, shares_diary)
     select gen_random_uuid(), id, runner_id, practice_id, '1', 'en', true, false, true from patient where practice_id = $1`,
    `insert into patient_seen select id, now() - interval '3 days' from patient where practice_id = $1`,
    `insert into source_file (id, runner_id, sha256, bytes, storage_key)
     select gen_random_uuid(), runner_id, md5(runner_id::text || n) || md5(n::text), 1, runner_id || '/' || n
       from patient, generate_series(1, ${runsOfEach}) n where practice_id = $1`,
    `insert into run (id, runner_id, source_file_id, status, start_time, sorted_at, received_at, trend, method_version)
     select gen_random_uuid(), file.runner_id, file.id, 'reported', at, at, at, '{"own": "none"}', '${methodVersion}'
       from source_file file join patient on patient.runner_id = file.runner_id and patient.practice_id = $1,
            lateral (select now() - make_interval(days => split_part(storage_key, '/', 2)::int) as at) as began`,
    `insert into diary_entry (run_id, runner_id, pain_during, updated_at)
     select run.id, run.runner_id, 2, start_time + interval '2 hours' from run join patient on patient.runner_id = run.runner_id and practice_id = $1
      where extract(doy from start_time)::int % 3 = 0`,
    `insert into report (id, run_id, method_version, is_current, signed_at, body)
     select run.id, run.id, '${methodVersion}', true, now(), '{}' from run join patient on patient.runner_id = run.runner_id and practice_id = $1
      where start_time > now() - interval '30 days' and extract(doy from start_time)::int % 2 = 0`,
    `insert into review (id, run_id, runner_id, practice_id, version, report_id, practice_name, signed_by, verdict, marks, comment)
     select run.id, run.id, run.runner_id, $1, 1, run.id, 'A large practice', 'A physio', '{}', '[]', '' from report join run on run.id = report.run_id`,
  ];
  for (const statement of statements) await database.query(statement, [physioId]);
  await database.query('vacuum analyze');
}
