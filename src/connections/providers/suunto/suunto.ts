import { fileLimits } from '../../file-limits.js';
import { ProviderFault } from '../../provider-fault.js';
import type { ActivityAsk, AthleteCall, Fetched, Provider } from '../../provider.js';
import { ask, listWorkouts, pauseAfter } from './api.js';
import { hook } from './hook.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { isRun } from './sports.js';

/** Suunto's cloud API. docs/connections/SUUNTO.md says what of it is confirmed and what is not. */
export const suunto: Provider = {
  id: 'suunto',
  name: 'Suunto',
  settings,
  signIn,
  hook,
  listing: { days: 90, list: listWorkouts },
  fetchActivity,
  confirmAccess: async (call) => {
    await listWorkouts(call, { since: call.now(), page: null, limit: 1 });
  },
  disconnect: async (call) => {
    const url = new URL(call.settings.DEAUTHORIZE_URL);
    url.searchParams.set('client_id', call.settings.CLIENT_ID);
    await (await ask(call, url)).discard();
  },
  pauseAfter,
};

async function fetchActivity(call: AthleteCall, { activityKey, hint }: ActivityAsk): Promise<Fetched> {
  const activityId = hint?.activityId;
  if (activityId !== undefined && isRun(Number(activityId)) === false) {
    return { kind: 'notARun', sport: activityId };
  }
  const url = `${call.settings.WORKOUTS_URL}/${encodeURIComponent(activityKey)}/fit`;
  const answer = await ask(call, url, { ...fileLimits, expect: [404, 410] });
  if (answer.status === 404 || answer.status === 410) {
    await answer.discard();
    return { kind: 'gone' };
  }
  const bytes = await answer.bytes();
  if (bytes.length === 0) throw new ProviderFault('unexpected', 'Suunto sent nothing in place of a file.');
  return { kind: 'file', bytes, fileName: `${activityKey}.fit` };
}
