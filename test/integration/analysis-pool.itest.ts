import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisTask, HistoryOf } from '../../src/runs/analysis-task.js';
import type { AnalysisPool } from '../../src/runs/analysis-pool.js';
import { shortFit } from './fixtures.js';
import { createDataDir } from './service-process.js';

/** The built one: its processes are started from files beside it. */
async function startPool(): Promise<AnalysisPool> {
  const built = (await import('../../dist/src/runs/analysis-pool.js' as string)) as {
    AnalysisPool: new () => AnalysisPool;
  };
  const pool = new built.AnalysisPool();
  pool.start(1);
  return pool;
}

/** The process that analyses; the pool has one. */
function pidOf(pool: AnalysisPool): number {
  const { slots } = pool as unknown as { slots: { child?: { pid?: number } }[] };
  const pid = slots[0].child?.pid;
  if (!pid) throw new Error('The pool has no process.');
  return pid;
}

describe('a file that is analysed in a process of its own', () => {
  const dataDir = createDataDir();
  const path = join(dataDir.path, 'run.fit');
  const bytes = shortFit(950);
  const task: AnalysisTask = {
    path,
    storageMarker: dataDir.path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    receivedAtMs: Date.UTC(2026, 4, 1),
    activityIndex: 0,
    withSiblings: true,
    heightM: 1.75,
    legLengthM: null,
    language: 'en',
    corrections: null,
    symptoms: null,
  };
  const nothing: HistoryOf = () => Promise.resolve({ steps: [], key: 'none' });
  let pool: AnalysisPool;

  beforeAll(async () => {
    writeFileSync(path, bytes);
    pool = await startPool();
  });

  afterAll(() => {
    pool.stop();
    dataDir.remove();
  });

  const expectUsable = async (): Promise<void> => {
    expect(await pool.analyse(task, nothing)).toMatchObject({ kind: 'analysed' });
  };

  it('asks for the runs before it, by start and surface, and leaves steps for those after it', async () => {
    const asked: unknown[] = [];
    const answer = await pool.analyse(task, async (wanted) => {
      asked.push(wanted);
      return { steps: [], key: 'a key' };
    });

    expect(asked).toEqual([{ activityIndex: 0, startTimeMs: Date.UTC(2024, 4, 14, 6, 30), surface: 'road' }]);
    const [run] = answer.kind === 'analysed' ? answer.runs : [];
    expect(run).toMatchObject({ surface: 'road', historyKey: 'a key', activityIndex: 0 });
    expect(JSON.parse(run.steps ?? '{}')).toMatchObject({ surface: 'road', level: { windows: 14 } });
  });

  it('a database that does not answer is not the file’s fault, and the process is good for the next file', async () => {
    const refused = pool.analyse(task, () => Promise.reject(new Error('the database is gone')));
    await expect(refused).rejects.toThrow('the database is gone');
    await expectUsable();
  });

  it('a process that dies while it waits for the runs before is replaced, and the asker hears that it was ended', async () => {
    const dying = pool.analyse(task, async (wanted) => {
      process.kill(pidOf(pool), 'SIGKILL');
      return nothing(wanted);
    });
    await expect(dying).rejects.toThrow('the analysis was ended');
    await expectUsable();
  });
});
