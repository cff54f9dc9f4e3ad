import { consentTextVersion } from '../../src/care/consent/consent-text.js';
import type { Asker } from './access/askers.js';
import { startCareService, type CareService } from './care-service.js';

const json = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const consent = (terms: object = {}, textVersion = consentTextVersion) => ({
  terms: { series: false, routes: false, diary: false, fromTime: null, until: null, ...terms },
  textVersion,
  language: 'en',
});

interface Sharing {
  readonly patientId: string;
  readonly practice: string;
  readonly current: { readonly terms: object; readonly textVersion: string } | null;
  readonly earlier: readonly { readonly endedBecause: string }[];
}

describe('runners and practices come together', () => {
  let service: CareService;
  let owner: Asker;
  let assistant: Asker;
  let runner: Asker;

  beforeAll(async () => {
    service = await startCareService();
  });

  afterAll(async () => {
    await service.stop();
  });

  beforeEach(async () => {
    owner = await service.somebody('Olga Owner', 'physio');
    assistant = await service.somebody('Arne Assistant', 'physio');
    runner = await service.somebody('Rita Runner');
    const made = await owner.ask('/api/v1/care/practice', json('POST', { name: 'Physio am Park' }));
    expect(made.status).toBe(201);
    const { code } = await invited(owner, { kind: 'member', role: 'assistant', days: 1 });
    expect((await accept(assistant, code)).status).toBe(200);
  });

  const invited = async (asker: Asker, body: object): Promise<{ id: string; code: string; url: string }> => {
    const response = await asker.ask('/api/v1/care/practice/invitations', json('POST', body));
    expect(response.status).toBe(201);
    return (await response.json()) as { id: string; code: string; url: string };
  };
  const accept = (asker: Asker, code: string, body: object = {}) =>
    asker.ask('/api/v1/care/invitations/accept', json('POST', { code, ...body }));
  const lookUp = async (asker: Asker, code: string) => {
    const response = await asker.ask('/api/v1/care/invitations/look-up', json('POST', { code }));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
  const sharings = async (asker: Asker) =>
    ((await (await asker.ask('/api/v1/care/sharings')).json()) as { sharings: Sharing[] }).sharings;
  const patients = async (asker: Asker) =>
    (
      (await (await asker.ask('/api/v1/care/patients')).json()) as {
        patients: { id: string; name: string }[];
      }
    ).patients;

  it('by a link of the practice: it says who asks, is agreed to once, and what was agreed to is kept as it was read', async () => {
    const { code, url } = await invited(assistant, { kind: 'patient', days: 7 });
    expect(Buffer.from(code, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(url).toBe(`${new URL(url).origin}/care/invitation#token=${code}`);
    expect((await lookUp(runner, code)).body).toMatchObject({ kind: 'patient', from: 'Physio am Park' });
    expect(await patients(owner)).toEqual([]);

    expect((await accept(runner, code, { consent: consent({ diary: true }) })).status).toBe(200);

    expect(await patients(assistant)).toMatchObject([
      { name: 'Rita Runner', terms: { diary: true, routes: false } },
    ]);
    expect(await sharings(runner)).toMatchObject([
      {
        practice: 'Physio am Park',
        current: { terms: { diary: true }, textVersion: consentTextVersion },
        earlier: [],
      },
    ]);
    expect((await lookUp(runner, code)).status).toBe(404);
    const again = await service.somebody('Another Runner');
    expect((await accept(again, code, { consent: consent() })).status).toBe(404);
    const kept = JSON.stringify(await service.database.query('select * from care_invitation'));
    expect(kept).not.toContain(code);
    expect(service.output()).not.toContain(code);
  });

  it('by a code of the runner, who agreed beforehand and can take it back', async () => {
    const make = async () =>
      (await (
        await runner.ask('/api/v1/care/invitations', json('POST', { consent: consent(), days: 3 }))
      ).json()) as { id: string; code: string };
    const back = await make();
    expect((await runner.ask(`/api/v1/care/invitations/${back.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await accept(owner, back.code)).status).toBe(404);

    const { code } = await make();
    expect((await lookUp(owner, code)).body).toMatchObject({ kind: 'practice', from: 'Rita Runner' });
    expect((await accept(runner, code)).status).toBe(404);
    expect(await codeOf(await accept(await service.somebody('Works nowhere', 'physio'), code))).toBe(
      'no-practice',
    );
    expect((await accept(owner, code)).status).toBe(200);
    expect(await patients(owner)).toMatchObject([{ name: 'Rita Runner' }]);
  });

  it('two at once with one code: one of them', async () => {
    const { code } = await invited(owner, { kind: 'patient', days: 1 });
    const others = await Promise.all([1, 2, 3, 4].map((n) => service.somebody(`Runner ${n}`)));
    const answers = await Promise.all(others.map((one) => accept(one, code, { consent: consent() })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
    expect(await patients(owner)).toHaveLength(1);
  });

  it('what cannot be agreed to like this leaves the code as good as it was', async () => {
    const { code } = await invited(owner, { kind: 'patient', days: 1 });
    const refused = async (body: object) => {
      const response = await accept(runner, code, body);
      return [response.status, await codeOf(response)];
    };
    expect(await refused({})).toEqual([400, 'consent-missing']);
    expect(await refused({ consent: consent({}, 'of last year') })).toEqual([409, 'other-consent-text']);
    const past = new Date(Date.now() - 1000).toISOString();
    expect(await refused({ consent: consent({ until: past }) })).toEqual([400, 'consent-is-over']);
    expect((await refused({ consent: consent({ routes: true }) }))[0]).toBe(400);
    expect(await sharings(runner)).toEqual([]);
    expect((await accept(runner, code, { consent: consent() })).status).toBe(200);
  });

  it('a code that is over, or taken back, is none', async () => {
    const over = await invited(owner, { kind: 'patient', days: 1 });
    await service.database.query(`update care_invitation set expires_at = now() where id = $1`, [over.id]);
    const back = await invited(owner, { kind: 'patient', days: 1 });
    const at = `/api/v1/care/practice/invitations/${back.id}`;
    expect((await assistant.ask(at, { method: 'DELETE' })).status).toBe(204);
    for (const { code } of [over, back]) {
      expect((await accept(runner, code, { consent: consent() })).status).toBe(404);
    }
  });

  it('narrowing is a new consent beside the old one; the end is at once, from either side', async () => {
    const { code } = await invited(owner, { kind: 'patient', days: 1 });
    await accept(runner, code, { consent: consent({ series: true, routes: true, diary: true }) });
    const [{ patientId }] = await sharings(runner);
    const own = `/api/v1/care/sharings/${patientId}`;
    expect((await runner.ask(own, json('PUT', consent()))).status).toBe(200);
    expect((await owner.ask(`/api/v1/care/patients/${patientId}/diary`)).status).toBe(404);
    expect(await sharings(runner)).toMatchObject([
      {
        current: { terms: { diary: false } },
        earlier: [{ terms: { diary: true }, endedBecause: 'replaced' }],
      },
    ]);

    expect((await runner.ask(own, { method: 'DELETE' })).status).toBe(204);
    expect((await owner.ask(`/api/v1/care/patients/${patientId}`)).status).toBe(404);
    expect(await patients(owner)).toEqual([]);

    await runner.ask(own, json('PUT', consent()));
    expect((await assistant.ask(`/api/v1/care/patients/${patientId}`, { method: 'DELETE' })).status).toBe(
      403,
    );
    expect((await owner.ask(`/api/v1/care/patients/${patientId}`, { method: 'DELETE' })).status).toBe(204);
    expect(await sharings(runner)).toMatchObject([{ current: null }]);
  });

  it('nobody joins without being a physio, or two practices at once; an owner stays', async () => {
    const colleague = { kind: 'member', role: 'owner', days: 1 };
    expect(await codeOf(await accept(runner, (await invited(owner, colleague)).code))).toBe('not-a-physio');
    const busy = await service.somebody('Busy', 'physio');
    await busy.ask('/api/v1/care/practice', json('POST', { name: 'Elsewhere' }));
    const { code } = await invited(owner, colleague);
    expect(await codeOf(await accept(busy, code))).toBe('works-already');
    expect(await codeOf(await busy.ask('/api/v1/care/practice', json('POST', { name: 'A third' })))).toBe(
      'works-already',
    );
    const asked = await assistant.ask('/api/v1/care/practice/invitations', json('POST', colleague));
    expect([asked.status, await codeOf(asked)]).toEqual([403, 'not-your-role']);

    const { members } = (await (await owner.ask('/api/v1/care/practice')).json()) as {
      members: { id: string; isSelf: boolean }[];
    };
    const self = members.find(({ isSelf }) => isSelf)?.id;
    const leaving = await owner.ask(`/api/v1/care/practice/members/${self}`, { method: 'DELETE' });
    expect([leaving.status, await codeOf(leaving)]).toEqual([409, 'last-owner']);
    const demoted = await owner.ask(`/api/v1/care/practice/members/${self}`, json('PUT', { role: 'physio' }));
    expect(demoted.status).toBe(409);
    expect((await owner.ask('/api/v1/care/practice')).status).toBe(200);
  });

  describe('a code is worth what its maker may do by the time it is used', () => {
    const leftBy = async (by: Asker, how: (member: string) => Promise<Response>) => {
      const { members } = (await (await by.ask('/api/v1/care/practice')).json()) as {
        members: { id: string; name: string }[];
      };
      const second = members.find(({ name }) => name === 'Sven Second')?.id;
      expect((await how(`/api/v1/care/practice/members/${second}`)).ok).toBe(true);
    };
    const remove = () => leftBy(owner, (member) => owner.ask(member, { method: 'DELETE' }));
    const become = (role: string) => leftBy(owner, (member) => owner.ask(member, json('PUT', { role })));
    const disable = (asker: Asker) =>
      service.database.query(`update account set disabled_at = now() where id = $1`, [asker.runnerId]);
    const refused = async (asker: Asker, { code }: { code: string }, body: object = {}) => {
      expect((await lookUp(asker, code)).status).toBe(404);
      expect((await accept(asker, code, body)).status).toBe(404);
    };
    const openOf = (asker: Asker) =>
      service.database.query(
        `select kind from care_invitation where created_by = $1 and used_at is null
         union all select 'sign up' from invitation where invited_by = $1 and used_at is null order by kind`,
        [asker.runnerId],
      );
    // As they were left behind before anybody removed them.
    const leftBehind = async (asker: Asker, end: () => Promise<void>) => {
      const rows = await service.database.query<{ id: string }>(
        `update care_invitation set created_by = $2 where created_by = $1 returning id`,
        [asker.runnerId, owner.runnerId],
      );
      await end();
      await service.database.query(`update care_invitation set created_by = $1 where id = any($2::uuid[])`, [
        asker.runnerId,
        rows.map(({ id }) => id),
      ]);
    };
    const colleague = { kind: 'member', role: 'owner', days: 1 };
    let second: Asker;

    beforeEach(async () => {
      second = await service.somebody('Sven Second', 'physio');
      expect((await accept(second, (await invited(owner, colleague)).code)).status).toBe(200);
    });

    it('an owner who was removed does not come back by their own code, and none of their codes stays', async () => {
      const [own, patient] = [
        await invited(second, colleague),
        await invited(second, { kind: 'patient', days: 1 }),
      ];
      await remove();
      await refused(second, own);
      await refused(runner, patient, { consent: consent() });
      expect(await openOf(second)).toEqual([]);
      expect((await second.ask('/api/v1/care/practice')).status).toBe(404);
    });

    it('an owner who is one no more neither: their patients may still come', async () => {
      const [own, patient] = [
        await invited(second, colleague),
        await invited(second, { kind: 'patient', days: 1 }),
      ];
      await become('physio');
      const friend = await service.somebody('A friend', 'physio');
      await refused(friend, own);
      expect(await openOf(second)).toEqual([{ kind: 'patient' }, { kind: 'sign up' }]);
      expect((await accept(runner, patient.code, { consent: consent() })).status).toBe(200);
    });

    it.each([
      ['left', remove],
      ['was made a physio', () => become('physio')],
      [
        'works elsewhere',
        async () => {
          await remove();
          await second.ask('/api/v1/care/practice', json('POST', { name: 'Elsewhere' }));
        },
      ],
      ['was disabled', async () => void (await disable(second))],
    ])('a code that was left behind by an owner who %s lets nobody in', async (_, end) => {
      const own = await invited(second, colleague);
      await leftBehind(second, end);
      await refused(await service.somebody('A friend', 'physio'), own);
    });

    it('a patient’s code of somebody who was disabled, and a runner’s own, are none', async () => {
      const patient = await invited(second, { kind: 'patient', days: 1 });
      await disable(second);
      await refused(runner, patient, { consent: consent() });

      const made = await runner.ask(
        '/api/v1/care/invitations',
        json('POST', { consent: consent(), days: 3 }),
      );
      await disable(runner);
      await refused(owner, (await made.json()) as { code: string });
    });
  });
});
