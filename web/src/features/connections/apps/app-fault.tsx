import { Alert } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { useAge } from '../../../ui/age.js';
import { useMoment } from '../../../ui/moment.js';
import type { App } from './app-calls.js';
import { appTexts } from './texts.js';

/** What went wrong last with a provider, why, and what helps. What was received since is proof that it is over. */
export function AppFaultNote({ app, now }: { app: App; now: string }) {
  const say = useSay(appTexts);
  const age = useAge();
  const moment = useMoment();
  const { lastFault, lastReceivedAt, state, name, listing } = app;
  if (!lastFault || state === 'none' || state === 'leaving') return null;
  if (state === 'connected' && lastReceivedAt !== null && lastReceivedAt > lastFault.at) return null;
  const { code, at, retryAt } = lastFault;
  // Without a list, what is not fetched in time cannot be asked for later.
  const remedy = code === 'noRoom' && !listing ? 'noRoomLinkRemedy' : (`${code}Remedy` as const);
  return (
    <Alert role="status" variant="outline" color="accent" title={say('fault', { age: age(at, now) })}>
      {say(`${code}Cause`, { name })} {say(remedy, { name })}{' '}
      {retryAt !== null && say('retry', { date: moment(retryAt) })}
    </Alert>
  );
}
