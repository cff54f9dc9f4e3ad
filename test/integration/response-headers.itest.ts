import { createHash } from 'node:crypto';
import { apiRoutes, type Route } from './access/api-routes.js';
import { signedIn, withToken, type Asker, type Service } from './access/askers.js';
import { requestTo, rowOf } from './access/route-requests.js';
import { Things } from './access/things.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

describe('what an answer lets a browser do', () => {
  let process: ServiceProcess;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: Service;
  let things: Things;
  let runner: Asker;
  let admin: Asker;
  let physio: Asker;
  let program: Asker;

  beforeAll(async () => {
    const database = await createTestDatabase();
    dataDir = createDataDir();
    process = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    service = { url: process.url, database, dataDir };
    things = new Things(service);
    runner = await signedIn(service, 'a runner');
    admin = await signedIn(service, 'an admin', 'admin');
    physio = await signedIn(service, 'a physio', 'physio');
    program = await withToken(service, runner, ['runs:write']);
  });

  afterAll(async () => {
    await process.kill();
    await service.database.drop();
    dataDir.remove();
  });

  /** The sources of each directive of a policy. */
  const policyOf = (response: Response): Record<string, string> =>
    Object.fromEntries(
      (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name, ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );

  const expectSafe = (response: Response) => {
    expect(policyOf(response)).toMatchObject({
      'default-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(["'self'", undefined]).toContain(policyOf(response)['script-src']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
  };

  const askerOf = ({ access }: Route): Asker => {
    if (access?.orSigned) return program;
    return access?.who === 'admin' ? admin : access?.who === 'physio' ? physio : runner;
  };

  const ask = async (route: Route): Promise<Response> => {
    const asker = askerOf(route);
    const { id: kind } = rowOf(route);
    const use = route.method === 'GET' ? 'read' : 'change';
    const { path, init } = requestTo(route, (kind && (await things.of(asker, kind, use))) ?? '');
    return asker.ask(path, init);
  };

  it.each(apiRoutes.map((route) => [route.name, route] as const))(
    '%s: nothing but what it needs, and nothing is kept',
    async (_, route) => {
      const response = await ask(route);
      await response.body?.cancel();
      expect(response.status).toBe(rowOf(route).ok);
      expectSafe(response);
      if (route.path.startsWith('/api/')) expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each([
    ['an unknown address', '/api/v1/nothing', {}, 404],
    ['an unknown address of nobody', '/nothing/api', {}, 200],
    ['an address that is none', '/api/v1/runs/%ff', {}, 400],
    ['an address that is too long', `/api/v1/runs/${'x'.repeat(200)}`, { method: 'DELETE' }, 414],
    ['a body that is too long', '/api/v1/profile', { method: 'PUT', body: `"${'x'.repeat(300_000)}"` }, 413],
    ['another site', '/api/v1/profile', { method: 'PUT', headers: { origin: 'https://evil.example' } }, 403],
    ['a way to sign in', '/api/auth/get-session', {}, 200],
    ['a way to sign in that is none', '/api/auth/nothing', {}, 404],
    ['the document of the API', '/api/openapi.json', {}, 200],
  ] as [string, string, RequestInit, number][])('%s is answered as safely', async (_, path, init, status) => {
    const response = await runner.ask(path, {
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    });
    expect(response.status).toBe(status);
    expectSafe(response);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('a file of the web app is answered as safely, and may be kept', async () => {
    const [, script] = /<script[^>]*\ssrc="([^"]+)"/.exec(await (await fetch(service.url)).text()) ?? [];
    for (const path of [script, '/icon.svg']) {
      const response = await fetch(new URL(path, service.url));
      await response.body?.cancel();
      expect(response.status).toBe(200);
      expectSafe(response);
      expect(response.headers.get('cache-control')).toMatch(/max-age=\d{5}/);
    }
  });

  it('who is not signed in is told so in an answer that is not kept', async () => {
    const response = await fetch(`${service.url}/api/v1/runs`);
    expect(response.status).toBe(401);
    expectSafe(response);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('a report as a page may have its own style and nothing else', async () => {
    const id = await things.of(runner, 'run', 'read');
    for (const path of [
      `/api/v1/runs/${id}/report`,
      '/api/v1/trend',
      `/api/v1/runs/compare?a=${id}&b=${id}`,
    ]) {
      const response = await runner.ask(path, { headers: { accept: 'text/html' } });
      const html = await response.text();
      const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      expect(policyOf(response)['style-src']).toBe(`'sha256-${hash}'`);
      expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
    }
  });

  it('the web app runs no script but its own files, and no style but theirs and those it makes itself', async () => {
    const [first, second] = [await runner.ask('/'), await runner.ask('/runs')];
    const html = await first.text();
    const [, nonce] = /nonce="([^"]{20,})"/.exec(html) ?? [];
    expectSafe(first);
    expect(policyOf(first)['style-src']).toBe(`'self' 'nonce-${nonce}'`);
    expect(policyOf(second)['style-src']).not.toBe(policyOf(first)['style-src']);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son[a-z]+=|(?:src|href)="(?:https?:)?\/\//);
  });

  it('the description of the API is read with scripts of this service alone', async () => {
    const response = await runner.ask('/api/docs');
    const html = await response.text();
    expectSafe(response);
    expect(html).toContain('swagger-ui');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son[a-z]+=|(?:src|href)=["'](?:https?:)?\/\//);
  });

  it('an original is saved under its own name and never shown', async () => {
    const id = await things.of(runner, 'run', 'read');
    const response = await runner.ask(`/api/v1/runs/${id}/file`);
    await response.body?.cancel();
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]+"; filename\*=/);
  });

  it('only a service that is reached over TLS asks to be reached over nothing else', async () => {
    const plain = await runner.ask('/api/v1/me');
    expect(plain.headers.get('strict-transport-security')).toBeNull();
    const env = { PUBLIC_URL: 'https://runs.example.org', WORKER: 'off' };
    // The other database holds secrets that nobody sealed, with which no service starts.
    const database = await createTestDatabase();
    const folder = createDataDir();
    const secure = await startProcess({ dataDir: folder.path, databaseUrl: database.url, env });
    try {
      const response = await fetch(`${secure.url}/health/live`);
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
    } finally {
      await secure.kill();
      await database.drop();
      folder.remove();
    }
  });
});
