import { v7 as uuidv7 } from 'uuid';
import { signedIn, type Asker } from './access/askers.js';
import { createDataDir, startProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** What a runner shares, as it stands in a consent. */
export interface Shared {
  readonly series?: boolean;
  readonly routes?: boolean;
  readonly diary?: boolean;
  readonly fromTime?: string;
  readonly until?: string;
  readonly endedAt?: string;
}

/** A service with practices and their patients, made straight in its database. */
export interface CareService {
  readonly url: string;
  readonly database: TestDatabase;
  readonly dataDir: { readonly path: string };
  output(): string;
  somebody(name: string, role?: 'runner' | 'physio' | 'admin'): Promise<Asker>;
  practice(name: string): Promise<string>;
  member(practiceId: string, asker: Asker, role: 'owner' | 'physio' | 'assistant'): Promise<string>;
  patient(practiceId: string, runner: Asker, shared?: Shared): Promise<string>;
  stop(): Promise<void>;
}

/** Starts one. Stop it after use. */
export async function startCareService(env: Record<string, string> = {}): Promise<CareService> {
  const database = await createTestDatabase();
  const dataDir = createDataDir();
  const service = await startProcess({
    dataDir: dataDir.path,
    databaseUrl: database.url,
    env: { TRUST_PROXY: '1', ...env },
  });
  const place = { url: service.url, database, dataDir };
  return {
    ...place,
    output: () => service.output(),
    somebody: (name, role = 'runner') => signedIn(place, name, role),
    practice: async (name) => {
      const id = uuidv7();
      await database.query(`insert into practice (id, name) values ($1, $2)`, [id, name]);
      return id;
    },
    member: async (practiceId, asker, role) => {
      const id = uuidv7();
      await database.query(
        `insert into practice_member (id, practice_id, account_id, role) values ($1, $2, $3, $4)`,
        [id, practiceId, asker.runnerId, role],
      );
      return id;
    },
    patient: async (practiceId, runner, shared = {}) => {
      const id = uuidv7();
      await database.query(`insert into patient (id, practice_id, runner_id) values ($1, $2, $3)`, [
        id,
        practiceId,
        runner.runnerId,
      ]);
      const { series = true, routes = true, diary = true, fromTime, until, endedAt } = shared;
      await database.query(
        `insert into consent (id, patient_id, runner_id, practice_id, text_version, language, shares_series, shares_routes,
           shares_diary, from_time, until, ended_at, ended_because)
         values ($1, $2, $3, $4, '1', 'en', $5, $6, $7, $8, $9, $10, $11)`,
        [
          uuidv7(),
          id,
          runner.runnerId,
          practiceId,
          series,
          routes,
          diary,
          fromTime ?? null,
          until ?? null,
          endedAt ?? null,
          endedAt ? 'runner' : null,
        ],
      );
      return id;
    },
    stop: async () => {
      await service.kill();
      await database.drop();
      dataDir.remove();
    },
  };
}
