import { z } from 'zod';
import { idText, jsonOf } from '../../provider-json.js';
import type { Call, Subscription } from '../../provider.js';
import { verifyTokenOf } from './strava-settings.js';

const subscribed = z.object({ id: idText, callback_url: z.string().nullish() });

/** An app has one subscription. While it is made, Strava asks our hook for its challenge. */
export const stravaSubscription: Subscription = {
  ensure: async (call, { hookUrl }) => {
    const found = await askSubscriptions(call);
    const right = found.find(({ callback_url }) => callback_url === hookUrl);
    for (const one of found.filter((other) => other !== right)) await end(call, one.id);
    return { id: right?.id ?? (await begin(call, hookUrl)), secret: null };
  },
};

/** Strava wants the client's secret in the address here, and in no header. */
function addressOf({ settings }: Call, path = ''): URL {
  const url = new URL(`${settings.API_URL}/push_subscriptions${path}`);
  url.searchParams.set('client_id', settings.CLIENT_ID);
  url.searchParams.set('client_secret', settings.CLIENT_SECRET);
  return url;
}

async function askSubscriptions(call: Call): Promise<z.infer<typeof subscribed>[]> {
  return jsonOf(await call.send(addressOf(call)), z.array(subscribed));
}

async function end(call: Call, id: string): Promise<void> {
  const url = addressOf(call, `/${encodeURIComponent(id)}`);
  await (await call.send(url, { method: 'DELETE', expect: [404] })).discard();
}

async function begin(call: Call, hookUrl: string): Promise<string> {
  const { API_URL, CLIENT_ID, CLIENT_SECRET } = call.settings;
  const answer = await call.send(`${API_URL}/push_subscriptions`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      callback_url: hookUrl,
      verify_token: verifyTokenOf(call.settings),
    }).toString(),
  });
  return (await jsonOf(answer, subscribed)).id;
}
