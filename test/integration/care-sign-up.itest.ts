import type { Asker } from './access/askers.js';
import { Browser } from './browser.js';
import { startCareService, type CareService } from './care-service.js';

const password = 'eight tiny owls sing';
const consent = { series: true, routes: false, diary: false, fromTime: null, until: null };

describe.each(['closed', 'invite'])(
  'where new accounts are %s, a practice invites somebody new',
  (signup) => {
    let service: CareService;
    let physio: Asker;
    let practiceId: string;
    let people = 0;

    beforeAll(async () => {
      service = await startCareService({ SIGNUP: signup, WORKER: 'off' });
      // Somebody has to run it before anybody signs up.
      await service.somebody('Ada Admin', 'admin');
      physio = await service.somebody('Paul Physio', 'physio');
      practiceId = await service.practice('Physio am Park');
      await service.member(practiceId, physio, 'owner');
    });
    afterAll(async () => {
      await service.stop();
    });

    const send = (asker: Asker, path: string, body: object) =>
      asker.ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const invited = async (body: object = { kind: 'patient', days: 3 }) =>
      (await (await send(physio, '/api/v1/care/practice/invitations', body)).json()) as {
        id: string;
        code: string;
      };
    const aBrowser = () => new Browser(service, { 'x-forwarded-for': `10.3.0.${++people}` });
    const signUp = (invitation: string | undefined, email = `new-${++people}@example.org`) =>
      aBrowser().post('/api/auth/sign-up/email', { name: 'Nina New', email, password, invitation });

    it('lets one person make an account and agree, and nobody after them', async () => {
      const { code } = await invited();
      const looked = await aBrowser().post('/api/v1/invitations/look-up', { token: code });
      expect(looked.body).toMatchObject({ role: 'runner', byPractice: true, email: null });
      expect((await signUp(code, 'nina@example.org')).status).toBe(200);
      expect((await signUp(code)).body).toMatchObject({
        code: expect.stringMatching(/SIGN_UP_CLOSED|INVITATION_REQUIRED/),
      });

      const nina = aBrowser();
      expect(
        (await nina.post('/api/auth/sign-in/email', { email: 'nina@example.org', password })).status,
      ).toBe(200);
      const me = await nina.get('/api/v1/me');
      expect(me.body).toMatchObject({ role: 'runner' });
      const { body: text } = await nina.get('/api/v1/care/sharings/text');
      const agreed = { terms: consent, textVersion: text.version, language: 'en' };
      expect((await nina.post('/api/v1/care/invitations/accept', { code, consent: agreed })).status).toBe(
        200,
      );
      const { patients } = (await (await physio.ask('/api/v1/care/patients')).json()) as {
        patients: { name: string }[];
      };
      expect(patients.map(({ name }) => name)).toContain('Nina New');
    });

    it('is no way in once it was taken back, was over, or somebody else agreed with it', async () => {
      const [taken, late, used] = [await invited(), await invited(), await invited()];
      await physio.ask(`/api/v1/care/practice/invitations/${taken.id}`, { method: 'DELETE' });
      await service.database.query(
        `update invitation set expires_at = now() where by_practice and token_hash =
      (select token_hash from care_invitation where id = $1)`,
        [late.id],
      );
      const known = await service.somebody('Known Runner');
      const { version } = (await (await known.ask('/api/v1/care/sharings/text')).json()) as {
        version: string;
      };
      const agreed = { terms: consent, textVersion: version, language: 'en' };
      expect(
        (await send(known, '/api/v1/care/invitations/accept', { code: used.code, consent: agreed })).status,
      ).toBe(200);
      for (const { code } of [taken, late, used]) expect((await signUp(code)).status).toBe(403);
      expect((await signUp(undefined)).status).toBe(403);
    });

    it('is no way in once whoever invited them left, or was disabled', async () => {
      const colleague = await service.somebody('Carla Colleague', 'physio');
      const memberId = await service.member(practiceId, colleague, 'physio');
      const invitedBy = async () =>
        (await (
          await send(colleague, '/api/v1/care/practice/invitations', { kind: 'patient', days: 3 })
        ).json()) as { code: string };
      const disabledAt = (at: string) =>
        service.database.query(`update account set disabled_at = ${at} where id = $1`, [colleague.runnerId]);
      const { code } = await invitedBy();
      const lookedUp = async () =>
        (await aBrowser().post('/api/v1/invitations/look-up', { token: code })).status;
      expect(await lookedUp()).toBe(200);
      await disabledAt('now()');
      expect(await lookedUp()).toBe(404);
      expect((await signUp(code)).status).toBe(403);
      await disabledAt('null');
      expect(await lookedUp()).toBe(200);
      await physio.ask(`/api/v1/care/practice/members/${memberId}`, { method: 'DELETE' });
      expect(await lookedUp()).toBe(404);
      expect((await signUp(code)).status).toBe(403);
    });

    it('only a patient is invited like this: not a colleague, and not by a runner’s own code', async () => {
      const colleague = await invited({ kind: 'member', role: 'physio', days: 3 });
      const runner = await service.somebody('Rita Runner');
      const { version } = (await (await runner.ask('/api/v1/care/sharings/text')).json()) as {
        version: string;
      };
      const own = (await (
        await send(runner, '/api/v1/care/invitations', {
          consent: { terms: consent, textVersion: version, language: 'en' },
          days: 3,
        })
      ).json()) as { code: string };
      for (const { code } of [colleague, own]) expect((await signUp(code)).status).toBe(403);
    });

    it('is none of the admin’s invitations', async () => {
      await invited();
      const admin = await service.somebody('Alex Admin', 'admin');
      const list = (await (await admin.ask('/api/v1/admin/invitations')).json()) as { invitations: object[] };
      expect(list.invitations).toEqual([]);
    });
  },
);
