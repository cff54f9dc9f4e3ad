import { v7 as uuidv7 } from 'uuid';
import { methodVersion } from '../../src/analysis/gait/thresholds.js';
import { insertReview } from '../builders/a-review.js';
import type { Asker } from './access/askers.js';
import { startCareService, type CareService } from './care-service.js';

interface Letter {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly revision: number;
  readonly readAt: string | null;
  readonly practice?: string;
}
interface Lists {
  readonly notes: readonly Letter[];
  readonly messages: readonly Letter[];
  readonly entries: readonly {
    readonly kind: string;
    readonly by: string;
    readonly who: string | null;
    readonly at: string;
    readonly excerpt: string | null;
  }[];
  readonly nextCursor: string | null;
}

describe('what a practice writes about a patient, and to them', () => {
  let service: CareService;
  let physio: Asker;
  let colleague: Asker;
  let assistant: Asker;
  let elsewhere: Asker;
  let runner: Asker;
  let practiceId: string;
  let patientId: string;
  let path: string;

  beforeAll(async () => {
    service = await startCareService();
    physio = await service.somebody('Paul Physio', 'physio');
    colleague = await service.somebody('Olga Owner', 'physio');
    assistant = await service.somebody('Ari Assistant', 'physio');
    elsewhere = await service.somebody('Else Where', 'physio');
    practiceId = await service.practice('Physio am Park');
    await service.member(practiceId, physio, 'physio');
    await service.member(practiceId, colleague, 'owner');
    await service.member(practiceId, assistant, 'assistant');
    await service.member(await service.practice('Elsewhere'), elsewhere, 'owner');
  });
  beforeEach(async () => {
    runner = await service.somebody('Rita Runner');
    patientId = await service.patient(practiceId, runner);
    path = `/api/v1/care/patients/${patientId}`;
  });
  afterAll(async () => {
    await service.stop();
  });

  const json = async <Answer>(response: Response): Promise<Answer> => (await response.json()) as Answer;
  const send = (asker: Asker, method: string, to: string, body?: object) =>
    asker.ask(to, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const list = async (asker: Asker, to: string) => json<Lists>(await asker.ask(to));
  const written = async (asker: Asker, kind: 'notes' | 'messages', text: string): Promise<Letter> => {
    const response = await send(asker, 'POST', `${path}/${kind}`, { text });
    expect(response.status).toBe(201);
    return json<Letter>(response);
  };
  const endSharing = () =>
    service.database.query(
      `update consent set ended_at = now(), ended_because = 'runner' where patient_id = $1`,
      [patientId],
    );

  it('notes are read by everybody who works there, and by nobody else', async () => {
    await written(physio, 'notes', '  Left hip drops.\r\nAsk again. ');
    await written(assistant, 'notes', 'Called to move the date.');
    const { notes } = await list(colleague, `${path}/notes`);
    expect(notes).toMatchObject([
      { text: 'Called to move the date.', author: 'Ari Assistant', isOwn: false },
      { text: 'Left hip drops.\nAsk again.', author: 'Paul Physio', revision: 1, changedAt: null },
    ]);
    for (const asker of [elsewhere, runner]) {
      const response = await asker.ask(`${path}/notes`);
      expect([403, 404]).toContain(response.status);
      expect(await response.text()).not.toContain('hip');
    }
    await endSharing();
    for (const [method, to, body] of [
      ['GET', 'notes'],
      ['POST', 'notes', { text: 'More' }],
      ['PUT', `notes/${notes[1].id}`, { text: 'More', revision: 1 }],
      ['DELETE', `notes/${notes[1].id}`],
      ['GET', 'messages'],
      ['POST', 'messages', { text: 'More' }],
      ['GET', 'timeline'],
    ] as const) {
      expect([to, (await send(physio, method, `${path}/${to}`, body)).status]).toEqual([to, 404]);
    }
  });

  it('a note is changed by whoever wrote it, and never over a change that they did not see', async () => {
    const note = await written(physio, 'notes', 'Five weeks.');
    const at = `${path}/notes/${note.id}`;
    const theirs = await send(colleague, 'PUT', at, { text: 'Mine now.', revision: 1 });
    expect([theirs.status, (await json<{ code: string }>(theirs)).code]).toEqual([403, 'not-your-note']);
    expect((await send(colleague, 'DELETE', at)).status).toBe(403);

    const both = await Promise.all(
      ['Six weeks.', 'Seven weeks.'].map((text) => send(physio, 'PUT', at, { text, revision: 1 })),
    );
    const [won, lost] = both[0].status === 200 ? both : [both[1], both[0]];
    expect([won.status, lost.status]).toEqual([200, 409]);
    const now = await json<Letter>(won);
    expect(now.revision).toBe(2);
    expect(await json(lost)).toMatchObject({ code: 'note-changed', current: now });

    expect((await send(physio, 'DELETE', at)).status).toBe(204);
    expect((await list(physio, `${path}/notes`)).notes).toEqual([]);
    expect((await send(physio, 'PUT', at, { text: 'Again.', revision: 2 })).status).toBe(404);
  });

  it('an assistant notes and changes what they noted, deletes nothing, and writes to nobody', async () => {
    const note = await written(assistant, 'notes', 'Two.');
    const at = `${path}/notes/${note.id}`;
    expect((await send(assistant, 'PUT', at, { text: 'Three.', revision: 1 })).status).toBe(200);
    expect((await send(assistant, 'DELETE', at)).status).toBe(403);
    expect((await send(assistant, 'POST', `${path}/messages`, { text: 'Hello' })).status).toBe(403);
    expect((await assistant.ask(`${path}/messages`)).status).toBe(200);
  });

  it.each([
    ['nothing', ''],
    ['space', ' \n\t '],
    ['more than there is room for', 'x'.repeat(4001)],
  ])('takes no letter of %s', async (_, text) => {
    for (const kind of ['notes', 'messages']) {
      expect((await send(physio, 'POST', `${path}/${kind}`, { text })).status).toBe(400);
    }
  });

  it('keeps the longest note and message whole', async () => {
    const [note, message] = ['ä'.repeat(4000), '€'.repeat(2000)];
    expect((await written(physio, 'notes', note)).text).toBe(note);
    expect((await written(physio, 'messages', message)).text).toBe(message);
    expect((await send(physio, 'POST', `${path}/messages`, { text: `${message}.` })).status).toBe(400);
  });

  it('a message is read by the runner, and the practice sees when; nothing changes it', async () => {
    const first = await written(physio, 'messages', 'Please come on Monday.');
    const second = await written(colleague, 'messages', 'Bring your shoes.');
    const received = await list(runner, '/api/v1/care/messages');
    expect(received.messages).toMatchObject([
      { id: second.id, author: 'Olga Owner', practice: 'Physio am Park', readAt: null },
      { id: first.id, text: 'Please come on Monday.', author: 'Paul Physio', readAt: null },
    ]);
    const somebody = await service.somebody('Somebody else');
    const read = { ids: [first.id] };
    expect((await send(somebody, 'POST', '/api/v1/care/messages/seen', read)).status).toBe(204);
    expect((await list(somebody, '/api/v1/care/messages')).messages).toEqual([]);
    expect((await list(physio, `${path}/messages`)).messages[1].readAt).toBeNull();

    expect((await send(runner, 'POST', '/api/v1/care/messages/seen', read)).status).toBe(204);
    const [unread, opened] = (await list(physio, `${path}/messages`)).messages;
    expect([unread.readAt, typeof opened.readAt]).toEqual([null, 'string']);
    await send(runner, 'POST', '/api/v1/care/messages/seen', read);
    expect((await list(physio, `${path}/messages`)).messages[1].readAt).toBe(opened.readAt);
    await expect(
      service.database.query(`update message set text = 'Never come.' where id = $1`, [first.id]),
    ).rejects.toThrow('stays as it was sent');
  });

  it('a message stays with the runner after the end, and goes with the account', async () => {
    await written(physio, 'messages', 'Good luck.');
    await written(physio, 'notes', 'Done.');
    await endSharing();
    expect((await list(runner, '/api/v1/care/messages')).messages).toMatchObject([{ text: 'Good luck.' }]);
    await service.database.query(`delete from account where id = $1`, [runner.runnerId]);
    const left = await service.database.query<{ count: number }>(
      `select (select count(*) from message where runner_id = $1)::int
            + (select count(*) from patient_note where patient_id = $2)::int as count`,
      [runner.runnerId, patientId],
    );
    expect(left).toEqual([{ count: 0 }]);
  });

  it('pages through many without losing or repeating one', async () => {
    await service.database.query(
      `insert into patient_note (id, patient_id, author, text, created_at)
       select gen_random_uuid(), $1, 'Paul', 'Note ' || place, timestamptz '2026-01-01' + interval '1 ms' * (place / 3)
         from generate_series(1, 25) as place`,
      [patientId],
    );
    for (const kind of ['notes', 'timeline'] as const) {
      const found: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Lists = await list(physio, `${path}/${kind}?limit=4${cursor && `&cursor=${cursor}`}`);
        const texts =
          kind === 'notes' ? page.notes.map(({ text }) => text) : page.entries.map(({ excerpt }) => excerpt);
        found.push(...texts.filter((text) => text !== null));
        cursor = page.nextCursor;
      }
      expect(found).toHaveLength(25);
      expect(new Set(found).size).toBe(25);
    }
    expect((await physio.ask(`${path}/timeline?cursor=nonsense`)).status).toBe(400);
  });

  it('the timeline tells what happened in one stream, with who and when, and nothing of another practice', async () => {
    const note = await written(assistant, 'notes', 'First.');
    const message = await written(physio, 'messages', 'Second.');
    await send(runner, 'POST', '/api/v1/care/messages/seen', { ids: [message.id] });
    const other = await service.practice('Somewhere else');
    await service.patient(other, runner);
    await service.database.query(
      `insert into message (id, runner_id, practice_id, practice_name, author, text) values ($1, $2, $3, 'E', 'E', 'Hidden')`,
      [uuidv7(), runner.runnerId, other],
    );
    const { entries } = await list(colleague, `${path}/timeline`);
    expect(entries).toMatchObject([
      { kind: 'message-read', by: 'patient', id: message.id },
      { kind: 'message-sent', by: 'practice', who: 'Paul Physio', excerpt: 'Second.' },
      { kind: 'note-written', by: 'practice', who: 'Ari Assistant', id: note.id },
      { kind: 'consent-given', by: 'patient' },
    ]);
    expect(entries.map(({ at }) => at)).toEqual([...entries.map(({ at }) => at)].sort().reverse());
  });

  it('the timeline holds plans by whose they are, and reviews of runs that are shared', async () => {
    const { database } = service;
    const plan = (at: string, ended: string | null, by: string | null, author: string | null) =>
      database.query(
        `insert into cadence_plan (id, runner_id, starts_at, ended_at, body, practice_id, practice_name, author, version)
         values ($1, $2, $3, $4, '{}', $5, $6, $6, $7)`,
        [uuidv7(), runner.runnerId, at, ended, by, author, author && 1],
      );
    const other = await service.practice('Somewhere else');
    await plan('2026-01-01', '2026-01-20', null, null);
    await plan('2026-02-01', '2026-03-01', other, 'Their Physio');
    await plan('2026-03-01', '2026-04-01', practiceId, 'Paul Physio');
    await plan('2026-04-01', null, practiceId, 'Olga Owner');
    const [file, early, late] = [uuidv7(), uuidv7(), uuidv7()];
    await database.query(
      `insert into source_file (id, runner_id, sha256, bytes, storage_key) values ($1, $2, repeat('c', 64), 1, $1::uuid::text)`,
      [file, runner.runnerId],
    );
    for (const [place, runId] of [early, late].entries()) {
      await database.query(
        `insert into run (id, runner_id, source_file_id, activity_index, status, start_time, method_version)
         values ($1, $2, $3, $4, 'reported', $5, $6)`,
        [runId, runner.runnerId, file, place, `2026-0${place + 4}-15`, methodVersion],
      );
      await database.query(
        `insert into report (id, run_id, method_version, is_current, body) values ($1, $1, $2, true, '{}')`,
        [runId, methodVersion],
      );
      const run = { practiceId, runnerId: runner.runnerId as string, runId, reportId: runId };
      await insertReview(database, run);
    }
    const tell = async () =>
      (await list(physio, `${path}/timeline`)).entries
        .filter(({ kind }) => !kind.startsWith('consent'))
        .map(({ kind, by, who }) => `${kind} ${by} ${who}`);
    const plans = [
      'plan-set practice Olga Owner',
      'plan-set practice Paul Physio',
      'plan-set elsewhere null',
      'plan-ended patient null',
      'plan-set patient null',
    ];
    const review = 'review-signed practice Paul Physio';
    expect(await tell()).toEqual([review, review, ...plans]);
    await database.query(`update consent set from_time = timestamptz '2026-05-01' where patient_id = $1`, [
      patientId,
    ]);
    expect(await tell()).toEqual([review, ...plans]);
    await database.query(`update run set source = 'api:strava' where id = $1`, [late]);
    expect(await tell()).toEqual(plans);
  });

  it('the timeline tells a change of what is shared from a beginning, and an end by whoever ended it', async () => {
    await service.database.query(
      `update consent set ended_at = timestamptz '2026-02-01', ended_because = 'replaced', given_at = timestamptz '2026-01-01'
        where patient_id = $1`,
      [patientId],
    );
    const insert = (from: string, ended: string | null, because: string | null) =>
      service.database.query(
        `insert into consent (id, patient_id, runner_id, practice_id, text_version, language, shares_series, shares_routes,
           shares_diary, given_at, ended_at, ended_because) values ($1, $2, $3, $4, '1', 'en', false, false, false, $5, $6, $7)`,
        [uuidv7(), patientId, runner.runnerId, practiceId, from, ended, because],
      );
    await insert('2026-02-01', '2026-03-01', 'practice');
    await insert('2026-04-01', null, null);
    const { entries } = await list(physio, `${path}/timeline`);
    expect(entries.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'consent-given patient',
      'consent-ended practice',
      'consent-changed patient',
      'consent-given patient',
    ]);
  });

  it('is logged without a word of it, and no log of the service holds one either', async () => {
    await written(physio, 'notes', 'marker-of-a-note');
    await written(physio, 'messages', 'marker-of-a-message');
    await list(physio, `${path}/notes`);
    await list(physio, `${path}/messages`);
    const { entries } = await json<{ entries: { action: string }[] }>(
      await colleague.ask('/api/v1/care/practice/audit?limit=4'),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'messages.seen',
      'notes.seen',
      'message.sent',
      'note.written',
    ]);
    const log = JSON.stringify(await service.database.query(`select * from audit_entry`));
    expect(log + service.output()).not.toMatch(/marker-of/);
  });
});
