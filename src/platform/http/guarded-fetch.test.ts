import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { publicLookup } from './guarded-dispatcher.js';
import { GuardedFetch, type OutgoingRequest, type OutgoingRequestError } from './guarded-fetch.js';
import type { Resolve } from './resolve-public.js';

/** A server on this machine that remembers what it was asked. */
class Asked {
  readonly requests: { line: string; headers: IncomingMessage['headers']; body: string }[] = [];
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) =>
    response.end('here');
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        this.requests.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
        this.answer(request, response);
      });
    });
  }

  async start(): Promise<void> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}

const refusal = (promise: Promise<unknown>): Promise<OutgoingRequestError> =>
  promise.then(
    () => {
      throw new Error('it was answered');
    },
    (error: OutgoingRequestError) => error,
  );

describe('what is asked', () => {
  let here: Asked;
  let there: Asked;
  let outgoing: GuardedFetch;

  beforeEach(async () => {
    here = new Asked();
    there = new Asked();
    await Promise.all([here.start(), there.start()]);
    outgoing = new GuardedFetch([here.origin, there.origin]);
  });
  afterEach(async () => {
    await outgoing.onApplicationShutdown();
    await Promise.all([here.stop(), there.stop()]);
  });

  /** None of them would be more than a port that is closed, were it not for the guard: the reason tells. */
  const forbidden = [
    ['decimal', 'https://2130706433/'],
    ['octal', 'https://0177.0.0.1/'],
    ['hexadecimal', 'https://0x7f000001/'],
    ['short', 'https://127.1/'],
    ['one number', 'https://0/'],
    ['wide digits', 'https://①②⑦.0.0.1/'],
    ['with a dot behind', 'https://127.0.0.1./'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine, version 6', 'https://[::1]/'],
    ['unspecified', 'https://0.0.0.0/'],
    ['unspecified, version 6', 'https://[::]/'],
    ['v4-mapped', 'https://[::ffff:127.0.0.1]/'],
    ['v4-mapped, hexadecimal', 'https://[::ffff:7f00:1]/'],
    ['v4-mapped, written out', 'https://[0:0:0:0:0:ffff:10.0.0.1]/'],
    ['v4-compatible', 'https://[::127.0.0.1]/'],
    ['translated (SIIT)', 'https://[::ffff:0:127.0.0.1]/'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['NAT64 of a network', 'https://[64:ff9b:1::a00:1]/'],
    ['6to4', 'https://[2002:7f00:1::]/'],
    ['Teredo', 'https://[2001:0:7f00:1::]/'],
    ['link-local', 'https://[fe80::1]/'],
    ['site-local', 'https://[fec0::1]/'],
    ['unique local', 'https://[fc00::1]/'],
    ['unique local, clouds', 'https://[fd00:ec2::254]/'],
    ['documentation', 'https://[2001:db8::1]/'],
    ['multicast, version 6', 'https://[ff02::1]/'],
    ['metadata of clouds', 'https://169.254.169.254/latest/meta-data/'],
    ['the host of Azure', 'https://168.63.129.16/'],
    ['carrier NAT', 'https://100.64.0.1/'],
    ['Alibaba', 'https://100.100.100.200/'],
    ['private 10', 'https://10.1.2.3/'],
    ['private 172', 'https://172.16.0.1/'],
    ['private 192', 'https://192.168.1.1/'],
    ['benchmarks', 'https://198.18.0.1/'],
    ['multicast', 'https://224.0.0.1/'],
    ['broadcast', 'https://255.255.255.255/'],
    ['reserved', 'https://240.0.0.1/'],
    ['a user before the host', 'https://good.example@127.0.0.1/'],
    ['a user', 'https://user@example.com/'],
    ['a password', 'https://:secret@example.com/'],
    ['a backslash', 'https://127.0.0.1\\@example.com/'],
    ['another port', 'https://example.com:8443/'],
    ['port 22', 'https://example.com:22/'],
    ['http', 'http://example.com/'],
    ['http on port 443', 'http://example.com:443/'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,hello'],
    ['gopher', 'gopher://127.0.0.1:6379/_FLUSHALL'],
    ['no address', 'not an address'],
    ['a name of this machine', 'https://localhost/'],
  ];

  it.each(forbidden)('%s is refused: %s', async (_what, address) => {
    const error = await refusal(outgoing.send(address));
    expect([error.reason, error.message]).toEqual([
      'forbidden',
      expect.not.stringMatching(/secret|meta-data/),
    ]);
  });

  it.each(forbidden)('a redirect to %s is refused: %s', async (_what, address) => {
    // A location that is no address is one of the same machine.
    if (!URL.canParse(address)) return;
    here.answer = (_, response) => response.writeHead(302, { location: new URL(address).href }).end();
    expect((await refusal(outgoing.send(here.origin, { maxRedirects: 3 }))).reason).toBe('forbidden');
  });

  it('and so is the same machine by another port or name than the one that is listed', async () => {
    for (const address of [
      `http://localhost:${here.port}/`,
      `https://127.0.0.1:${here.port}/`,
      `http://127.0.0.1:${here.port + 1 === there.port ? here.port - 1 : here.port + 1}/`,
      `http://[::ffff:127.0.0.1]:${here.port}/`,
    ]) {
      expect((await refusal(outgoing.send(address))).reason).toBe('forbidden');
    }
    expect(here.requests).toEqual([]);
  });

  it('a name that leads into a private network is refused, also when only one of its addresses does', async () => {
    for (const addresses of [['10.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['2606:4700::1111', '::1'], []]) {
      const resolve: Resolve = (_host, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      const guarded = new GuardedFetch([], resolve);
      expect((await refusal(guarded.send('https://runs.example/'))).reason).toBe('forbidden');
    }
  });

  it('a name is looked up once, and what was checked is what is connected to, whatever it leads to next', () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    let asked = 0;
    const lookup = publicLookup((_host, done) => done(null, [{ address: answers[asked++], family: 4 }]));
    const handed: unknown[] = [];
    lookup('rebinds.example', { all: true }, (_error, found) => handed.push(found));
    expect([asked, handed]).toEqual([1, [[{ address: '93.184.215.14', family: 4 }]]]);
    lookup('rebinds.example', {}, (error, found) => handed.push(error?.name, found));
    expect(handed.slice(1)).toEqual(['Error', '']);
  });

  it('a listed origin is asked wherever it lies, and one that the settings name only where they do', async () => {
    expect(await (await outgoing.send(`${here.origin}/a?b=c`)).text()).toBe('here');
    const guarded = new GuardedFetch([]);
    expect((await refusal(guarded.send(here.origin))).reason).toBe('forbidden');
    expect((await guarded.send(here.origin, { operatorsOrigins: [here.origin] })).status).toBe(200);
    await guarded.onApplicationShutdown();
  });

  it('only the hosts of a request, after redirects too', async () => {
    expect((await refusal(outgoing.send(here.origin, { hosts: ['api.example'] }))).reason).toBe('forbidden');
    here.answer = (_, response) => response.writeHead(302, { location: 'https://example.com/file' }).end();
    const request = { hosts: ['127.0.0.1'], maxRedirects: 1 };
    expect((await refusal(outgoing.send(here.origin, request))).reason).toBe('forbidden');
  });

  it('a redirect is an answer unless it may be followed, and at most three are', async () => {
    here.answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
    const answer = await outgoing.send(here.origin);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/again']);
    here.requests.length = 0;
    expect((await refusal(outgoing.send(here.origin, { maxRedirects: 50 }))).reason).toBe('redirect');
    expect(here.requests).toHaveLength(4);
  });

  const secrets = {
    authorization: 'Bearer secret',
    cookie: 'a=secret',
    'webhook-signature': 'v1,secret',
    'x-api-key': 'secret',
  };

  it('what was meant for one origin does not go along to another, and stays on the same one', async () => {
    here.answer = ({ url }, response) =>
      url === '/moved'
        ? response.writeHead(302, { location: there.origin }).end()
        : response.writeHead(302, { location: '/moved' }).end();
    await outgoing.send(here.origin, { headers: { ...secrets, accept: 'text/x' }, maxRedirects: 3 });
    expect(here.requests[1].headers).toMatchObject(secrets);
    expect(there.requests[0].headers.accept).toBe('text/x');
    expect(JSON.stringify(there.requests)).not.toContain('secret');
  });

  it.each([
    [301, 'GET /moved', ''],
    [302, 'GET /moved', ''],
    [303, 'GET /moved', ''],
    [307, 'POST /moved', 'sent'],
    [308, 'POST /moved', 'sent'],
  ])('a POST that is answered %d goes on as %s', async (status, line, body) => {
    here.answer = ({ url }, response) =>
      url === '/moved' ? response.end() : response.writeHead(status, { location: '/moved' }).end();
    await outgoing.send(here.origin, { method: 'POST', body: 'sent', maxRedirects: 1 });
    expect(here.requests[1]).toMatchObject({ line, body });
    here.answer = (_, response) => response.writeHead(status, { location: `${there.origin}/moved` }).end();
    const elsewhere = outgoing.send(here.origin, { method: 'POST', body: 'sent', maxRedirects: 1 });
    if (body === '') await elsewhere;
    else expect((await refusal(elsewhere)).reason).toBe('redirect');
    expect(there.requests.map((request) => request.body)).toEqual(body === '' ? [''] : []);
  });

  describe('an answer', () => {
    const send = (request: OutgoingRequest) => outgoing.send(here.origin, request);

    it('that does not begin ends at the deadline', async () => {
      here.answer = () => undefined;
      expect((await refusal(send({ timeoutMs: 100 }))).reason).toBe('timeout');
    });

    it('that drips ends at the deadline', async () => {
      let timer: NodeJS.Timeout | undefined;
      here.answer = (_, response) => {
        timer = setInterval(() => response.write('.'), 10);
      };
      const answer = await send({ timeoutMs: 200 });
      expect((await refusal(answer.bytes())).reason).toBe('timeout');
      clearInterval(timer);
    });

    it('is cut where it is too large, also one that says nothing of it and one that was packed', async () => {
      here.answer = (_, response) => response.end('a'.repeat(2000));
      expect((await refusal((await send({ maxBytes: 1000 })).bytes())).reason).toBe('tooLarge');
      here.answer = (_, response) => {
        response.write('a'.repeat(600));
        response.end('a'.repeat(600));
      };
      expect((await refusal((await send({ maxBytes: 1000 })).text())).reason).toBe('tooLarge');
      here.answer = (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(100_000)));
      expect((await refusal((await send({ maxBytes: 1000 })).bytes())).reason).toBe('tooLarge');
      expect(await (await send({ maxBytes: 100_000 })).bytes()).toHaveLength(100_000);
    });

    it('that breaks off is none, nor is a machine that nobody answers at', async () => {
      here.answer = (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('begun');
        setImmediate(() => response.destroy());
      };
      const broken = (async () => (await send({})).bytes())();
      expect((await refusal(broken)).reason).toBe('unreachable');
      const gone = there.origin;
      await there.stop();
      const error = await refusal(outgoing.send(`${gone}/path?token=1`));
      expect(error.message).toBe(`${gone} could not be reached, or broke off.`);
      await there.start();
    });

    it('with a cookie is forgotten', async () => {
      here.answer = (_, response) => response.writeHead(200, { 'set-cookie': 'a=b' }).end('{"a":1}');
      expect(await (await send({})).json()).toEqual({ a: 1 });
      await (await send({})).discard();
      expect(here.requests[1].headers.cookie).toBeUndefined();
    });
  });
});
