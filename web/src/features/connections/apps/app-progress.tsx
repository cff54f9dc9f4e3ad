import { Progress, Text } from '@mantine/core';
import { useSay, useSpeech } from '../../../language/language.js';
import { useAge } from '../../../ui/age.js';
import { useMoment } from '../../../ui/moment.js';
import type { App } from './app-calls.js';
import { appTexts } from './texts.js';

/** What its runner can do something about comes first, and is not said softly. */
const mendable = ['lost', 'failed', 'positions', 'withheld'] as const;
const notHereReasons = [...mendable, 'noRecording', 'noRuns'] as const;

/** It holds back what came to it through another provider. */
const passesOn = 'intervals';

/** What came from a provider and what did not; while it is connected also how far the fetching is, and when it is asked next. */
export function AppProgress({ app, now }: { app: App; now: string }) {
  const say = useSay(appTexts);
  const age = useAge();
  const moment = useMoment();
  const { state, lastReceivedAt, nextSweepAt, runs, backfill, listing } = app;
  const isConnected = state === 'connected';
  const isFetching = isConnected && listing && (backfill === null || backfill.done < backfill.found);
  return (
    <div>
      <Text size="sm">
        {lastReceivedAt === null
          ? say('nothingYet')
          : say('received', { age: age(lastReceivedAt, now), date: moment(lastReceivedAt) })}{' '}
        {runs > 0 && say('runs', { count: runs })}
      </Text>
      {isFetching && <LookingBack backfill={backfill} />}
      <NotHere app={app} />
      {isConnected && nextSweepAt !== null && (
        <Text size="sm" c="var(--soft)">
          {say('nextSweep', { date: moment(nextSweepAt) })}
        </Text>
      )}
    </div>
  );
}

function LookingBack({ backfill }: Pick<App, 'backfill'>) {
  const say = useSay(appTexts);
  const { format } = useSpeech();
  if (!backfill) return <Text size="sm">{say('listing')}</Text>;
  const { done, found } = backfill;
  const text = say('lookingBack', { done: format.number(done, 0), found: format.number(found, 0) });
  return (
    <>
      <Text size="sm">{text}</Text>
      <Progress value={(done / found) * 100} color="var(--ink)" aria-label={text} my={4} />
    </>
  );
}

/** Why not everything that the provider told of is here. */
function NotHere({ app: { id, name, notHere } }: { app: App }) {
  const say = useSay(appTexts);
  const isMendable = (reason: string): boolean => mendable.some((one) => one === reason);
  return notHereReasons
    .filter((reason) => notHere[reason] > 0)
    .map((reason) => (
      <Text key={reason} size="sm" c={isMendable(reason) ? undefined : 'var(--soft)'}>
        {say(`${reason}NotHere`, { count: notHere[reason], name })}
        {reason === 'withheld' && id === passesOn && ` ${say('makerDirectly', { name })}`}
      </Text>
    ));
}
