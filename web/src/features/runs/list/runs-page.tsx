import { Button, Stack, Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { isWaiting } from '../../../api/runs.js';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../runs.css';
import { DropZone } from '../upload/drop-zone.js';
import { UploadResults } from '../upload/upload-results.js';
import { useSingleReport } from '../upload/single-report.js';
import { useUploading } from '../upload/uploads.js';
import { CompareBar } from './compare-bar.js';
import { FilterBar } from './filter-bar.js';
import { filterOf, isEveryRun, searchOf, type RunFilter } from './run-filter.js';
import { useRunDialogs } from './run-dialogs.js';
import { MoreRuns, RunList } from './run-list.js';
import { runsOf } from './run-pages.js';
import { useSelection } from './selection.js';
import { listTexts } from './texts.js';
import { useLiveRuns } from './use-live-runs.js';
import { useRuns } from './use-runs.js';

/** All runs of whoever is signed in, and the way in for more. */
export function RunsPage() {
  const say = useSay(listTexts);
  const search = useSearch();
  const [, go] = useLocation();
  const filter = filterOf(search);
  const runs = useRuns(filter);
  const uploading = useUploading();
  const selection = useSelection();
  const [ask, dialogs] = useRunDialogs();
  const listed = useMemo(() => runsOf(runs.data?.pages ?? []), [runs.data]);
  useLiveRuns(filter, uploading === 'underWay' || listed.some(isWaiting));
  useSingleReport();
  const setFilter = (next: RunFilter) => {
    const text = searchOf(next);
    go(text ? `/runs?${text}` : '/runs', { replace: true });
  };
  const { fetchNextPage } = runs;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const count = listed.length;
  const isFirst = runs.isSuccess && count === 0 && isEveryRun(filter);
  return (
    <Page title={say('title')}>
      <DropZone isLarge={isFirst}>
        <Stack gap="md">
          <UploadResults />
          {isFirst ? (
            uploading === 'none' && <FirstRun />
          ) : (
            <>
              <FilterBar filter={filter} onChange={setFilter} />
              {runs.isPending && <Loading rows={6} />}
              {runs.error && <Failed error={runs.error} onRetry={() => void runs.refetch()} />}
              {runs.isSuccess && count === 0 && (
                <Empty title={say('noneFound')}>{say('noneFoundText')}</Empty>
              )}
              {count > 0 && (
                <>
                  <Text size="sm" c="var(--soft)" role="status">
                    {say(runs.hasNextPage ? 'countSoFar' : 'count', { count })}
                  </Text>
                  <RunList runs={listed} selection={selection} onAsk={ask} />
                  <MoreRuns hasMore={runs.hasNextPage} isLoading={runs.isFetching} onMore={more} />
                </>
              )}
            </>
          )}
        </Stack>
      </DropZone>
      <CompareBar selection={selection} />
      {dialogs}
    </Page>
  );
}

function FirstRun() {
  const say = useSay(listTexts);
  return (
    <Empty
      title={say('firstTitle')}
      action={
        <Button component={Link} href="/sample" variant="default" size="md" mt="xs">
          {say('sample')}
        </Button>
      }
    >
      {say('firstText')}
    </Empty>
  );
}
