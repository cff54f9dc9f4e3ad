import { startAccountsService, type AccountsService } from './accounts-service.js';
import { startMailServer, type ArrivedMail, type MailServer } from './mail-server.js';
import { addPerson, addSession } from './people.js';

const password = 'eight tiny owls sing';

describe('a service that sends mail', () => {
  let service: AccountsService;
  let mail: MailServer;

  beforeAll(async () => {
    mail = await startMailServer();
    service = await startAccountsService({
      SIGNUP: 'open',
      SMTP_URL: mail.url,
      MAIL_FROM: 'Stridecheck <no-reply@runs.example>',
    });
  });

  afterAll(async () => {
    await service.remove();
    await mail.stop();
  });

  const post = (path: string, body: object, language = 'en') =>
    service.browser().ask(`/api/auth/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'accept-language': language },
    });
  const signIn = (email: string, tried = password) => post('sign-in/email', { email, password: tried });
  const tokenIn = ({ text }: ArrivedMail, page: string): string =>
    decodeURIComponent(new RegExp(`${service.process.url}/${page}#token=(\\S+)`).exec(text)?.[1] ?? '');

  it('lets a new account in once its address is confirmed, by a link that a preview cannot use', async () => {
    const email = 'verify@example.org';
    await post('sign-up/email', { name: '<b>Eve</b> http://evil.example', email, password });
    expect((await signIn(email)).status).toBe(403);

    const arrived = await mail.mailTo(email);
    expect(arrived.text).toMatch(/From: Stridecheck <no-reply@runs\.example>/);
    expect(arrived.text).toMatch(/Subject: Confirm your e-mail address/);
    expect(arrived.text).not.toMatch(/Eve|evil/);
    expect(arrived.text).toMatch(/text\/plain[\s\S]*text\/html/);
    const token = tokenIn(arrived, 'verify-email');
    const preview = await fetch(`${service.process.url}/api/auth/verify-email?token=${token}`);
    expect(preview.status).toBe(404);
    expect((await post('verify-email', { token: `${token}x` })).status).toBe(401);
    expect((await post('verify-email', { token })).status).toBe(200);
    expect((await signIn(email)).status).toBe(200);
  });

  it('sets a new password by a link that works once, and ends all sessions with it', async () => {
    const person = await addPerson(service.database, { password });
    const browser = service.browser();
    await browser.post('/api/auth/sign-in/email', { email: person.email, password });
    await post('request-password-reset', { email: person.email });
    const token = tokenIn(await mail.mailTo(person.email), 'reset-password');
    const kept = await service.database.query('select verification::text from verification');
    expect(JSON.stringify(kept)).not.toContain(token);

    const newPassword = 'nine tiny owls hum it';
    expect((await post('reset-password', { token, newPassword: 'password1234' })).status).toBe(400);
    expect((await post('reset-password', { token, newPassword })).status).toBe(200);
    expect((await post('reset-password', { token, newPassword })).status).toBe(400);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    expect((await signIn(person.email, newPassword)).status).toBe(200);
    expect((await signIn(person.email)).status).toBe(401);
  });

  it('refuses a link that is too old', async () => {
    const person = await addPerson(service.database, { password });
    await post('request-password-reset', { email: person.email });
    const token = tokenIn(await mail.mailTo(person.email), 'reset-password');
    await service.database.query(`update verification set expires_at = now() - interval '1 second'`);
    expect((await post('reset-password', { token, newPassword: 'nine tiny owls hum it' })).status).toBe(400);
  });

  it.each(['request-password-reset', 'send-verification-email'])(
    'answers %s alike for addresses that are known and unknown, and writes to the known one alone',
    async (path) => {
      const person = await addPerson(service.database, { password });
      await service.database.query('update account set email_verified = false where id = $1', [person.id]);
      const answers = await Promise.all(
        [person.email, 'nobody@example.org'].map(async (email) => {
          const answer = await post(path, { email });
          return { status: answer.status, body: await answer.text() };
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0].status).toBe(200);
      await mail.mailTo(person.email);
      expect(mail.mails.flatMap(({ to }) => to)).not.toContain('nobody@example.org');
    },
  );

  it('tells the owner of an address that somebody wanted to sign up with it, and nobody else', async () => {
    const person = await addPerson(service.database, { password });
    const [known, unknown] = await Promise.all(
      [person.email, 'quite-new@example.org'].map(async (email) => {
        const answer = await post('sign-up/email', { name: 'Kim', email, password: 'ten tiny owls dance' });
        return { status: answer.status, body: await answer.json() };
      }),
    );
    expect(known).toEqual(unknown);
    expect((await mail.mailTo(person.email)).text).toMatch(/Subject: You have an account already/);
    expect((await signIn(person.email)).status).toBe(200);
  });

  it('writes in the language of the browser', async () => {
    const person = await addPerson(service.database, { password });
    await post('request-password-reset', { email: person.email }, 'fr-FR, de-AT;q=0.9, en;q=0.8');
    expect((await mail.mailTo(person.email)).text).toMatch(/Neues Passwort wählen/);
  });

  it('sends an invitation to its address, which then needs no confirmation', async () => {
    const admin = await addPerson(service.database, { role: 'admin', password });
    const cookie = await addSession(service.database, service.dataDir, admin.id);
    const answer = await service.browser().ask('/api/v1/admin/invitations', {
      method: 'POST',
      body: JSON.stringify({ email: 'Guest@Example.org', role: 'physio', days: 7 }),
      headers: { 'content-type': 'application/json', cookie },
    });
    expect(await answer.json()).toMatchObject({ mailed: true, email: 'guest@example.org', role: 'physio' });
    const invitation = tokenIn(await mail.mailTo('guest@example.org'), 'invitation');
    await post('sign-up/email', { name: 'Guest', email: 'guest@example.org', password, invitation });
    expect((await signIn('guest@example.org')).status).toBe(200);
  });

  it('tries again when the mail server is away for a moment', async () => {
    const person = await addPerson(service.database, { password });
    mail.refuse(1);
    await post('request-password-reset', { email: person.email });
    expect((await mail.mailTo(person.email)).text).toMatch(/reset-password#token=/);
  });

  it('sends no more than five mails an hour to an address, whoever asks', async () => {
    const email = 'flooded@example.org';
    const answers = [];
    for (let times = 0; times < 6; times++)
      answers.push((await post('request-password-reset', { email })).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('writes neither addresses nor links into its log', () => {
    expect(service.process.output()).not.toMatch(
      /example\.org|(?:reset-password|verify-email)#token=|tiny owls/,
    );
  });
});
