/** Somebody of the demo, signed in, who asks the service as a browser would. */
export class Visitor {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Signs somebody of the demo in. @throws Error with what the service said where it lets nobody in. */
  static async signIn(url: string, person: string): Promise<Visitor> {
    const response = await fetch(`${url}/api/v1/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (!cookie) throw new Error(`The demo could not sign in: ${await response.text()}`);
    return new Visitor(url, cookie.split(';')[0]);
  }

  /** Asks for something; also an answer that says no is one. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { ...init, headers: { ...init.headers, cookie: this.cookie } });
  }

  /** What is there; undefined where there is nothing. @throws Error for every other answer that is none. */
  async find<Found>(path: string): Promise<Found | undefined> {
    const response = await this.ask(path);
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    return (await answerOf(response, path)) as Found;
  }

  /** Reads what must be there. @throws Error with what the service said otherwise. */
  async read<Found>(path: string): Promise<Found> {
    return (await answerOf(await this.ask(path), path)) as Found;
  }

  /** Sends something. @throws Error with what the service said where it was refused. */
  async send<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    const init =
      body === undefined
        ? { method }
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return (await answerOf(await this.ask(path, init), path)) as Answer;
  }

  /** Sends the file of a run as the page does. */
  async upload<Answer>(name: string, bytes: Uint8Array): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(bytes)]), name);
    const path = '/api/v1/runs';
    return (await answerOf(await this.ask(path, { method: 'POST', body: form }), path)) as Answer;
  }
}

async function answerOf(response: Response, path: string): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was refused (${response.status}): ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
