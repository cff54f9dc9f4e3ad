import { ms, quantile } from './medians.js';
import { addPerson } from '../test/integration/people.js';
import type { RunningService } from './running-service.js';

const runs = 10_000;
const warmUp = 20;
const asked = 60;
/** As people look for runs: the first page, one far down, one verdict, one month, a word. */
const searches = [
  '',
  'cursor',
  'verdict=likely',
  'from=2020-05-01&to=2020-05-31',
  'q=evening',
  'surface=trail&verdict=possible',
];

/** The list of somebody with 10,000 runs, page by page and filtered, as p95 over all ways of asking. */
export async function benchRunList({ database, ...service }: RunningService): Promise<void> {
  const runner = await addPerson(database);
  await database.query(insertRuns, [runner.id, runs]);
  await database.query('analyze');
  const ask = runner.at(service);
  const times: number[] = [];
  let cursor = '';
  for (let round = -warmUp; round < asked; round++) {
    for (const search of searches) {
      const query = search === 'cursor' ? `cursor=${encodeURIComponent(cursor)}` : search;
      const start = performance.now();
      const response = await ask(`/api/v1/runs?limit=50&${query}`);
      const body = (await response.json()) as { nextCursor: string | null };
      if (!response.ok) throw new Error(`refused: ${JSON.stringify(body)}`);
      if (round >= 0) times.push(performance.now() - start);
      if (search === 'cursor' || cursor === '') cursor = body.nextCursor ?? '';
    }
  }
  console.log(
    `list of ${runs.toLocaleString('en')} runs, ${searches.length} ways of asking, ${asked} times each`,
  );
  console.log(`  p50 ${ms(quantile(times, 0.5))}   p95 ${ms(quantile(times, 0.95))} (limit 50 ms)`);
}

/** Years of runs of a runner, as a report leaves them. */
const insertRuns = `
with n as (select generate_series(1, $2::int) as n),
files as (
  insert into source_file (id, runner_id, sha256, bytes, file_name, storage_key)
  select gen_random_uuid(), $1::uuid, lpad(to_hex(n), 64, '0'), 1000,
         (array['morning', 'evening', 'long', 'hills'])[1 + n % 4] || '-run-' || n || '.fit', $1::uuid::text || '/' || n
    from n returning id, storage_key)
insert into run (id, runner_id, source_file_id, status, sorted_at, start_time, time_zone, distance_m, running_time_s,
                 cadence_spm, expected_cadence_spm, verdict_level, verdict_confidence, headline, outcome, surface,
                 method_version)
select gen_random_uuid(), $1::uuid, files.id, 'reported', at, at, 'Europe/Berlin', 8000 + n % 4000, 2700 + n % 900,
       160 + n % 12, 166, (array['none', 'none', 'none', 'possible', 'likely'])[1 + n % 5], 'moderate',
       'What was found in a sentence', 'read', (array['road', 'road', 'trail', 'treadmill'])[1 + n % 4], '1.0.0'
  from files, lateral (select split_part(storage_key, '/', 2)::int as n) number,
       lateral (select date_trunc('milliseconds', timestamptz '2026-05-01' - n * interval '9 hours') as at) place`;
