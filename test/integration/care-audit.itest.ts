import type { Asker } from './access/askers.js';
import { shortFit } from './fixtures.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { startCareService, type CareService } from './care-service.js';

interface Entry {
  readonly number: number;
  readonly action: string;
  readonly actor: string | null;
  readonly subject: string | null;
  readonly network: string | null;
}

describe('the log of a practice', () => {
  let service: CareService;
  let owner: Asker;
  let physio: Asker;
  let runner: Asker;
  let practiceId: string;
  let patientId: string;

  beforeAll(async () => {
    service = await startCareService();
    owner = await service.somebody('Olga Owner', 'physio');
    physio = await service.somebody('Paul Physio', 'physio');
    runner = await service.somebody('Rita Runner');
    practiceId = await service.practice('Physio am Park');
    await service.member(practiceId, owner, 'owner');
    await service.member(practiceId, physio, 'physio');
    patientId = await service.patient(practiceId, runner);
  });

  afterAll(async () => {
    await service.stop();
  });

  const log = async (query = '') => {
    const response = await owner.ask(`/api/v1/care/practice/audit${query}`);
    return (await response.json()) as { entries: Entry[]; nextBefore: number | null; isWhole: boolean };
  };
  const looks = async (asker: Asker) =>
    ((await (await asker.ask('/api/v1/care/looks')).json()) as { looks: object[] }).looks;

  it('says who looked at whose data, to the owner and to the runner, without what was seen', async () => {
    expect((await physio.ask(`/api/v1/care/patients/${patientId}`)).status).toBe(200);
    expect((await physio.ask(`/api/v1/care/patients/${patientId}/diary`)).status).toBe(200);
    const { entries, isWhole } = await log();
    expect(isWhole).toBe(true);
    expect(entries.slice(0, 2)).toMatchObject([
      { action: 'diary.seen', actor: 'Paul Physio', subject: 'Rita Runner' },
      { action: 'patient.seen', actor: 'Paul Physio', subject: 'Rita Runner' },
    ]);
    expect(entries[0].network).toMatch(/^10\.\d+\.\d+\.0/);
    expect(await looks(runner)).toMatchObject([
      { action: 'diary.seen', actor: 'Paul Physio', practice: 'Physio am Park' },
      { action: 'patient.seen', actor: 'Paul Physio' },
    ]);
    expect(await looks(await service.somebody('Nobody looked at'))).toEqual([]);
  });

  it('names the run that was looked at to its runner', async () => {
    const { id } = await uploadRun(runner.ask, shortFit(1));
    await finishedRun(runner.ask, id);
    expect((await physio.ask(`/api/v1/care/patients/${patientId}/runs/${id}/report`)).status).toBe(200);
    expect((await looks(runner))[0]).toMatchObject({ action: 'report.seen', runId: id });
    const kept = JSON.stringify(await service.database.query('select * from audit_entry'));
    expect(kept).not.toContain(id);
  });

  it('names both of two runs that were compared', async () => {
    const ids = [];
    for (const seed of [2, 3]) ids.push((await uploadRun(runner.ask, shortFit(seed))).id);
    for (const id of ids) await finishedRun(runner.ask, id);
    const [a, b] = ids;
    const answer = await physio.ask(`/api/v1/care/patients/${patientId}/compare?a=${a}&b=${b}`);
    expect(answer.status).toBe(200);
    const named = (await looks(runner)).slice(0, 2) as { action: string; runId: string }[];
    expect(named.map(({ action }) => action)).toEqual(['report.seen', 'report.seen']);
    expect(new Set(named.map(({ runId }) => runId))).toEqual(new Set(ids));
  });

  it('pages through looks of one moment in two practices without losing or repeating one', async () => {
    const looked = await service.somebody('Looked at');
    const there = [practiceId, await service.practice('Elsewhere')];
    const other = await service.somebody('Else', 'physio');
    await service.member(there[1], other, 'owner');
    const patients = [await service.patient(there[0], looked), await service.patient(there[1], looked)];
    for (let round = 0; round < 3; round++) {
      await Promise.all(
        [physio, other].map((asker, place) => asker.ask(`/api/v1/care/patients/${patients[place]}`)),
      );
    }
    await service.database.query(`alter table audit_entry disable trigger audit_entry_kept`);
    await service.database.query(
      `update audit_entry set at = timestamptz '2026-05-20 16:00:00.123Z'
        where subject_id = (select id from audit_person where account_id = $1)`,
      [looked.runnerId],
    );
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = (await (
        await looked.ask(`/api/v1/care/looks?limit=1${cursor && `&cursor=${cursor}`}`)
      ).json()) as { looks: { practice: string }[]; nextCursor: string | null };
      found.push(...page.looks.map(({ practice }) => practice));
      cursor = page.nextCursor;
    }
    expect(found.sort()).toEqual([...Array(3).fill('Elsewhere'), ...Array(3).fill('Physio am Park')]);
    expect((await looked.ask('/api/v1/care/looks?cursor=nonsense')).status).toBe(400);
    // As it was: their hashes are of another time.
    await service.database.query(
      `delete from audit_entry where subject_id = (select id from audit_person where account_id = $1)`,
      [looked.runnerId],
    );
    await service.database.query(`alter table audit_entry enable trigger audit_entry_kept`);
  });

  it('what was not shown is not said to have been', async () => {
    const before = await log();
    expect((await physio.ask(`/api/v1/care/patients/${patientId}/runs/${patientId}/report`)).status).toBe(
      404,
    );
    const after = await log();
    expect(after.entries[0].number - before.entries[0].number).toBe(1);
  });

  it('is for the owner alone, page by page', async () => {
    expect((await physio.ask('/api/v1/care/practice/audit')).status).toBe(403);
    const first = await log('?limit=2');
    const next = await log(`?limit=2&before=${String(first.nextBefore)}`);
    expect(next.entries[0].number).toBe(first.entries[1].number - 1);
  });

  it('many at once are numbered one after the other', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => physio.ask(`/api/v1/care/patients/${patientId}`)),
    );
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200));
    const { entries, isWhole } = await log();
    expect(isWhole).toBe(true);
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, place) => entries[0].number - place));
  });

  it.each(['update audit_entry set action = $$x$$', 'delete from audit_entry', 'truncate audit_entry'])(
    'the service itself may not: %s',
    async (statement) => {
      await expect(service.database.query(statement)).rejects.toThrow('only added to');
    },
  );

  it('whoever goes round that is found out', async () => {
    await physio.ask(`/api/v1/care/patients/${patientId}`);
    const [{ number }] = await service.database.query<{ number: string }>(
      `select max(number) as number from audit_entry where practice_id = $1`,
      [practiceId],
    );
    const forge = async (action: string) => {
      await service.database.query(`alter table audit_entry disable trigger audit_entry_kept`);
      await service.database.query(
        `update audit_entry set action = $3 where practice_id = $1 and number = $2`,
        [practiceId, number, action],
      );
      await service.database.query(`alter table audit_entry enable trigger audit_entry_kept`);
    };
    await forge('consent.given');
    expect((await log()).isWhole).toBe(false);
    await forge('patient.seen');
    expect((await log()).isWhole).toBe(true);
  });

  it('names nobody any more whose account is gone, and is whole all the same', async () => {
    const gone = await service.somebody('Gone Runner');
    const goneId = await service.patient(practiceId, gone);
    await physio.ask(`/api/v1/care/patients/${goneId}`);
    await service.database.query(`delete from account where id = $1`, [gone.runnerId]);
    const { entries, isWhole } = await log();
    expect(entries[0]).toMatchObject({ action: 'patient.seen', subject: null });
    expect(isWhole).toBe(true);
    const kept = JSON.stringify(await service.database.query('select * from audit_entry'));
    expect(kept).not.toContain(gone.runnerId);
  });
});

describe('the database by itself', () => {
  it('shows a physio nothing that is not shared, whatever is asked of it', async () => {
    const service = await startCareService();
    try {
      const physio = await service.somebody('Paul Physio', 'physio');
      const [shares, ended] = [await service.somebody('Shares'), await service.somebody('Ended')];
      const practiceId = await service.practice('Physio am Park');
      await service.member(practiceId, physio, 'physio');
      await service.patient(practiceId, shares, { diary: false });
      await service.patient(practiceId, ended, { endedAt: new Date().toISOString() });
      const asPhysio = (sql: string) =>
        service.database.query<{ name: string }>(
          `with me as materialized (select set_config('stridecheck.physio_id', '${physio.runnerId}', true)) ${sql}`,
        );
      await expect(
        service.database.query(`set role stridecheck_physio; select email from account`),
      ).rejects.toThrow('permission denied');
      await expect(
        service.database.query(`set role stridecheck_physio; update run set headline = ''`),
      ).rejects.toThrow('permission denied');
      for (const what of ['reports', 'series', 'routes']) {
        const [{ name }] = await asPhysio(`select shared_from('${what}')::text as name from me`);
        expect(Object.keys(JSON.parse(name) as object)).toEqual([shares.runnerId]);
      }
      const [{ name }] = await asPhysio(`select shared_from('diary')::text as name from me`);
      expect(name).toBe('{}');
    } finally {
      await service.stop();
    }
  });
});
