import { v7 as uuidv7 } from 'uuid';
import type { Asker } from './access/askers.js';
import { startCareService, type CareService } from './care-service.js';
import { startMailServer, type MailServer } from './mail-server.js';
import { eventually, pause, startProcess, type ServiceProcess } from './service-process.js';

interface Notices {
  readonly notices: readonly { id: string; kind: string; objectId: string; seenAt: string | null }[];
  readonly unseen: number;
  readonly nextCursor: string | null;
}

/** The API and a worker, each a process of its own: it is the worker that sends the mails. */
describe('what a runner is told of', () => {
  let mail: MailServer;
  let service: CareService;
  let worker: ServiceProcess;
  let physio: Asker;
  let practiceId: string;

  beforeAll(async () => {
    mail = await startMailServer();
    const sends = { SMTP_URL: mail.url, MAIL_FROM: 'no-reply@runs.example' };
    service = await startCareService({ ...sends, WORKER: 'off' });
    const { database, dataDir } = service;
    const env = { ...sends, PUBLIC_URL: 'https://runs.example' };
    worker = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, role: 'worker', env });
    physio = await service.somebody('Paul Physio', 'physio');
    practiceId = await service.practice('Physio am Park');
    await service.member(practiceId, physio, 'physio');
  });
  afterAll(async () => {
    await worker.kill();
    await service.stop();
    await mail.stop();
  });

  const notices = async (asker: Asker): Promise<Notices> =>
    (await (await asker.ask('/api/v1/notices')).json()) as Notices;
  const send = (asker: Asker, method: string, path: string, body: object) =>
    asker.ask(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const addressOf = (asker: Asker) => `${asker.runnerId}@example.org`;
  const mailsTo = (asker: Asker) => mail.mails.filter(({ to }) => to.includes(addressOf(asker)));

  async function aPatient(): Promise<{ runner: Asker; write: (text: string) => Promise<string> }> {
    const runner = await service.somebody('Rita Runner');
    const patientId = await service.patient(practiceId, runner);
    const write = async (text: string) => {
      const response = await send(physio, 'POST', `/api/v1/care/patients/${patientId}/messages`, { text });
      expect(response.status).toBe(201);
      return ((await response.json()) as { id: string }).id;
    };
    return { runner, write };
  }
  const told = (asker: Asker, count: number) =>
    eventually(`${count} notices`, async () => {
      const found = await notices(asker);
      return found.notices.length >= count ? found : undefined;
    });
  /** Promises the job again, as a queue that lost its answer would run it again. */
  const again = async (kind: string, id: string) => {
    await service.database.query(
      `insert into outbox (job_name, job_id, payload) values ('tell-runner', $1, $2)`,
      [uuidv7(), JSON.stringify({ kind, id })],
    );
    await eventually('an empty outbox', async () => {
      const [{ count }] = await service.database.query<{ count: number }>(
        `select count(*)::int as count from outbox`,
      );
      return count === 0 || undefined;
    });
  };

  it('stands on the page until it is seen, for nobody else', async () => {
    const { runner, write } = await aPatient();
    expect(await notices(runner)).toEqual({ notices: [], unseen: 0, nextCursor: null });
    const ids = [await write('One'), await write('Two')];
    const found = await told(runner, 2);
    expect(found).toMatchObject({ unseen: 2 });
    expect(found.notices.map(({ objectId }) => objectId).sort()).toEqual([...ids].sort());
    expect(found.notices[0]).toMatchObject({
      kind: 'message-sent',
      practice: 'Physio am Park',
      seenAt: null,
    });
    const somebody = await service.somebody('Somebody else');
    const seen = { ids: [found.notices[0].id] };
    expect((await send(somebody, 'POST', '/api/v1/notices/seen', seen)).status).toBe(204);
    expect(await notices(runner)).toMatchObject({ unseen: 2 });
    expect((await send(runner, 'POST', '/api/v1/notices/seen', seen)).status).toBe(204);
    const after = await notices(runner);
    expect([after.unseen, typeof after.notices[0].seenAt]).toEqual([1, 'string']);
    expect(await notices(physio)).toMatchObject({ notices: [] });
    const first = (await (await runner.ask('/api/v1/notices?limit=1')).json()) as Notices;
    const second = (await (
      await runner.ask(`/api/v1/notices?limit=1&cursor=${first.nextCursor}`)
    ).json()) as Notices;
    expect([...first.notices, ...second.notices]).toEqual(after.notices);
    expect(second.nextCursor).toBeNull();
  });

  it('is mailed in the language of the runner, without a word of what it is', async () => {
    const { runner, write } = await aPatient();
    await service.database.query(`insert into profile (runner_id, language) values ($1, 'de')`, [
      runner.runnerId,
    ]);
    await write('Your knee, marker-of-health');
    const { text } = await mail.mailTo(addressOf(runner));
    expect(text).toContain('Es gibt etwas Neues für dich');
    expect(text).toContain('https://runs.example/news');
    expect(text).not.toMatch(/marker|knee|Paul|Park|Rita/);
  });

  it('is mailed once, however often the job runs', async () => {
    const { runner, write } = await aPatient();
    const id = await write('Once');
    await mail.mailTo(addressOf(runner));
    await again('message-sent', id);
    // A later one has come: what was before it in the queue is done.
    await write('Later');
    await mail.mailTo(addressOf(runner), 2);
    await pause(500);
    expect(mailsTo(runner)).toHaveLength(2);
    expect((await notices(runner)).notices).toHaveLength(2);
  });

  it('is mailed after all when the mail server was away for a moment', async () => {
    const { runner, write } = await aPatient();
    mail.refuse(2);
    await write('Patience');
    await mail.mailTo(addressOf(runner));
    expect(mailsTo(runner)).toHaveLength(1);
    expect(worker.output()).not.toContain(addressOf(runner));
  });

  it('is not mailed to whoever wants no mails, or whose address nobody confirmed', async () => {
    const { runner, write } = await aPatient();
    const other = await aPatient();
    expect(await (await runner.ask('/api/v1/notices/settings')).json()).toEqual({
      byMail: true,
      sendsMail: true,
    });
    await send(runner, 'PUT', '/api/v1/notices/settings', { byMail: false });
    await service.database.query(`update account set email_verified = false where id = $1`, [
      other.runner.runnerId,
    ]);
    await write('Quiet');
    await other.write('Quiet');
    await told(runner, 1);
    await told(other.runner, 1);
    // On again: only what comes from then on.
    await send(runner, 'PUT', '/api/v1/notices/settings', { byMail: true });
    await write('Loud');
    expect((await mail.mailTo(addressOf(runner))).text).toContain('new for you');
    await pause(500);
    expect([mailsTo(runner).length, mailsTo(other.runner).length]).toEqual([1, 0]);
  });

  it('tells nobody of what is gone', async () => {
    const before = worker.output().length;
    await again('message-sent', uuidv7());
    await again('plan-set', uuidv7());
    const { runner, write } = await aPatient();
    await write('After them');
    await told(runner, 1);
    expect(worker.output().slice(before)).not.toMatch(/failed/);
  });
});
