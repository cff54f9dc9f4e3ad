import type { OutgoingAnswer } from '../../../platform/http/guarded-fetch.js';
import { fileLimits } from '../../file-limits.js';
import { hostsIn, leadsTo } from '../../listed-hosts.js';
import { ProviderFault } from '../../provider-fault.js';
import type { ActivityAsk, AthleteCall, Fetched, Hint, Provider } from '../../provider.js';
import { askForData, freshLink, listActivities } from './api.js';
import { hook } from './hook.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { isRun } from './sports.js';

/** COROS's API for partners. Provisional: docs/connections/COROS.md says how little of it is confirmed. */
export const coros: Provider = {
  id: 'coros',
  name: 'COROS',
  settings,
  signIn,
  hook,
  listing: { days: 89, list: listActivities },
  fetchActivity,
  confirmAccess: async (call) => {
    await listActivities(call, { since: call.now(), page: null });
  },
  disconnect: async (call) => {
    const url = new URL(call.settings.DEAUTHORIZE_URL);
    // The one edition of its documents wants the token in the query, the next one in a header.
    url.searchParams.set('token', call.accessToken);
    await askForData(call, url, { method: 'POST', headers: { token: call.accessToken } });
  },
};

/**
 * By a link that is asked for with the runner's token, so that it is the runner's and allowed. Where COROS does not answer that as
 * it should (its address is known from few), by the link that came along.
 */
async function fetchActivity(call: AthleteCall, { activityKey, hint }: ActivityAsk): Promise<Fetched> {
  const kind: Hint = hint ?? {};
  if (isRun(kind) === false) return { kind: 'notARun', sport: `${kind.mode}/${kind.subMode ?? ''}` };
  const hosts = hostsIn(call.settings.FILE_HOSTS);
  const found = await freshLink(call, activityKey, kind).catch((error: unknown) => {
    const isUnknown = error instanceof ProviderFault && error.kind === 'unexpected';
    if (!isUnknown || !leadsTo(kind.fitUrl ?? '', hosts)) throw error;
    return { link: kind.fitUrl };
  });
  // Whether COROS answers so of what was deleted nobody has confirmed: nothing is erased because of it.
  if (found?.link === undefined) return { kind: 'none', reason: 'noRecording' };
  const answer = await download(call, found.link, hosts);
  if (answer.status < 300) return fileOf(answer, activityKey);
  await answer.discard();
  // Only the API says what is gone: a link may have come along with a push.
  if (answer.status === 404 || answer.status === 410) return { kind: 'none', reason: 'linkUsed' };
  throw new ProviderFault('unexpected', `The files of COROS answered ${answer.status}.`);
}

/** Without the runner's token: the link is the permission, and the machine need not be COROS's own. */
function download(call: AthleteCall, link: string, hosts: readonly string[]): Promise<OutgoingAnswer> {
  return call.send(link, { ...fileLimits, hosts, expect: [401, 403, 404, 410] });
}

async function fileOf(answer: OutgoingAnswer, activityKey: string): Promise<Fetched> {
  const bytes = await answer.bytes();
  if (bytes.length === 0) throw new ProviderFault('unexpected', 'COROS sent nothing in place of a file.');
  return { kind: 'file', bytes, fileName: `${activityKey}.fit` };
}
