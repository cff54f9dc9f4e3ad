import { z } from 'zod';
import { basicAuth } from '../../ask-for-tokens.js';
import { idText, jsonOf } from '../../provider-json.js';
import type { Call, ProviderRequest, Subscription } from '../../provider.js';

const events = ['EXERCISE'];

const existing = z.object({ id: idText, url: z.string(), active: z.boolean().nullish() });
const listed = z.object({ data: z.union([existing, z.array(existing)]).nullish() });
const made = z.object({ data: z.object({ id: idText, signature_secret_key: z.string().min(1) }) });

/** One webhook for each client. Its key is told once: one whose key is not known any more is made anew. */
export const subscription: Subscription = {
  ensure: async (call, { hookUrl, known }) => {
    const there = await find(call);
    if (there && there.url === hookUrl && known?.secret && known.id === there.id) {
      if (there.active === false) await (await ask(call, '/webhooks/activate', { method: 'POST' })).discard();
      return known;
    }
    if (there) {
      const path = `/webhooks/${encodeURIComponent(there.id)}`;
      await (await ask(call, path, { method: 'DELETE', expect: [404] })).discard();
    }
    const answer = await ask(call, '/webhooks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events, url: hookUrl }),
      // While it waits, Polar asks our address.
      timeoutMs: 30_000,
    });
    const { data } = await jsonOf(answer, made);
    return { id: data.id, secret: data.signature_secret_key };
  },
};

async function find(call: Call): Promise<z.infer<typeof existing> | undefined> {
  const answer = await ask(call, '/webhooks', { expect: [404] });
  if (answer.status !== 200) {
    await answer.discard();
    return undefined;
  }
  const { data } = await jsonOf(answer, listed);
  return Array.isArray(data) ? data[0] : (data ?? undefined);
}

function ask(call: Call, path: string, request: ProviderRequest = {}) {
  const { API_URL, CLIENT_ID, CLIENT_SECRET } = call.settings;
  const headers = { accept: 'application/json', authorization: basicAuth(CLIENT_ID, CLIENT_SECRET) };
  return call.send(`${API_URL}${path}`, { ...request, headers: { ...headers, ...request.headers } });
}
