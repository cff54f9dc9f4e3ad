import type { Ask } from './people.js';

/** What a browser does with a service, without showing anything: keeps cookies, names its origin. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly service: { readonly url: string },
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Asks for a path and keeps the cookies of the answer. */
  readonly ask: Ask = async (path, init = {}) => {
    const response = await fetch(new URL(path, this.service.url), {
      redirect: 'manual',
      ...init,
      headers: {
        origin: this.service.url,
        cookie: this.cookieHeader,
        ...this.headers,
        ...(init.headers as Record<string, string>),
      },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  };

  /** Sends JSON and returns status and body, parsed where it is JSON. */
  async post(path: string, body: unknown = {}, method = 'POST'): Promise<Answer> {
    const init = { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return answerOf(await this.ask(path, init));
  }

  /** Asks for a path and returns status and body, parsed where it is JSON. */
  async get(path: string): Promise<Answer> {
    return answerOf(await this.ask(path));
  }

  /** Takes over the cookies of a `Cookie` header. */
  use(cookieHeader: string): void {
    for (const pair of cookieHeader.split('; ')) this.keep(pair);
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair, ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const body = (type.includes('json') && text ? JSON.parse(text) : {}) as Answer['body'];
  return { status: response.status, type, headers: response.headers, body };
}
