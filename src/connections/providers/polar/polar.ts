import { fileLimits } from '../../file-limits.js';
import { ProviderFault } from '../../provider-fault.js';
import type { ActivityAsk, AthleteCall, Fetched, Provider } from '../../provider.js';
import { askFor, listExercises, pauseAfter } from './api.js';
import { hook } from './hook.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { subscription } from './subscription.js';

/** What Polar has of a recording, the best first. */
const formats = ['fit', 'tcx', 'gpx'] as const;

/** Polar AccessLink v3. docs/connections/POLAR.md says what of it is confirmed and what is not. */
export const polar: Provider = {
  id: 'polar',
  name: 'Polar',
  settings,
  signIn,
  hook,
  subscription,
  listing: { days: 30, list: listExercises },
  fetchActivity,
  confirmAccess: async (call) => {
    const answer = await askFor(call, userPath(call), { expect: [404] });
    await answer.discard();
    // Whoever was taken off the client's list of users gives it nothing any more.
    if (answer.status !== 200)
      throw new ProviderFault('unauthorized', 'Polar does not know this user of ours.');
  },
  disconnect: async (call) => {
    await (await askFor(call, userPath(call), { method: 'DELETE', expect: [404] })).discard();
  },
  pauseAfter,
};

function userPath({ externalUserId }: AthleteCall): string {
  return `/users/${encodeURIComponent(externalUserId)}`;
}

/** A file that is not there (204) may be there in another format; an exercise that is not there is in none. */
async function fetchActivity(call: AthleteCall, { activityKey }: ActivityAsk): Promise<Fetched> {
  for (const format of formats) {
    const path = `/exercises/${encodeURIComponent(activityKey)}/${format}`;
    const answer = await askFor(call, path, { ...fileLimits, expect: [404, 410] });
    if (answer.status === 200) {
      return { kind: 'file', bytes: await answer.bytes(), fileName: `${activityKey}.${format}` };
    }
    await answer.discard();
    if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
  }
  return { kind: 'none', reason: 'noRecording' };
}
