import type { DataSource } from 'typeorm';
import { demoPhysio, demoRunner } from '../../accounts/accounts.js';
import { filePrefix } from './planned-runs.js';
import { accountOf, stories } from './stories.js';

/** Removes the demo practice, its patients, and what its story gave Robin; Robin's other runs stay. */
export async function forgetPractice(dataSource: DataSource): Promise<void> {
  const patients = stories.map((story) => accountOf(story).id).filter((id) => id !== demoRunner.id);
  await dataSource.transaction(async (em) => {
    await em.query(
      `delete from practice where id in (select practice_id from practice_member where account_id = $1)`,
      [demoPhysio.id],
    );
    await em.query(`delete from account where id = any($1::uuid[]) and kind = 'demo'`, [patients]);
    for (const table of ['message', 'cadence_plan', 'notice']) {
      await em.query(`delete from ${table} where runner_id = $1`, [demoRunner.id]);
    }
    await em.query(`delete from source_file where runner_id = $1 and file_name like $2`, [
      demoRunner.id,
      `${filePrefix}%`,
    ]);
  });
}
