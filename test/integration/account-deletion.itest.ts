import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addFullPerson, deletion, password, untilNothing } from './deleted-account.js';
import { eventually } from './service-process.js';
import {
  addSignedIn,
  endInstance,
  startIn,
  startInstance,
  type Instance,
  type SignedIn,
} from './takeout-client.js';

describe('a deletion', () => {
  let instance: Instance;

  beforeAll(async () => {
    instance = await startInstance();
  });

  afterAll(() => endInstance(instance));

  it('later is still there, may be taken back, and is gone when its time has come', async () => {
    const { person, needles } = await addFullPerson(instance);
    const dueAt = async () =>
      ((await (await person.ask('/api/v1/me')).json()) as { deletionDueAt: string | null }).deletionDueAt;

    expect((await deletion(person, { when: 'later', password })).status).toBe(202);
    expect(Date.parse((await dueAt()) ?? '') - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect((await person.ask('/api/v1/runs')).status).toBe(200);
    expect((await person.ask('/api/v1/me/deletion', { method: 'DELETE' })).status).toBe(204);
    expect(await dueAt()).toBeNull();
    expect((await person.ask('/api/v1/me/deletion', { method: 'DELETE' })).status).toBe(409);

    await deletion(person, { when: 'later', password });
    await instance.database.query(`update account set deletion_due_at = now() where id = $1`, [person.id]);
    await untilNothing(instance, needles);
  });

  it('needs its password, or a session of minutes ago where there is none', async () => {
    const person = await addSignedIn(instance, { password });
    for (const wrong of [undefined, 'something else of length']) {
      const answer = await deletion(person, { when: 'now', password: wrong });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        403,
        'wrong-password',
      ]);
    }
    const elsewhere = await addSignedIn(instance);
    await instance.database.query(
      `update session set created_at = now() - interval '11 minutes' where account_id = $1`,
      [elsewhere.id],
    );
    const answer = await deletion(elsewhere, { when: 'now' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'sign-in-again']);
    await instance.database.query(`update session set created_at = now() where account_id = $1`, [
      elsewhere.id,
    ]);
    expect((await deletion(elsewhere, { when: 'now' })).status).toBe(204);
    expect((await person.at(instance.service)('/api/v1/me/deletion', { method: 'DELETE' })).status).toBe(403);
    expect((await deletion(person, { when: 'soon' })).status).toBe(400);
  });

  it('counts wrong passwords: the eleventh is not even looked at', async () => {
    const person = await addSignedIn(instance, { password });
    const wrong = { when: 'now', password: 'something else of length' };
    for (let tries = 0; tries < 10; tries++) expect((await deletion(person, wrong)).status).toBe(403);
    expect((await deletion(person)).status).toBe(429);
    expect((await person.ask('/api/v1/me')).status).toBe(200);
  });

  it('of the last admin stays while there are others, of one of two goes', async () => {
    const admins = [await addSignedIn(instance, { password, role: 'admin' })];
    expect((await deletion(admins[0])).status).toBe(409);
    admins.push(await addSignedIn(instance, { password, role: 'admin' }));
    const answers = await Promise.all(admins.map((admin) => deletion(admin)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  describe('of somebody who works in a practice', () => {
    const members = async (practiceId: string) =>
      (
        await instance.database.query<{ who: string }>(
          `select account.name || ': ' || member.role as who from practice_member member
           join account on account.id = member.account_id where member.practice_id = $1`,
          [practiceId],
        )
      )
        .map(({ who }) => who)
        .sort();
    const somebody = async (
      practiceId: string,
      name: string,
      role: string,
      joinedAt: string,
      leftAt?: string,
    ) => {
      const person = await addSignedIn(instance, { password, name, role: 'physio' });
      await instance.database.query(
        `insert into practice_member (id, practice_id, account_id, role, joined_at, left_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
        [practiceId, person.id, role, joinedAt, leftAt ?? null],
      );
      return person;
    };

    it('makes the physio who has been there longest the owner, or an assistant, and ends what nobody works in', async () => {
      const { person: patient, practiceId } = await addFullPerson(instance);
      const owner = await somebody(practiceId, 'Owner', 'owner', '2020-01-01');
      const early = await somebody(practiceId, 'Early assistant', 'assistant', '2021-01-01');
      const late = await somebody(practiceId, 'Late physio', 'physio', '2024-01-01');
      const first = await somebody(practiceId, 'First physio', 'physio', '2022-01-01');
      const closed = await somebody(practiceId, 'Closed physio', 'physio', '2020-06-01');
      await instance.database.query(`update account set disabled_at = now() where id = $1`, [closed.id]);
      await somebody(practiceId, 'Gone', 'owner', '2019-01-01', '2023-01-01');
      const then = async (gone: SignedIn) => {
        expect((await deletion(gone)).status).toBe(204);
        return members(practiceId);
      };
      const staying = ['Closed physio: physio', 'Early assistant: assistant', 'Gone: owner'];
      expect(await then(owner)).toEqual([...staying, 'First physio: owner', 'Late physio: physio'].sort());
      expect(await then(late)).toEqual([...staying, 'First physio: owner'].sort());
      await instance.database.query(`delete from account where id = $1`, [closed.id]);
      expect(await then(first)).toEqual(['Early assistant: owner', 'Gone: owner']);
      await instance.database.query(
        `insert into message (id, runner_id, practice_id, practice_name, author_id, author, text)
         values (gen_random_uuid(), $1, $2, 'A practice', $3, 'Early assistant', 'Rest a day.')`,
        [patient.id, practiceId, early.id],
      );
      await instance.database.query(
        `insert into patient_note (id, patient_id, author_id, author, text)
         select gen_random_uuid(), id, $2, 'Early assistant', 'Tired.' from patient where practice_id = $1`,
        [practiceId, early.id],
      );

      expect(await then(early)).toEqual([]);
      for (const table of ['practice_member', 'patient', 'consent', 'review', 'review_draft', 'message']) {
        expect([
          table,
          await instance.database.query(`select from ${table} where practice_id = $1`, [practiceId]),
        ]).toEqual([table, []]);
      }
      expect(await instance.database.query(`select from practice where id = $1`, [practiceId])).toEqual([]);
      const messages = await instance.database.query(
        `select author, text from message where runner_id = $1`,
        [patient.id],
      );
      expect(messages).toEqual([{ author: 'Early assistant', text: 'Rest a day.' }]);
      const entries = await instance.database.query(`select action from audit_entry where practice_id = $1`, [
        practiceId,
      ]);
      expect(entries).toEqual([{ action: 'report.seen' }]);
      expect((await patient.ask('/api/v1/runs')).status).toBe(200);
    });

    it('of all of them at once ends it too', async () => {
      const { practiceId } = await addFullPerson(instance);
      const all = [
        await somebody(practiceId, 'Owner', 'owner', '2020-01-01'),
        await somebody(practiceId, 'One', 'physio', '2021-01-01'),
        await somebody(practiceId, 'Two', 'assistant', '2022-01-01'),
      ];
      await Promise.all(all.map((one) => deletion(one)));
      await eventually('the end of the practice', async () => {
        const left = await instance.database.query(`select from practice where id = $1`, [practiceId]);
        return left.length === 0;
      });
    });
  });

  it('is said to be erased only once the queue let go of it', async () => {
    const { person, needles } = await addFullPerson(instance);
    const locked = new pg.Client({ connectionString: instance.database.url });
    await locked.connect();
    await locked.query('begin');
    await locked.query('lock table bullmq.job in access exclusive mode');
    expect((await deletion(person)).status).toBe(202);
    expect((await person.ask('/api/v1/me')).status).toBe(401);
    await locked.query('rollback');
    await locked.end();
    await untilNothing(instance, needles);
  });

  const restart = async (...how: [failpoints?: string, env?: Record<string, string>]): Promise<void> => {
    await instance.service.kill();
    instance.service = await startIn(instance, ...how);
  };

  it('is gone again after the start of a backup from before, by a ledger that is kept apart', async () => {
    const { person, needles } = await addFullPerson(instance);
    const kept = await addSignedIn(instance);
    const ledger = await mkdtemp(join(tmpdir(), 'ledger-'));
    try {
      await writeFile(join(ledger, 'erased-accounts.jsonl'), `{"account": "${person.id}"}\n`);
      await restart('', { ERASURE_LEDGER: ledger });
      await untilNothing(instance, needles);
      expect((await kept.ask('/api/v1/me')).status).toBe(200);
      await deletion(kept);
      expect(await readFile(join(ledger, 'erased-accounts.jsonl'), 'utf8')).toContain(kept.id);
      const [missing, env] = [join(ledger, 'missing'), { WORKER: 'off' }];
      await expect(restart('', { ...env, ERASURE_LEDGER: missing })).rejects.toThrow('cannot be kept in');
    } finally {
      await rm(ledger, { recursive: true });
    }
  });
});
