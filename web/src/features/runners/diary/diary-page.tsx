import { Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay, useSpeech } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import './diary.css';
import { painTimes, saysNoPain, type DiaryEntry } from './diary-entry.js';
import { diaryTexts } from './texts.js';
import { useDiary } from './use-diary.js';

type Listed = DiaryEntry & { readonly startTime: string | null; readonly timeZone: string | null };

/** Everything that was noted, in the order of the runs. */
export function DiaryPage() {
  const say = useSay(diaryTexts);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useDiary();
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page title={say('title')}>
      <Text c="var(--soft)" mb="md">
        {say('intro')}
      </Text>
      {isPending && <Loading />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && entries.length === 0 && (
        <Empty
          title={say('empty')}
          action={
            <Button component={Link} href="/runs" variant="default" size="md" mt="xs">
              {say('toRuns')}
            </Button>
          }
        >
          {say('emptyText')}
        </Empty>
      )}
      <ul className="diary-list">
        {entries.map((entry) => (
          <Entry key={entry.runId} entry={entry} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" size="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </Page>
  );
}

function Entry({ entry }: { entry: Listed }) {
  const say = useSay(diaryTexts);
  const { format } = useSpeech();
  const { runId, startTime, timeZone, safety, places, signs } = entry;
  const pains = painTimes.flatMap((time) => {
    const pain = entry[time];
    return pain === undefined ? [] : say('painOf', { when: say(time), pain });
  });
  const where = [
    ...places.map((place) => say(`place.${place}`)),
    ...signs.map((sign) => say(`sign.${sign}`)),
  ];
  return (
    <li>
      <h2>{startTime ? say('runOf', { date: format.date(startTime, timeZone) }) : say('unknownDate')}</h2>
      {saysNoPain(entry) ? (
        <Text>{say('noPain')}</Text>
      ) : (
        <>
          <Text className="numbers">{pains.join(' · ')}</Text>
          <Text>{where.join(', ')}</Text>
        </>
      )}
      {safety.because.slice(1).map((sentence) => (
        <Text key={sentence} fw={600} mt={4}>
          {sentence}
        </Text>
      ))}
      <Group gap="xs" mt="xs">
        <Button component={Link} href={`/diary/${runId}`} variant="default" size="md">
          {say('edit')}
        </Button>
        <Button component={Link} href={`/runs/${runId}`} variant="subtle" size="md">
          {say('toReport')}
        </Button>
      </Group>
    </li>
  );
}
