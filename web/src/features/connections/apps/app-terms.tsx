import { Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import type { App } from './app-calls.js';
import { appTexts } from './texts.js';

/** Providers of which more has to be known than their terms say. */
const notes = { coros: 'corosNote', intervals: 'intervalsNote', strava: 'stravaNote' } as const;

/** What this source withholds, and what that means for the runner. */
export function AppTerms({ app: { id, name, policy, listing, listedDays, state } }: { app: App }) {
  const say = useSay(appTexts);
  const note = Object.entries(notes).find(([provider]) => provider === id)?.[1];
  const lines = [
    policy.viewer === 'runnerOnly' && say('runnerOnly'),
    policy.expiresAfterDays !== null && say('expires', { days: policy.expiresAfterDays }),
    !policy.keepsPosition && say('noPosition'),
    !listing && say('fromNowOn', { name }),
    state === 'none' && listedDays !== null && say('looksBack', { days: listedDays }),
    note && say(note),
  ].filter((line) => line !== false && line !== undefined);
  if (lines.length === 0) return null;
  return (
    <ul className="app-terms">
      {lines.map((line) => (
        <li key={line}>
          <Text size="sm" component="span">
            {line}
          </Text>
        </li>
      ))}
    </ul>
  );
}
