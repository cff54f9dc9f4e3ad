import { fileLimits } from '../../file-limits.js';
import { hostsIn } from '../../listed-hosts.js';
import { ProviderFault } from '../../provider-fault.js';
import type { ActivityAsk, AthleteCall, Fetched, Provider } from '../../provider.js';
import { hook } from './hook.js';
import { askAboutUser, lackingPermissions } from './permissions.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { isOtherSport } from './sports.js';

/**
 * Garmin Connect Developer Program. Data may be asked for only where a ping names a link, so there is no listing: what a ping
 * does not bring has to be uploaded. Recordings come as files; the summaries (whose cadence counts both feet, unlike a
 * file's) are not used. docs/connections/GARMIN.md says what of it is confirmed and what is not.
 */
export const garmin: Provider = {
  id: 'garmin',
  name: 'Garmin',
  settings,
  signIn,
  hook,
  fetchActivity,
  confirmAccess: async (call) => {
    const lacks = await lackingPermissions(call, call.accessToken);
    if (lacks.length > 0)
      throw new ProviderFault('unauthorized', `Garmin no longer allows ${lacks.join(', ')}.`);
  },
  disconnect: async (call) => {
    await (await askAboutUser(call, call.accessToken, 'registration', 'DELETE')).discard();
  },
};

/**
 * A link works once and for 24 hours. Asked again, Garmin answers 410, and 400 for a token in it that has ended. Pings are not
 * signed: that a link leads nowhere says nothing of the activity, and erases nothing.
 */
async function fetchActivity(call: AthleteCall, { activityKey, hint }: ActivityAsk): Promise<Fetched> {
  if (isOtherSport(hint?.activityType)) return { kind: 'notARun', sport: hint?.activityType ?? '' };
  if (hint?.link === undefined) return { kind: 'none', reason: 'linkUsed' };
  const answer = await call.send(hint.link, {
    ...fileLimits,
    headers: tokenFor(hint.link, call),
    hosts: hostsIn(call.settings.LINK_HOSTS),
    expect: [400, 404, 410, 412],
  });
  if (answer.status < 300) {
    const bytes = await answer.bytes();
    if (bytes.length === 0) throw new ProviderFault('unexpected', 'Garmin sent nothing in place of a file.');
    return { kind: 'file', bytes, fileName: `${activityKey}.${extensionOf(hint.fileType)}` };
  }
  await answer.discard();
  return { kind: 'none', reason: answer.status === 412 ? 'withheld' : 'linkUsed' };
}

/** The runner's token goes to the machine that keeps the runner's data, and to no other one that a link may name. */
function tokenFor(
  link: string,
  { accessToken, settings: { USER_URL } }: AthleteCall,
): Record<string, string> {
  const isTheirs = URL.canParse(link) && new URL(link).origin === new URL(USER_URL).origin;
  return isTheirs ? { authorization: `Bearer ${accessToken}` } : {};
}

function extensionOf(fileType: string | undefined): string {
  const known = ['fit', 'tcx', 'gpx'];
  return known.find((extension) => extension === fileType?.toLowerCase()) ?? 'fit';
}
