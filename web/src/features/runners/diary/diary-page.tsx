import { Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import './diary.css';
import { Noted, type Listed } from './noted.js';
import { diaryTexts } from './texts.js';
import { useDiary } from './use-diary.js';

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
  const { runId } = entry;
  return (
    <li>
      <Noted entry={entry} />
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
