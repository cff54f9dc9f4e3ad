import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { appsKey, listApps, type App } from './app-calls.js';
import { AppCard } from './app-card.js';
import { appTexts } from './texts.js';

/** What has to be mended comes first, what could be connected last. */
const places: Readonly<Record<App['state'], number>> = { mend: 0, leaving: 1, connected: 1, off: 2, none: 3 };

const busyMs = 2_000;
const quietMs = 15_000;

/** The sites and apps that the operator offers, and how each stands. */
export function AppsSection() {
  const say = useSay(appTexts);
  const { data, error, refetch } = useQuery({
    queryKey: appsKey,
    queryFn: listApps,
    refetchInterval: ({ state }) => (state.data?.connections.some(isBusy) ? busyMs : quietMs),
  });
  const shown = data?.connections
    .filter(({ state, connectedAt }) => state !== 'off' || connectedAt !== null)
    .sort((one, other) => places[one.state] - places[other.state]);
  return (
    <Section title={say('apps')} about={say('appsAbout')}>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {shown?.length === 0 && <Text>{say('noneOffered')}</Text>}
      {data && shown && shown.length > 0 && (
        <ul className="cards">
          {shown.map((app) => (
            <AppCard key={app.id} app={app} now={data.now} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Something about it is changing right now. What is in trouble is tried again later. */
function isBusy({ state, listing, backfill, lastFault }: App): boolean {
  if (state === 'leaving') return true;
  if (state !== 'connected' || !listing || lastFault) return false;
  return backfill === null || backfill.done < backfill.found;
}
