import type { Writable } from './a-runners-rows.js';

/**
 * Writes so many reported runs of one runner straight into the tables, two a day back from 2026, each with what a real one
 * keeps in its row; the reports themselves are not made. The runner's account has to exist.
 */
export async function insertManyRuns(database: Writable, runnerId: string, count: number): Promise<void> {
  await database.query(
    `insert into source_file (id, runner_id, sha256, bytes, storage_key, file_name)
     select gen_random_uuid(), $1::uuid, md5(n::text) || md5(n::text || 'b'), 1, ($1::uuid)::text || '/' || n,
            case when n % 1000 = 0 then 'Gansbaai ' || n || '.fit' else 'run ' || n || '.fit' end
       from generate_series(1, $2::int) n`,
    [runnerId, count],
  );
  await database.query(
    `insert into run (id, runner_id, source_file_id, status, start_time, sorted_at, local_date, distance_m,
                      running_time_s, elapsed_time_s, cadence_spm, expected_cadence_spm, verdict_level,
                      verdict_confidence, headline, outcome, surface, method_version, running_values, trend, search_text)
     select gen_random_uuid(), $1::uuid, file.id, 'reported', at, at, at::date, 10000, 3600, 3600, 165, 168,
            (array['none', 'none', 'none', 'possible', 'likely', 'unknown'])[1 + n % 6], 'moderate',
            'You ran 12 minutes with long, slow steps for your height and speed', 'read',
            (array['road', 'road', 'trail', 'treadmill'])[1 + n % 4], '2.0.0', 7200,
            jsonb_build_object('device', 'garmin fenix', 'own', 'none', 'windows',
              (select jsonb_agg(jsonb_build_object('seconds', 60, 'speedMps', 2.8 + random(), 'cadenceSpm', 160 + random()))
                 from generate_series(1, 50))),
            lower(file.file_name || ' you ran 12 minutes with long, slow steps garmin fenix ' || at::date)
       from (select file.*, substring(storage_key from '\\d+$')::int as n from source_file file where runner_id = $1::uuid) file,
            lateral (select timestamptz '2026-06-01' - n * interval '12 hours' as at) as started`,
    [runnerId],
  );
  await database.query('vacuum analyze');
}
